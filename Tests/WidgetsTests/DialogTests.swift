import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct DialogTests {
  @Test func asksInTheMiddle() {
    var dialog = Dialog(
      "退出", text: "还有 2 个下载没有完成。现在退出的话，下次打开时可以从断点继续下载，不会丢失已经收到的部分。", buttons: ["退出", "取消"],
      selected: 1)
    #expect(press(&dialog, .left) == .handled)
    #expect(press(&dialog, .character("x")) == .ignored)
    var grid = Grid(size: Size(columns: 60, rows: 10))
    grid.fill(grid.bounds, with: ".", style: Style(.indexed(200)))
    dialog.paint(into: &grid, in: grid.bounds, look: .test)
    expectGrid(grid, "dialog", roles: true)
    #expect(press(&dialog, .enter) == .finished(.chosen(0)))
    #expect(press(&dialog, .escape) == .finished(.cancelled))
  }

  @Test func keepsRoomForContent() {
    let dialog = Dialog(
      "分享", text: "扫码打开", buttons: ["关闭"], content: Size(columns: 20, rows: 4))
    var grid = Grid(size: Size(columns: 60, rows: 20))
    let room = dialog.paint(into: &grid, in: grid.bounds, look: .test)
    #expect(room.size == Size(columns: 20, rows: 4))
    #expect(grid.text(row: room.row - 2).contains("扫码打开"))
    #expect(grid.text(row: room.endRow + 1).contains("[ 关闭 ]"))
  }
}

@Suite struct PaletteTests {
  private var palette: Palette {
    Palette(
      "命令",
      items: [
        PaletteItem(
          id: "sync", title: "立即同步", key: "R", keywords: ["lijitongbu", "ljtb", "sync now"]),
        PaletteItem(
          id: "rate", title: "评价", key: "r", disabledReason: "请先登录",
          keywords: ["pingjia", "pj", "rate"]),
        PaletteItem(
          id: "test", title: "在线测试", key: "t", keywords: ["zaixianceshi", "zxcs", "test"]),
      ])
  }

  private func typed(_ text: String) -> Palette {
    var palette = palette
    for character in text { _ = palette.handle(.character(character)) }
    return palette
  }

  @Test(arguments: [
    ("同步", "sync"), ("测试", "test"), ("zxcs", "test"), ("zaixian", "test"), ("ceshi", "test"),
    ("SYNC", "sync"), ("now", "sync"), ("pj", "rate"), ("zxian", "test"), ("now sync", "sync"),
  ]) func findsByChinesePinyinInitialsAndEnglish(query: String, id: String) {
    #expect(typed(query).selected?.id == id)
  }

  @Test func betterMatchesComeFirst() throws {
    let whole = try #require(PaletteRanking.score("rate", names: ["rate"]))
    let start = try #require(PaletteRanking.score("rate", names: ["rate entry"]))
    let word = try #require(PaletteRanking.score("rate", names: ["open rate"]))
    let inside = try #require(PaletteRanking.score("rate", names: ["generate"]))
    let scattered = try #require(PaletteRanking.score("rate", names: ["read later"]))
    #expect(
      [whole, start, word, inside, scattered]
        == [whole, start, word, inside, scattered].sorted(by: >))
    #expect(PaletteRanking.score("rate", names: ["etar"]) == nil)
  }

  /// Letters that are merely scattered in a name do nothing at the first Enter, which goes to the
  /// name; what stands in a name as it was typed is done.
  @Test func whatIsNearIsChosenBeforeItIsDone() {
    var palette = typed("zxian")
    #expect(!palette.isSure && palette.selected?.id == "test")
    var grid = Grid(size: Size(columns: 50, rows: 10))
    palette.paint(into: &grid, in: grid.bounds, look: .test)
    #expect(grid.text.contains("相近的") && !grid.text.contains("▌"))
    #expect(press(&palette, .enter) == .handled)
    grid = Grid(size: Size(columns: 50, rows: 10))
    palette.paint(into: &grid, in: grid.bounds, look: .test)
    #expect(grid.text.contains("▌在线测试"))
    guard case .finished(.chosen(let item)) = press(&palette, .enter) else {
      Issue.record("not chosen")
      return
    }
    #expect(item.id == "test")
    var walked = typed("zxian")
    _ = walked.handle(.down)
    #expect(walked.isSure && walked.list.cursor == 0)
    for plain in ["同步", "ceshi", "now sync", ""] { #expect(typed(plain).isSure, "\(plain)") }
  }

  @Test func whatIsDisabledSaysWhyAndCannotBeChosen() {
    var palette = typed("pj")
    #expect(press(&palette, .enter) == .handled)
    var grid = Grid(size: Size(columns: 50, rows: 10))
    palette.paint(into: &grid, in: grid.bounds, look: .test)
    expectGrid(grid, "palette", roles: true)
  }

  @Test func enterChoosesOrGivesTheText() throws {
    var palette = typed("")
    let second = palette.items[2]
    _ = palette.handle(.down)
    _ = palette.handle(.down)
    #expect(press(&palette, .enter) == .finished(.chosen(second)))
    palette = typed("120")
    #expect(press(&palette, .enter) == .finished(.entered("120")))
    #expect(press(&palette, .escape) == .finished(.cancelled))
  }
}

@Suite struct HelpViewTests {
  private var help: HelpView {
    HelpView(
      "帮助 · 数据集",
      groups: [
        HelpGroup("移动", rows: [HelpRow("j ↓", "下一行"), HelpRow("PgDn", "下一页")]),
        HelpGroup(
          "条目",
          rows: [
            HelpRow("f", "收藏", disabledReason: "请先登录"), HelpRow("t", "在线测试"),
          ]),
      ])
  }

  @Test func groupsKeysUnderHeadings() {
    var grid = Grid(size: Size(columns: 40, rows: 10))
    help.paint(into: &grid, in: grid.bounds, look: .test)
    expectGrid(grid, "help", roles: true)
  }

  @Test func filterKeepsGroupsWithHitsOnly() {
    var help = help
    for key in [Key.character("/"), .character("测"), .character("试")] {
      #expect(press(&help, key) == .handled)
    }
    var grid = Grid(size: Size(columns: 40, rows: 8))
    #expect(help.paint(into: &grid, in: grid.bounds, look: .test) == Point(column: 8, row: 1))
    expectGrid(grid, "help-filtered", roles: true)
    #expect(press(&help, .enter) == .handled)
    #expect(press(&help, .escape) == .handled)
    #expect(help.filter.isEmpty)
    #expect(press(&help, .escape) == .finished(.closed))
  }
}

@Suite struct HintLineTests {
  private let line = HintLine([
    Hint("/", "搜索"), Hint("Tab", "窗格"), Hint("[ ]", "标签"), Hint("?", "帮助", isPinned: true),
    Hint("q", "返回", isPinned: true),
  ])

  private func text(columns: Int) -> String {
    var grid = Grid(size: Size(columns: columns, rows: 1))
    line.paint(into: &grid, in: grid.bounds, look: .test)
    return grid.text
  }

  @Test func dropsHintsFromTheEndButPinnedOnesLast() {
    #expect(text(columns: 60) == " / 搜索  Tab 窗格  [ ] 标签  ? 帮助  q 返回")
    #expect(text(columns: 33) == " / 搜索  Tab 窗格  ? 帮助  q 返回")
    #expect(text(columns: 17) == " ? 帮助  q 返回")
    #expect(text(columns: 8) == " ? 帮助")
    #expect(text(columns: 4) == "")
  }

  @Test func pointerFindsTheHint() {
    let rect = Rect(column: 0, row: 0, columns: 60, rows: 1)
    let hint = line.hint(at: Point(column: 9, row: 0), in: rect, measure: DisplayWidth())
    #expect(hint?.key == "Tab")
    #expect(line.hint(at: Point(column: 0, row: 0), in: rect, measure: DisplayWidth()) == nil)
  }

  @Test func statusKeepsItsRightSide() {
    let status = StatusLine(
      [Span("津门数据", .brand), Span("  1首页 2数据集 3数据接口")], trailing: [Span("● 已同步 10:42", .success)])
    var grid = Grid(size: Size(columns: 34, rows: 1))
    status.paint(into: &grid, in: grid.bounds, look: .test)
    #expect(grid.text == " 津门数据  1首页…  ● 已同步 10:42")
  }
}
