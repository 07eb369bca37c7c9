import Catalog
import GridSupport
import Runtime
import Tabular
import Terminal
import Testing
import Widgets

@testable import Screens

/// Opens a table of ten thousand rows over the browser.
func openTable(
  _ columns: Int, _ rows: Int, _ table: SampleTable = SampleTable(), look: Look = .test,
  path: String = "/home/candy/街道名单.csv"
) async throws -> BrowserDriver {
  var services = SampleCity().services
  services.tables = table.services
  let program = try BrowserProgram.make(
    services: services,
    configuration: BrowserConfiguration(look: look, syncInterval: nil, table: path))
  let driver = BrowserDriver(program, size: Size(columns: columns, rows: rows))
  await driver.settle()
  return driver
}

/// Rows, columns, choosing and sorting.
@Suite struct TableScreenTests {
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aTableTakesTheBody(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled("jjl")
    expectGrid(driver.grid, "table-\(columns)x\(rows)")
  }

  @Test func itIsDrawnInASCII() async throws {
    let driver = try await openTable(80, 24, look: .asciiTest)
    await driver.typeSettled("lllsj ")
    expectGrid(driver.grid, "table-ascii-80x24", roles: true)
  }

  @Test func everySizeIsPainted() async throws {
    let driver = try await openTable(120, 40)
    for (columns, rows) in [(1, 1), (2, 3), (20, 5), (21, 7), (30, 9), (40, 10), (200, 60)] {
      driver.send(.resize(Size(columns: columns, rows: rows)))
      await driver.settle()
      await driver.typeSettled("jl")
      for mode in ["p", "c"] {
        await driver.typeSettled(mode)
        await driver.pressSettled(.escape)
      }
      await driver.pressSettled(.enter, .escape)
    }
    #expect(driver.state.tableMode == .grid)
  }

  @Test func onlyWhatIsNearTheViewIsHeld() async throws {
    let table = SampleTable()
    let driver = try await openTable(80, 24, table)
    await driver.typeSettled("G")
    #expect(driver.shows("110000"))
    #expect(driver.shows("第 10,000/10,000 行"))
    let held = try #require(driver.state.tables.page?.window.rows.count)
    #expect(held < 150)
    #expect(table.log.all.count { $0.hasPrefix("window") } == 2)
    await driver.typeSettled("kkkkkk")
    #expect(table.log.all.count { $0.hasPrefix("window") } == 2)
  }

  @Test func aRowIsGoneToByItsNumber() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled(":1200")
    await driver.pressSettled(.enter)
    #expect(driver.shows("第 1,200/10,000 行"))
    #expect(driver.shows("101200"))
  }

  @Test func sortsKeepTheirRank() async throws {
    let driver = try await openTable(120, 40)
    await driver.typeSettled("ls")
    #expect(driver.shows("↑ 区县"))
    await driver.typeSettled("llss")
    #expect(driver.shows("↑1 区县"))
    #expect(driver.shows("↓2 面积"))
    #expect(driver.state.tables.page?.row?.cells[1] == "南开区")
    await driver.typeSettled("s")
    #expect(driver.shows("↑ 区县"))
    await driver.typeSettled("S")
    #expect(!driver.shows("↑ 区县"))
    #expect(driver.state.tables.page?.row?.number == 0)
  }

  @Test func theLineOfCommandsSaysWhichRowItLeadsTo() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled(":2500")
    #expect(driver.shows("Enter 跳到第 2500 行") && !driver.shows("没有找到"))
    await driver.pressSettled(.enter)
    #expect(driver.shows("第 2,500/10,000 行"))
  }

  @Test func keysTypedAheadOfTheRowsCount() async throws {
    let driver = try await openTable(120, 40)
    driver.type("ss")
    await driver.settle()
    #expect(driver.shows("↓ 编号"))
    driver.type("sl@")
    await driver.settle()
    #expect(driver.shows("2,500/10,000 行"))
    #expect(driver.state.tables.page?.query.sorts.isEmpty == true)
  }

  /// The rows in view are still those before `W`.
  @Test func whatIsWorkedOutIsOfTheRowsThatWereAskedFor() async throws {
    let driver = try await openTable(120, 40)
    await driver.typeSettled("l@")
    driver.type("WF")
    await driver.settle()
    #expect(driver.state.tables.isGroup)
    #expect(driver.state.tables.page?.extent.rows == 4)
    await driver.pressSettled(.escape)
    #expect(driver.shows("10,000 行 × 6 列"))
    driver.type("@p")
    await driver.settle()
    #expect(driver.state.tables.page?.profile.value?.rows == 2500)
  }

  /// The row is looked at, not its number on the screen.
  @Test(arguments: [(120, 40), (80, 24)])
  func theCursorStaysOnItsRowWhereOthersGoAndCome(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled("5002Gl@")
    #expect(driver.shows("第 1,251/2,500 行") && driver.state.tables.page?.row?.number == 5001)
    await driver.typeSettled("10j")
    await driver.pressSettled(.escape)
    #expect(driver.shows("第 5,042/10,000 行") && driver.state.tables.page?.row?.number == 5041)
    // A row that is not among them: the first.
    await driver.typeSettled("w编号 = 100003")
    await driver.pressSettled(.enter)
    #expect(driver.shows("第 1/1 行"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("第 3/10,000 行"))
    // Another order has its own first rows.
    await driver.typeSettled("s")
    #expect(driver.shows("第 3/10,000 行"))
  }

  @Test func aCellFiltersItsColumn() async throws {
    let driver = try await openTable(120, 40)
    await driver.typeSettled("l@")
    #expect(driver.shows("2,500/10,000 行"))
    #expect(driver.shows("筛选 区县 = \"河西区\""))
    await driver.typeSettled("&街道4")
    await driver.pressSettled(.enter)
    #expect(driver.shows("/10,000 行"))
    #expect(driver.state.tables.page?.extent.rows == 279)
    await driver.typeSettled("W")
    #expect(driver.shows("10,000 行 × 6 列"))
  }

  @Test func anExpressionSaysWhereItIsWrong() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("w面积 > 900 and 县 = 3")
    expectGrid(driver.grid, "table-expression-80x24")
    await driver.pressSettled(.enter)
    #expect(driver.state.tables.prompt != nil)
    for _ in 0..<10 { await driver.pressSettled(.backspace) }
    await driver.pressSettled(.enter)
    #expect(driver.shows("筛选 面积 > 900"))
    #expect(driver.state.tables.page?.extent.rows == 990)
    await driver.typeSettled("w")
    #expect(driver.state.tables.prompt?.editor.text == "面积 > 900")
    await driver.pressSettled(.control("u"), .enter)
    #expect(driver.state.tables.page?.extent.rows == 10_000)
  }

  @Test func whatKeepsNoRowSaysSo() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("&没有的文字")
    await driver.pressSettled(.enter)
    #expect(driver.shows("没有符合条件的行，按 W 取消筛选"))
  }

  @Test func hitsAreMarkedAndGoneTo() async throws {
    let driver = try await openTable(120, 40)
    await driver.typeSettled("/街道77")
    await driver.pressSettled(.enter)
    // In the column of the hit, which is the third.
    #expect(driver.shows("第 78/10,000 行 第 3/6 列") && driver.shows("查找 街道77  1/111 行"))
    expectGrid(driver.grid, "table-search-120x40", roles: true)
    await driver.typeSettled("n")
    #expect(driver.shows("第 771/10,000 行") && driver.shows("2/111 行"))
    await driver.typeSettled("N")
    #expect(driver.shows("第 78/10,000 行") && driver.shows("1/111 行"))
    await driver.typeSettled("N")
    #expect(driver.shows("第 7,800/10,000 行") && driver.shows("111/111 行"))
    #expect(driver.shows("已到开头"))
    await driver.typeSettled("/没有的")
    await driver.pressSettled(.enter)
    #expect(driver.shows("没有找到“没有的”"))
  }

  /// With other rows or columns there are other hits; the cursor may be on none of them.
  @Test func hitsAreCountedAgainAmongOtherRows() async throws {
    let driver = try await openTable(120, 40)
    await driver.typeSettled("/街道77")
    await driver.pressSettled(.enter)
    #expect(driver.shows("查找 街道77  1/111 行"))
    await driver.typeSettled("&示例数据")
    await driver.pressSettled(.enter)
    #expect(driver.shows("查找 街道77  1/89 行"), "\(driver.grid.text)")
    await driver.typeSettled("Wgg&示例数据")
    await driver.pressSettled(.enter)
    #expect(driver.shows("查找 街道77  89 行"), "\(driver.grid.text)")
    await driver.typeSettled("n")
    #expect(driver.shows("查找 街道77  1/89 行"))
    await driver.typeSettled("-")
    #expect(driver.shows("查找 街道77  0 行"), "\(driver.grid.text)")
  }

  @Test func columnsAreHiddenMovedFrozenAndFitted() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("l-")
    #expect(!driver.shows("区县"))
    #expect(driver.shows("隐藏 1 列"))
    await driver.typeSettled("L")
    #expect(driver.state.tables.page?.columns == [0, 3, 2, 4, 5])
    await driver.typeSettled("H_")
    #expect(driver.shows("须左右滚动或放宽列方能看全"))
    await driver.typeSettled("_lf$")
    expectGrid(driver.grid, "table-frozen-80x24")
    await driver.typeSettled("0+i")
    #expect(driver.state.tables.page?.columns == Array(0..<6))
    #expect(driver.shows("f_001"))
  }
  @Test func theMouseGoesToCellsAndSortsByHeadings() async throws {
    let driver = try await openTable(80, 24)
    func press(_ column: Int, _ row: Int) async {
      driver.send(.mouse(MouseEvent(kind: .press, point: Point(column: column, row: row))))
      await driver.settle()
    }
    await press(11, 8)
    #expect(driver.shows("第 4/10,000 行 第 2/6 列"))
    await press(11, 8)
    #expect(driver.state.tableMode == .record)
    await driver.pressSettled(.escape)
    await press(11, 3)
    #expect(driver.shows("↑ 区县"))
    driver.send(.mouse(MouseEvent(kind: .wheelDown, point: Point(column: 11, row: 8))))
    #expect(driver.shows("第 7/10,000 行"))
    // What lies below the table is not touched.
    #expect(driver.state.section == .home)
  }
}
