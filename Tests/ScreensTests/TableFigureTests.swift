import Catalog
import GridSupport
import Runtime
import Tabular
import Terminal
import Testing

@testable import Screens

/// Tables made of a table, figures of a column, and what goes out of a table.
@Suite struct TableFigureTests {
  @Test func aGroupLeadsBackToItsRows() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("lF")
    #expect(driver.shows("街道名单.csv › 按 区县 计数"))
    #expect(driver.shows("2500"))
    expectGrid(driver.grid, "table-group-80x24")
    await driver.typeSettled("j")
    let value = try #require(driver.state.tables.page?.row?.cells.first)
    await driver.pressSettled(.enter)
    #expect(driver.shows("街道名单.csv › 按 区县 计数 › \(value)"))
    #expect(driver.shows("筛选 区县 = \"\(value)\""))
    #expect(driver.state.tables.page?.extent.rows == 2500)
    #expect(driver.shows("第 1/2,500 行"))
  }

  /// One group after the other: what is marked in them is marked in the table.
  @Test func escapeLeadsFromTheRowsOfAGroupToTheGroups() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("lF")
    await driver.pressSettled(.enter)
    await driver.typeSettled("  w面积 > 900")
    await driver.pressSettled(.enter)
    #expect(driver.shows("面积 > 900"))
    // First what was added, by Esc as by W; then the group itself.
    await driver.pressSettled(.escape)
    #expect(driver.shows("第 ") && driver.shows("2,500/10,000 行"))
    await driver.typeSettled("W")
    #expect(driver.shows("2,500/10,000 行"))
    await driver.pressSettled(.escape)
    #expect(driver.state.tables.isGroup && driver.shows("按 区县 计数 ─"))
    await driver.typeSettled("j")
    await driver.pressSettled(.enter)
    await driver.typeSettled(" q")
    #expect(driver.state.tables.isGroup)
    await driver.pressSettled(.escape)
    #expect(driver.shows("10,000 行 × 6 列  已标记 3 行"))
  }

  @Test func aGroupOfAGroupNarrowsFurther() async throws {
    let driver = try await openTable(120, 40)
    await driver.typeSettled("lF")
    await driver.pressSettled(.enter)
    await driver.typeSettled("$F")
    await driver.pressSettled(.enter)
    #expect(driver.state.tables.pages.count == 5)
    #expect(driver.shows(" and "))
    for _ in 0..<4 { await driver.pressSettled(.escape) }
    #expect(driver.shows("10,000 行 × 6 列") && driver.state.tables.pages.count == 1)
  }

  @Test func escapeLeavesStepByStep() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("F")
    await driver.typeSettled("p")
    #expect(driver.state.tableMode == .profile)
    await driver.pressSettled(.escape)
    #expect(driver.state.tableMode == .grid)
    await driver.typeSettled("q")
    #expect(driver.state.tables.pages.count == 1)
    await driver.typeSettled("q")
    #expect(driver.state.place == .home(.themes) || driver.state.tableMode == nil)
  }

  @Test func aSectionLeavesTheTableToBeComeBackTo() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("jjj:数据集")
    await driver.pressSettled(.enter)
    #expect(driver.state.place == .results)
    await driver.typeSettled("O")
    #expect(driver.shows("第 4/10,000 行"))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aColumnIsProfiled(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled("lllp")
    expectGrid(driver.grid, "table-profile-\(columns)x\(rows)")
  }

  @Test func textsHaveNoHistogram() async throws {
    let driver = try await openTable(120, 40)
    await driver.typeSettled("lp")
    #expect(driver.shows("最常见的值"))
    #expect(!driver.shows("分布"))
    #expect(driver.shows("25.0%"))
  }

  @Test func aGroupsChartIsItsCounts() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("lFc")
    #expect(driver.state.tableMode == .chart)
    #expect(driver.shows("按 区县：个数 合计"))
  }

  /// A bar each, all of one row, would say nothing; asked for, they are drawn.
  @Test func whatSQLGroupedIsDrawnByItsNumbers() async throws {
    let table = SampleTable()
    let driver = try await openTable(80, 24, table)
    await driver.typeSettled(";select 区县, count(*) from data group by 1")
    await driver.pressSettled(.enter)
    await driver.typeSettled("c")
    #expect(driver.shows("按 区县：个数 合计"), "\(driver.grid.text)")
    #expect(driver.state.tables.page?.chart?.figure.value != nil)
    await driver.pressSettled(.tab, .tab)
    #expect(driver.shows("按 区县：行数"), "\(driver.grid.text)")
  }

  @Test func aCountThatTellsIsKept() {
    let headings = SampleTable.headings
    let counts = TableChart.bars(label: 1, .count)
    func bars(_ values: [Double]) -> TableFigure {
      .bars(values.map { TableBar(label: "", value: $0) }, others: 0)
    }
    #expect(counts.telling(after: bars([1, 1]), headings) == .bars(label: 1, .sum(3)))
    #expect(TableChart.bars(label: 5, .count).telling(after: bars([1]), headings) != nil)
    #expect(counts.telling(after: bars([2, 1]), headings) == nil)
    #expect(counts.telling(after: bars([]), headings) == nil)
    #expect(counts.telling(after: bars([1]), Array(headings[0...2])) == nil)
    #expect(TableChart.bars(label: 1, .mean(3)).telling(after: bars([1]), headings) == nil)
  }

  /// Postcodes and years are what bars stand for and lines go along, never as long as something.
  @Test func codesAreNotDrawnAsAmounts() {
    let headings = ["邮编", "年份", "面积"].map { title in
      var cells = KindTally()
      for cell in ["2018", "2019"] { cells.add(cell) }
      var heading = TableHeading(code: title, label: title)
      heading.settle(cells)
      return heading
    }
    #expect(TableChart.first(of: 0, headings) == .bars(label: 0, .count))
    let bars = TableChart.bars(label: 0, .count).turnMeasure(headings)
    #expect(bars == .bars(label: 0, .sum(2)) && bars.turnAxis(headings) == .bars(label: 1, .sum(2)))
    #expect(TableChart.bars(label: 0, .count).turnKind(headings) == .line(x: nil, y: 2))
    #expect(TableChart.line(x: nil, y: 2).turnMeasure(headings) == .line(x: nil, y: 2))
    #expect(TableChart.line(x: nil, y: 2).turnAxis(headings) == .line(x: 0, y: 2))
    let single = TableFigure.bars([TableBar(label: "", value: 1)], others: 0)
    #expect(
      TableChart.bars(label: 0, .count).telling(after: single, headings)
        == .bars(label: 0, .sum(2)))
  }

  @Test func chartsAreTurned() async throws {
    let table = SampleTable()
    let driver = try await openTable(80, 24, table)
    await driver.typeSettled("lc")
    #expect(driver.shows("按 区县：行数"))
    expectGrid(driver.grid, "table-bars-80x24")
    await driver.pressSettled(.tab)
    #expect(driver.shows("按 区县：面积 合计"))
    await driver.pressSettled(.tab)
    #expect(driver.shows("按 区县：面积 平均"))
    await driver.typeSettled("x")
    #expect(driver.shows("按 街道名称：面积 平均"))
    await driver.typeSettled("v")
    #expect(driver.shows("面积，横轴 设立日期"))
    expectGrid(driver.grid, "table-line-80x24")
    await driver.typeSettled("x")
    #expect(driver.shows("面积，横轴 行的次序"))
    #expect(table.log.all.last == "chart \(TableChart.line(x: nil, y: 3))")
  }

  @Test func aLineIsDrawnInASCII() async throws {
    let driver = try await openTable(80, 24, look: .asciiTest)
    await driver.typeSettled("lllc")
    expectGrid(driver.grid, "table-line-ascii-80x24")
  }

  /// From column to column, without the way back to the table.
  @Test(arguments: [(80, 24), (120, 40)])
  func theNextColumnIsLookedAt(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.typeSettled("lp")
    #expect(driver.shows("│ 区县 ") && driver.shows("第 2/6 列") && driver.shows("l 下一列"))
    await driver.typeSettled("l")
    #expect(driver.shows("│ 街道名称 ") && driver.shows("第 3/6 列"))
    #expect(driver.state.tableMode == .profile && driver.state.tables.page?.profile.value != nil)
    await driver.typeSettled("hhh")
    #expect(driver.shows("│ 编号 ") && driver.shows("第 1/6 列"))
    await driver.pressSettled(.escape)
    #expect(driver.state.tableMode == .grid && driver.state.tables.page?.column == 0)
  }

  @Test(arguments: [(120, 40), (60, 20)])
  func aRowIsReadFieldByField(columns: Int, rows: Int) async throws {
    let driver = try await openTable(columns, rows)
    await driver.pressSettled(.enter)
    expectGrid(driver.grid, "table-record-\(columns)x\(rows)")
    await driver.typeSettled("l")
    #expect(driver.shows("第 2/10,000 行"))
    #expect(driver.shows("100002"))
  }

  @Test func sqlAnswersWithATable() async throws {
    let table = SampleTable()
    let driver = try await openTable(80, 24, table)
    await driver.typeSettled(";drop table t")
    await driver.pressSettled(.enter)
    #expect(driver.shows("SQL 有误：只能执行 SELECT"))
    await driver.typeSettled(";")
    await driver.pressSettled(.up, .control("u"))
    await driver.typeSettled("select count(*) n from t")
    await driver.pressSettled(.enter)
    #expect(driver.shows("街道名单.csv › SQL"))
    #expect(driver.shows("1 行 × 1 列  SQL select count(*) n from t"))
    #expect(driver.state.tables.page?.cell == "10000")
    await driver.typeSettled("q")
    #expect(driver.state.tables.pages.count == 1)
  }

  @Test func cellRowAndColumnAreCopied() async throws {
    let driver = try await openTable(80, 24)
    await driver.typeSettled("ly1")
    #expect(driver.clipboard.last == "河西区")
    await driver.typeSettled("y2")
    #expect(driver.clipboard.last?.hasPrefix("100001\t河西区\t示例街道0") == true)
    await driver.typeSettled("y3")
    #expect(driver.clipboard.last?.hasPrefix("{\"编号\":\"100001\",\"区县\":\"河西区\"") == true)
    await driver.typeSettled("y4")
    #expect(driver.clipboard.last?.hasPrefix("河西区\n和平区\n") == true)
  }

  @Test func chosenRowsAreExported() async throws {
    let table = SampleTable()
    let driver = try await openTable(120, 40, table)
    await driver.typeSettled("  j -e")
    expectGrid(driver.grid, "table-export-120x40")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("已导出 10,000 行（2.0 KB）：/home/candy/下载/街道名单.csv"))
    #expect(table.log.all.last == "export csv chosen([0, 1, 3]) [1, 2, 3, 4, 5]")
  }

  /// Where the data comes from is read to its end before it is added.
  @Test(arguments: [(80, 24), (60, 20)])
  func theSourceIsShownWhole(columns: Int, rows: Int) async throws {
    let table = SampleTable()
    var services = SampleCity().services
    services.fetches = SampleFetches().services
    services.tables = table.services
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("3t")
    await driver.pressSettled(.alt("a"), .character("y"))
    await driver.typeSettled("oe")
    expectGrid(driver.grid, "table-export-source-\(columns)x\(rows)")
  }

  @Test func nothingIsOverwrittenUnasked() async throws {
    let driver = try await openTable(120, 40, SampleTable(title: "已有.csv"))
    await driver.typeSettled("e")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("文件已存在：勾选“覆盖已有文件”"))
    for _ in 0..<5 { await driver.pressSettled(.tab) }
    await driver.typeSettled(" ")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("已导出"))
  }
}
