import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct PaneTests {
  @Test func joinedPanesShareTheirBorders() {
    let stack = PaneStack(
      [Pane("主题"), Pane("部门", scroll: ScrollExtent(top: 8, visible: 4, total: 25)), Pane("热点")],
      wanted: [6, 4, 3])
    var grid = Grid(size: Size(columns: 22, rows: 17))
    let insides = stack.paint(into: &grid, in: grid.bounds, look: .test, focused: 1)
    #expect(insides.map(\.rows) == [6, 4, 3])
    expectGrid(grid, "pane-stack", roles: true)
  }

  @Test(arguments: 0..<24) func rowsOfAStackAddUp(rows: Int) {
    let stack = PaneStack([Pane("主题"), Pane("部门"), Pane("热点")], wanted: [21, 25, 3])
    let insides = stack.contents(in: Rect(column: 0, row: 0, columns: 20, rows: rows), focused: 2)
    if rows >= 7 {
      #expect(insides.map(\.rows).reduce(0, +) == rows - 4)
      #expect(insides.allSatisfy { $0.rows >= 1 })
    } else {
      #expect(insides[0].isEmpty && insides[1].isEmpty)
      #expect(insides[2].rows == max(0, rows - 2))
    }
  }

  /// Half a number would be a wrong one.
  @Test(arguments: [
    (37, "─ HTTP 200 · 10 行 · 60 ms · 2.8 KB ─"), (36, "─ HTTP 200 · 10 行 · 60 ms ──"),
    (27, "─ HTTP 200 · 10 行 ──"), (13, "─ HTTP 200 ──"), (9, "─ HTTP …─"),
  ])
  func aRuledLineLeavesOutWholePartsOfItsTitle(columns: Int, text: String) {
    var grid = Grid(size: Size(columns: columns, rows: 1))
    let line = RuledLine(["HTTP 200", "10 行", "60 ms", "2.8 KB"])
    line.paint(into: &grid, in: grid.bounds, look: .test, focused: true)
    #expect(grid.text(row: 0).hasPrefix(text), "\(grid.text(row: 0))")
  }

  @Test func titleIsCutAndAFooterThatDoesNotFitIsLeftOut() {
    let pane = Pane("非煤矿山企业安全生产许可证", footer: "第 1/508 条")
    var grid = Grid(size: Size(columns: 14, rows: 3))
    pane.paint(into: &grid, in: grid.bounds, look: .test, focused: true)
    #expect(grid.text(row: 0) == "┌ 非煤矿山企…┐")
    #expect(grid.text(row: 2) == "└────────────┘")
  }

  @Test func thumbShowsPlaceAndShare() {
    func column(top: Int) -> String {
      let pane = Pane("", scroll: ScrollExtent(top: top, visible: 10, total: 100))
      var grid = Grid(size: Size(columns: 3, rows: 12))
      pane.paint(into: &grid, in: grid.bounds, look: .asciiTest, focused: true)
      return (1...10).map { grid[2, $0].text }.joined()
    }
    #expect(column(top: 0) == "#|||||||||")
    #expect(column(top: 90) == "|||||||||#")
    #expect(column(top: 45) == "||||#|||||")
  }

  @Test func thumbOfAWholeInViewIsNotShown() {
    let pane = Pane("", scroll: ScrollExtent(top: 0, visible: 10, total: 10))
    var grid = Grid(size: Size(columns: 3, rows: 4))
    pane.paint(into: &grid, in: grid.bounds, look: .test, focused: false)
    #expect(grid.text == "┌─┐\n│ │\n│ │\n└─┘")
  }
}
