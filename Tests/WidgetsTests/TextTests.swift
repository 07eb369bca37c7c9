import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct TextTests {
  private let blocks = [
    TextBlock.heading("基本信息"),
    TextBlock("非煤矿山企业安全生产许可证结果，由市应急局提供，每月更新。", indent: 10, label: "摘要"),
    TextBlock("公共安全", indent: 10, label: "所属主题"),
    TextBlock("第一行 open data\n\n第三行 OPEN 数据", .dim),
  ]

  private func text(_ size: Size) -> TextState {
    var text = TextState(blocks)
    text.resize(size, measure: DisplayWidth())
    return text
  }

  private func picture(_ text: TextState, _ size: Size) -> Grid {
    var grid = Grid(size: size)
    text.paint(into: &grid, in: grid.bounds, look: .test, focused: true)
    return grid
  }

  @Test func labelsStandBesideTheirText() {
    let size = Size(columns: 34, rows: 9)
    var text = text(size)
    text.search("open")
    #expect(text.hits.count == 2)
    expectGrid(picture(text, size), "text", roles: true)
  }

  @Test func hitsAreWalkedInARing() {
    let size = Size(columns: 34, rows: 3)
    var text = text(size)
    text.search("数据")
    #expect(text.currentHit == 0)
    #expect(picture(text, size).text.contains("数据"))
    text.search("open")
    text.nextHit()
    #expect(text.currentHit == 1)
    text.nextHit()
    #expect(text.currentHit == 0)
    text.previousHit()
    #expect(text.currentHit == 1)
    text.search("没有")
    text.nextHit()
    #expect(text.currentHit == nil)
  }

  @Test func aHitBrokenOverTwoLinesShowsOnBoth() {
    let size = Size(columns: 10, rows: 4)
    var text = TextState([TextBlock("天津市信息资源统一")])
    text.resize(size, measure: DisplayWidth())
    text.search("信息资源")
    let letters = picture(text, size).roleLetters.split(separator: "\n")
    #expect(letters[0] == "......CCCC")
    #expect(letters[1] == "CCCC......")
  }

  @Test func anotherWidthKeepsThePlace() {
    let long = (0..<100).map { TextBlock("第\($0)段：天津市信息资源统一开放平台用户操作手册") }
    var text = TextState(long)
    text.resize(Size(columns: 60, rows: 10), measure: DisplayWidth())
    text.move(.toRow(50))
    let before = picture(text, Size(columns: 60, rows: 10)).text(row: 0)
    #expect(before.hasPrefix("第50段"))
    text.resize(Size(columns: 20, rows: 10), measure: DisplayWidth())
    #expect(picture(text, Size(columns: 20, rows: 10)).text(row: 0).hasPrefix("第50段"))
    text.move(.end)
    #expect(text.top == text.lineCount - 10)
  }

  @Test func staysInItsRectangle() {
    ContainmentTests.check { grid, rect, focused in
      var text = TextState(blocks)
      text.search("信息")
      text.move(.down)
      text.paint(into: &grid, in: rect, look: .test, focused: focused)
    }
  }
}
