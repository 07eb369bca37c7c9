import Base
import GridSupport
import Terminal
import Testing
import Widgets

@Suite struct TableTests {
  private let titles = ["企业名称", "许可证号", "发证日期", "员工数", "经营地址"]
  private let rows = [
    ["天津市绿色商场有限公司", "津WH安许证字2018-0012", "2018-11-01", "120", "天津市河西区友谊路"],
    ["渤海石化", "津WH安许证字2017-0003", "2017-03-22", "1,508", "滨海新区"],
    ["华北制药", "", "2019-02-27", "9", "东丽区\n津塘公路"],
  ]

  private func cell(_ row: Int, _ column: Int) -> String? {
    rows.indices.contains(row) ? rows[row][column] : nil
  }

  private var table: TableState {
    let columns = TableColumn.fitted(
      titles: titles, rows: rows.count, measure: DisplayWidth(), cell: cell)
    return TableState(
      columns: columns, rowCount: 4, sort: TableSort(column: 2, isAscending: false))
  }

  private func picture(_ table: TableState, _ size: Size, focused: Bool = true) -> Grid {
    var grid = Grid(size: size)
    table.paint(into: &grid, in: grid.bounds, look: .test, focused: focused) { row, column in
      cell(row, column).map { Span($0) }
    }
    return grid
  }

  @Test func columnsFitTheirContentAndNumbersGoRight() {
    let columns = table.columns
    #expect(columns.map(\.width) == [22, 21, 10, 6, 18])
    #expect(columns.map(\.alignment) == [.left, .left, .left, .right, .left])
  }

  @Test func codesAreNotNumbers() {
    func alignment(_ text: String) -> Alignment {
      TableColumn.fitted(titles: ["甲"], rows: 1, measure: DisplayWidth()) { _, _ in text }[0]
        .alignment
    }
    #expect(alignment("007") == .left)
    #expect(alignment("0.07") == .right)
    #expect(alignment("-12.5%") == .right)
    #expect(alignment("911201160123456789") == .left)
    #expect(alignment("-") == .left)
  }

  @Test func onlyASampleOfRowsIsLookedAt() {
    var asked = 0
    let columns = TableColumn.fitted(
      titles: ["甲"], rows: 1_000_000, measure: DisplayWidth(), widest: 10
    ) { _, _ in
      asked += 1
      return "很长很长很长很长的内容"
    }
    #expect(asked == TableColumn.sample)
    #expect(columns[0].width == 10)
  }

  @Test func headerAndFirstColumnStayWhileTheOthersScroll() {
    var table = table
    let size = Size(columns: 60, rows: 16)
    table.resize(size)
    expectGrid(picture(table, size), "table-start", roles: true)
    table.move(columns: 4)
    table.move(.down)
    expectGrid(picture(table, size), "table-scrolled", roles: true)
    table.move(columns: -1)
    #expect(table.cell?.column == 3)
    #expect(picture(table, size).text(row: 0).contains("经营地址"), "no scrolling without need")
  }

  @Test func frozenColumnsGiveWayWhereNoRoomIsLeft() {
    var table = table
    table.move(columns: 1)
    let text = picture(table, Size(columns: 24, rows: 4)).text
    #expect(text.hasPrefix(" 许可证号"))
  }

  @Test func widthChangesWithinBounds() {
    var table = table
    table.move(toColumn: 3)
    table.widen(by: -100)
    #expect(table.columns[3].width == TableState.narrowest)
    #expect(picture(table, Size(columns: 100, rows: 5)).text.contains("1,…"))
    table.widen(by: .max)
    #expect(table.columns[3].width == TableState.widest)
  }

  @Test func emptyTablesHaveNoCell() {
    var table = TableState(columns: [], rowCount: 5)
    #expect(table.cell == nil)
    table.move(columns: 3)
    table.widen(by: 2)
    #expect(table.column == 0)
    table.setColumns([TableColumn("甲", width: 4)])
    #expect(table.cell?.row == 0)
    table.setRowCount(0)
    #expect(table.cell == nil)
  }

  @Test func pointerFindsCellAndHeader() throws {
    let table = table
    let rect = Rect(column: 2, row: 1, columns: 60, rows: 7)
    let header = try #require(table.cell(at: Point(column: 4, row: 1), in: rect))
    #expect(header.row == nil)
    #expect(header.column == 0)
    let cell = try #require(table.cell(at: Point(column: 30, row: 4), in: rect))
    #expect(cell.row == 2)
    #expect(cell.column == 1)
    #expect(table.cell(at: Point(column: 30, row: 7), in: rect) == nil)
  }

  @Test func aMillionRowsAskForTheCellsInViewOnly() {
    var table = TableState(columns: [TableColumn("甲", width: 4)], rowCount: 1_000_000)
    table.resize(Size(columns: 20, rows: 10))
    table.move(.end)
    var asked: Set<Int> = []
    var grid = Grid(size: Size(columns: 20, rows: 10))
    table.paint(into: &grid, in: grid.bounds, look: .test, focused: true) { row, _ in
      asked.insert(row)
      return nil
    }
    #expect(asked == Set(999_991..<1_000_000))
  }

  @Test func staysInItsRectangle() {
    var random = SeededGenerator(seed: 9)
    ContainmentTests.check { grid, rect, focused in
      var table = table
      table.setFrozen(Int.random(in: 0...5, using: &random))
      table.move(toColumn: Int.random(in: 0...5, using: &random))
      table.widen(by: Int.random(in: -30...30, using: &random))
      table.move(.toRow(Int.random(in: 0...5, using: &random)))
      table.sort = TableSort(column: Int.random(in: 0...5, using: &random), isAscending: true)
      table.paint(into: &grid, in: rect, look: .test, focused: focused) { row, column in
        cell(row, column).map { Span($0, matches: [0..<7]) }
      }
    }
  }
}
