import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct DetailTests {
  /// The mine's licence, opened from the list of interfaces.
  private func openMine(
    _ columns: Int, _ rows: Int, city: SampleCity = SampleCity(),
    services: BrowserServices? = nil
  ) async throws -> BrowserDriver {
    let driver = try await openBrowser(columns, rows, city: city, services: services)
    await driver.typeSettled("3/非煤")
    await driver.pressSettled(.enter)
    return driver
  }

  /// A cell is copied where somebody is on it, not from a pane that lies behind the list.
  @Test(arguments: [(80, 24), (120, 40)])
  func aCellIsOfferedWhereItIs(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    await driver.typeSettled("]]y")
    #expect(driver.state.detail?.tab == .preview && driver.shows("  单元格"))
    await driver.pressSettled(.escape, .escape)
    #expect(driver.state.place == .results)
    await driver.typeSettled("y")
    #expect(driver.shows("  名称") && !driver.shows("  单元格"))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func basicsAsTheManualPrintsThem(columns: Int, rows: Int) async throws {
    let driver = try await openMine(columns, rows)
    #expect(driver.state.place == .detail(.basics))
    expectGrid(driver.grid, "basics-\(columns)x\(rows)")
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func theTabsInTheManualsOrder(columns: Int, rows: Int) async throws {
    let driver = try await openMine(columns, rows)
    for name in ["fields", "preview", "specification", "test"] {
      await driver.typeSettled("]")
      expectGrid(driver.grid, "\(name)-\(columns)x\(rows)")
    }
    await driver.pressSettled(.escape)
    #expect(driver.state.place == .detail(.specification))
    await driver.pressSettled(.escape)
    #expect(driver.state.place == .results)
  }

  /// Esc leads back to where 在线测试 was opened from: the list, or the tab that was open.
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func escapeLeadsFromTheTestToWhereItWasOpened(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3t")
    #expect(driver.state.place == .test(.form))
    await driver.pressSettled(.escape)
    #expect(driver.state.place == .results, "\(driver.grid.text)")
    await driver.pressSettled(.enter)
    #expect(driver.state.place == .detail(.basics))
    await driver.typeSettled("]t")
    await driver.pressSettled(.escape)
    #expect(driver.state.place == .detail(.fields))
    await driver.pressSettled(.escape)
    #expect(driver.state.place == .results)
  }

  /// One Esc leads out of lists that were never seen, the first time and with the entry open.
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func escapeLeadsFromTheTestToAnotherSection(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("]")
    for _ in 1...2 {
      await driver.typeSettled("t")
      #expect(driver.state.place == .test(.form))
      await driver.pressSettled(.escape)
      #expect(driver.state.place == .home(.hot), "\(driver.grid.text)")
    }
  }

  /// Where the test was opened from is forgotten with it.
  @Test func anEntryThatIsOpenedAnewHasItsListBehindIt() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("]t")
    let subject = try #require(driver.state.subject?.id)
    await driver.pressSettled(.alt("3"))
    while driver.state.subject?.id != subject { await driver.typeSettled("j") }
    await driver.pressSettled(.enter)
    while driver.state.section == .interfaces, driver.state.place != .results {
      await driver.pressSettled(.escape)
    }
    #expect(driver.state.place == .results)
  }

  @Test func aDatasetHasItsFiles() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2/绿色")
    await driver.pressSettled(.enter, .character("]"))
    #expect(driver.state.detail?.tabs == [.basics, .files])
    #expect(driver.shows("绿色商场名单.xlsx"))
    #expect(driver.shows("10.0 KB"))
  }

  @Test func onlineTestingOfADatasetIsRefusedWithItsReason() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2t")
    #expect(driver.shows("在线测试只用于数据接口"))
  }

  @Test func columnsOfThePreviewShowTheirCodes() async throws {
    let driver = try await openMine(120, 40)
    await driver.typeSettled("]]")
    #expect(driver.shows("全部数据共35条 / 可预览数据共20条"))
    #expect(driver.shows("企业名称"))
    await driver.typeSettled("i")
    #expect(driver.shows("f_3070020000033_000012000"))
  }

  @Test func aStoredPartIsShownWhenThePlatformIsAway() async throws {
    var services = SampleCity().services
    services.parts.preview = PartService(
      stored: { _ in SampleCity.preview },
      fetch: { _ throws(ServiceFault) in
        throw ServiceFault(.offline, summary: "连不上平台", advice: "稍后按 R 重试")
      })
    let driver = try await openMine(80, 24, services: services)
    await driver.typeSettled("]]")
    #expect(driver.shows("全部数据共35条"))
  }

  @Test func aPartThatCannotBeHadSaysWhatToDo() async throws {
    var services = SampleCity().services
    services.parts.fields = PartService(
      stored: { _ in nil },
      fetch: { _ throws(ServiceFault) in
        throw ServiceFault(.offline, summary: "连不上平台", advice: "稍后按 R 重试")
      })
    let driver = try await openMine(80, 24, services: services)
    await driver.typeSettled("]")
    #expect(driver.shows("连不上平台"))
    #expect(driver.shows("稍后按 R 重试"))
  }

  @Test func theDetailFollowsTheCursorWhereThereIsRoom() async throws {
    let driver = try await openBrowser(120, 40)
    await driver.typeSettled("3")
    #expect(driver.state.detail?.entry.id == SampleCity.mine)
    await driver.typeSettled("j")
    #expect(driver.state.detail?.entry.id == .sample(1))
    #expect(driver.state.browse.focus == .results)
  }

  @Test func whatIsCopiedHoldsNoToken() async throws {
    let driver = try await openMine(120, 40)
    await driver.typeSettled("]]]y")
    #expect(driver.shows("curl"))
    await driver.typeSettled("4")
    let copied = try #require(driver.clipboard.last)
    #expect(copied.hasPrefix("curl "))
    #expect(copied.contains("authToken=$TJDATA_TOKEN"))
  }
}
