import Calls
import Catalog
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// The ways to a table.
@Suite struct TableOpeningTests {
  @Test func aPreviewOpensAsATable() async throws {
    let table = SampleTable()
    var services = SampleCity().services
    services.tables = table.services
    let driver = try await openBrowser(120, 40, services: services)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    await driver.typeSettled("]]o")
    #expect(table.log.all.first == "rows 非煤矿山企业安全生产许可证 20")
    #expect(driver.shows("20 行 × 6 列") && driver.shows("许可证（数据预览）"))
    await driver.typeSettled("e")
    #expect(driver.shows("☑ 数据来源：天津市信息资源统一开放平台《非煤矿山企业"))
    await driver.pressSettled(.escape, .escape)
    #expect(driver.state.place == .detail(.preview))
  }

  @Test func anAnswerOpensAsATable() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.typeSettled("3t")
    await driver.pressSettled(.enter)
    await driver.typeSettled("o")
    #expect(driver.shows("2 行 × 2 列"))
    #expect(driver.shows("许可证书编号"))
    await driver.typeSettled("q")
    #expect(driver.state.place == .test(.answer))
  }

  /// `e` where rows are in view asks at once how they are written; Esc leads back by way of the
  /// table.
  @Test(arguments: [(120, 40), (80, 24)])
  func whatIsInViewIsExported(columns: Int, rows: Int) async throws {
    let table = SampleTable()
    var services = SampleCity().services
    services.tables = table.services
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    await driver.typeSettled("]]e")
    #expect(driver.shows("导出 非煤矿山企业安全生产许可证"), "\(driver.grid.text)")
    #expect(driver.shows("打开的 20 行"), "\(driver.grid.text)")
    await driver.pressSettled(.escape)
    #expect(driver.shows("20 行 × 6 列") && driver.state.tableMode == .grid)
    await driver.typeSettled("qt")
    await driver.pressSettled(.enter)
    await driver.typeSettled("e")
    #expect(driver.shows("*数据行 ◉ 全部 2 行"), "\(driver.grid.text)")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("已导出 2 行"), "\(driver.grid.text)")
    // Another table is opened to be looked at.
    await driver.typeSettled("qo")
    #expect(driver.state.tableMode == .grid && !driver.shows("[ 导出 ]"))
  }

  /// A page of what a filter leaves is not all of the interface, and nothing made of it says so.
  @Test(arguments: [(120, 40), (80, 24)])
  func aPageOfAFilterIsNotAll(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3t津FM1001")
    await driver.pressSettled(.tab, .control("u"))
    driver.type("2")
    await driver.pressSettled(.tab, .control("u"))
    driver.type("3")
    await driver.pressSettled(.enter)
    await driver.typeSettled("o")
    let part = "（第 3 页，按 许可证书编号 津FM1001 筛选）"
    #expect(driver.grid.text(row: 1).contains("许可证\(part)"), "\(driver.grid.text)")
    await driver.typeSettled("e")
    #expect(driver.shows("打开的 2 行\(part)") && !driver.shows("全部 2 行"), "\(driver.grid.text)")
    #expect(columns < 120 || driver.shows("许可证》\(part)"))
  }

  /// What is no JSON, and a table all the same.
  @Test(arguments: [
    ("名称,数\n甲,1\n乙,2\n", true), ("<list><i><a>1</a></i><i><a>2</a></i></list>", true),
    ("<html><title>登录</title></html>", false), ("系统维护中", false),
  ])
  func answersThatAreTablesAreOpened(_ body: String, _ isTable: Bool) async throws {
    let table = SampleTable()
    var services = SampleCity().services
    services.tables = table.services
    services.platform.invoke = { _ in
      InvokeExchange(status: 200, headers: [], body: Array(body.utf8), milliseconds: 12)
    }
    let driver = try await openBrowser(120, 40, services: services)
    await driver.typeSettled("3t")
    await driver.pressSettled(.enter)
    #expect(driver.shows("按 o 打开为表格") == isTable)
    await driver.typeSettled("o")
    let opened = table.log.all.first { $0.hasPrefix("body ") }
    #expect(opened == (isTable ? "body 非煤矿山企业安全生产许可证 \(body.utf8.count)" : nil))
  }

  @Test func rowsOfAnInterfaceAddedByItsAddressAreTheirHosts() async throws {
    let table = SampleTable()
    var services = SampleCity().services
    services.tables = table.services
    var specification = SampleCity.specification
    specification.style = CallSpecification.addressStyle
    let foreign = specification
    services.parts.specification = PartService(stored: { _ in nil }, fetch: { _ in foreign })
    let driver = try await openBrowser(120, 40, services: services)
    await driver.typeSettled("3t")
    await driver.pressSettled(.enter)
    await driver.typeSettled("oe")
    #expect(driver.shows("☑ 数据来源：市应急局《非煤矿山企业"))
    #expect(!driver.shows("统一开放平台《"))
  }

  @Test func aFileIsDownloadedFirst() async throws {
    let table = SampleTable()
    var services = SampleCity().services
    services.tables = table.services
    let driver = try await openBrowser(120, 40, services: services)
    await driver.typeSettled("2/绿色")
    await driver.pressSettled(.enter)
    await driver.typeSettled("]o")
    #expect(table.log.all.first == "open /home/candy/下载/绿色商场名单.xlsx 0")
    #expect(driver.state.tableMode == .grid)
    await driver.typeSettled("qo")
    #expect(table.log.all.count { $0.hasPrefix("open") } == 2)
  }

  @Test func anyFileIsOpenedByItsPath() async throws {
    let table = SampleTable()
    var services = SampleCity().services
    services.tables = table.services
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("o/tmp/a.csv")
    await driver.pressSettled(.enter)
    #expect(table.log.all.first == "open /tmp/a.csv 0")
    #expect(driver.state.tableMode == .grid && driver.state.message == nil)
  }

  @Test func sheetsAreTurned() async throws {
    let table = SampleTable()
    let driver = try await openTable(80, 24, table, path: "/two.xlsx")
    #expect(driver.shows("[甲 1/2]"))
    await driver.typeSettled("]")
    #expect(driver.shows("[乙 2/2]"))
    await driver.typeSettled("]")
    #expect(table.log.all.filter { $0.hasPrefix("open") }.last == "open /two.xlsx 0")
  }

  @Test func whatCannotBeOpenedSaysWhy() async throws {
    var services = SampleCity().services
    services.tables = TableServices { _, _ throws(ServiceFault) in
      throw ServiceFault(.notFound, summary: "没有这个文件", advice: "请检查路径")
    }
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("o/no.csv")
    await driver.pressSettled(.enter)
    #expect(driver.shows("没有这个文件：请检查路径"))
    #expect(driver.state.tableMode == nil)
  }

  @Test func helpShowsEachKeyOnce() async throws {
    let driver = try await openTable(120, 40)
    for command in driver.helpRows {
      #expect(!command.keys.isEmpty || command.title.isEmpty == false)
    }
    let keys = driver.helpRows.flatMap { $0.keys.split(separator: " ") }
    #expect(Set(keys).count == keys.count)
    #expect(keys.contains("@"))
    // 收藏 is an entry's, not a table's.
    #expect(!driver.helpRows.contains { $0.title == FeedbackText.favourite })
  }
}

extension ProgramDriver where State == BrowserState, Action == BrowserAction {
  fileprivate var helpRows: [(keys: String, title: String)] {
    press(.character("?"))
    defer { press(.escape) }
    guard case .help(let help) = state.overlay else { return [] }
    return help.groups.flatMap(\.rows).map { ($0.keys, $0.title) }
  }
}
