import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct ListTests {
  @Test func cursorKeepsAMarginFromTheEdges() {
    var list = ListState(count: 100, visible: 10)
    for _ in 0..<8 { list.move(.down) }
    #expect(list.cursor == 8)
    #expect(list.top == 1)
    list.move(.end)
    #expect((list.cursor, list.top) == (99, 90))
    list.move(.home)
    #expect((list.cursor, list.top) == (0, 0))
  }

  @Test func pagesMoveTheViewAsMuchAsTheCursor() {
    var list = ListState(count: 100, cursor: 5, visible: 10)
    let height = list.cursor - list.top
    list.move(.pageDown)
    #expect(list.cursor == 15)
    #expect(list.cursor - list.top == height)
  }

  @Test func fewerRowsPullTheCursorBack() {
    var list = ListState(count: 100, cursor: 80, visible: 10)
    list.setCount(3)
    #expect((list.cursor, list.top) == (2, 0))
    list.setCount(0)
    #expect((list.cursor, list.top, list.count) == (0, 0, 0))
  }

  @Test func followKeepsTheRowWhereItWasOnTheScreen() {
    var list = ListState(count: 100, cursor: 50, visible: 10)
    let height = list.cursor - list.top
    list.follow(to: 70)
    #expect(list.cursor == 70)
    #expect(list.cursor - list.top == height)
  }

  @Test func wheelTakesTheCursorAlongOnlyAtTheEdge() {
    var list = ListState(count: 100, cursor: 5, visible: 10)
    list.scroll(by: 1)
    #expect((list.cursor, list.top) == (5, 1))
    list.scroll(by: 20)
    #expect((list.cursor, list.top) == (23, 21))
    list.scroll(by: .min)
    #expect(list.top == 0)
    list.scroll(by: .max)
    #expect((list.cursor, list.top) == (92, 90))
  }

  @Test func asksForTheRowsInViewOnly() {
    let list = ListState(count: 1_000_000, cursor: 500_000, visible: 10)
    var asked: [Int] = []
    var grid = Grid(size: Size(columns: 20, rows: 5))
    list.paint(into: &grid, in: grid.bounds, look: .test, focused: true) { index in
      asked.append(index)
      return nil
    }
    #expect(asked == Array(499_998..<500_003))
  }

  @Test func rowUnderThePointer() {
    let list = ListState(count: 100, cursor: 50, visible: 10)
    let rect = Rect(column: 5, row: 3, columns: 20, rows: 10)
    let row = list.row(at: Point(column: 6, row: 4), in: rect)
    #expect(row == list.top(visible: 10) + 1)
    #expect(list.row(at: Point(column: 4, row: 4), in: rect) == nil)
  }

  @Test func entriesAsTheScreenShowsThem() {
    var list = ListState(count: 5, visible: 6)
    list.move(.down)
    let titles = [
      "非煤矿山企业安全生产许可证", "危险化学品经营许可证", "市交通运输委机动车维修企业质量信誉考核结果公示名单",
    ]
    for (focused, name) in [(true, "list-focused"), (false, "list-dim")] {
      var grid = Grid(size: Size(columns: 60, rows: 8))
      let pane = Pane("数据接口 5 · 综合得分↓", footer: "第 2/5 条")
      let inside = pane.paint(into: &grid, in: grid.bounds, look: .test, focused: focused)
      list.paint(into: &grid, in: inside, look: .test, focused: focused) { index in
        guard titles.indices.contains(index) else { return nil }
        let title = titles[index]
        return RowContent(
          [Span(title, matches: Span.matches(of: "许可", in: title))],
          columns: [RowColumn("★★★★☆", .star, width: 5), RowColumn("市应急局", width: 10)])
      }
      expectGrid(grid, name, roles: true)
    }
  }

  /// What is longer than its column takes what the title leaves, and no more.
  @Test(arguments: [
    ("停车场", "市交通运输委", "▌停车场    市交通运输委 2018"),
    ("停车场", "市教委", "▌停车场         市教委  2018"),
    ("停车场收费", "市交通运输委", "▌停车场收费 市交通运输… 2018"),
    ("危险化学品经营许可证", "市交通运输委", "▌危险化学品经…  市交通… 2018"),
  ])
  func aLongNameTakesWhatTheTitleLeaves(title: String, name: String, row: String) {
    let list = ListState(count: 1, visible: 1)
    var grid = Grid(size: Size(columns: 29, rows: 1))
    list.paint(into: &grid, in: grid.bounds, look: .test, focused: true) { _ in
      var column = RowColumn(name, width: 7)
      column.isElastic = true
      var content = RowContent(title, columns: [column, RowColumn("2018", width: 4)])
      content.leastText = 10
      content.gap = 1
      return content
    }
    #expect(grid.text == row)
  }

  @Test func narrowRowsDropColumnsFromTheEnd() {
    let list = ListState(count: 1, visible: 1)
    var grid = Grid(size: Size(columns: 30, rows: 1))
    list.paint(into: &grid, in: grid.bounds, look: .test, focused: true) { _ in
      RowContent(
        "危险化学品经营许可证", columns: [RowColumn("★★★★☆", width: 5), RowColumn("市应急局", width: 10)])
    }
    #expect(grid.text == "▌危险化学品经营许可证   ★★★★☆")
  }
}
