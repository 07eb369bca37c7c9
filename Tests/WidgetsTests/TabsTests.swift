import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct TabsTests {
  private let titles = ["基本信息", "数据项", "数据预览", "API服务", "在线测试"]

  private func picture(active: Int, columns: Int) -> Grid {
    var grid = Grid(size: Size(columns: columns, rows: 2))
    Tabs(titles, active: active).paint(
      into: &grid, in: grid.bounds, look: .test, focused: true)
    return grid
  }

  @Test func activeTabIsUnderlined() {
    #expect(
      picture(active: 1, columns: 50).text
        == " 基本信息 数据项 数据预览 API服务 在线测试\n          ──────")
  }

  @Test func narrowTabsScrollToTheActiveOne() {
    #expect(picture(active: 0, columns: 20).text == " 基本信息 数据项   …\n ────────")
    #expect(picture(active: 4, columns: 20).text(row: 0) == "…API服务 在线测试")
    #expect(picture(active: 2, columns: 5).text(row: 0) == "…数…")
  }

  @Test func pointerFindsTheTabItIsOn() {
    let tabs = Tabs(titles, active: 0)
    let rect = Rect(column: 10, row: 0, columns: 50, rows: 2)
    func index(_ column: Int) -> Int? {
      tabs.index(at: Point(column: column, row: 0), in: rect, measure: DisplayWidth())
    }
    #expect(index(10) == nil)
    #expect(index(11) == 0)
    #expect(index(18) == 0)
    #expect(index(19) == nil)
    #expect(index(20) == 1)
    #expect(index(59) == nil)
  }
}
