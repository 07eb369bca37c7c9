import Catalog
import Runtime
import Terminal
import Testing

@testable import Screens

/// What Enter opens where there is one pane, where Esc leads from there, and what stays under the
/// cursor.
@Suite struct WayBackTests {
  private static let sizes = [(80, 24), (60, 20), (120, 40)]

  private func title(_ driver: BrowserDriver) -> String? { driver.state.detail?.entry.title }

  private func selected(_ driver: BrowserDriver) -> String? {
    driver.state.browse.results.selected?.title
  }

  // MARK: The entry under the cursor

  /// Of two entries, the one that was open before is not taken for the other.
  @Test(arguments: [Key.tab, .character("]"), .character("[")])
  func theDetailIsOfTheRowUnderTheCursor(key: Key) async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter, .escape)
    await driver.typeSettled("jj")
    await driver.pressSettled(key)
    #expect(driver.state.place != .results && title(driver) == "示例条目3")
    #expect(driver.grid.text(row: 1).contains("示例条目3"))
    #expect(driver.state.subject?.title == "示例条目3")
  }

  @Test func keysTypedBeforeTheOtherEntryIsThereWait() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter, .escape)
    await driver.typeSettled("jj")
    driver.press(.tab)
    driver.type("]")
    await driver.settle()
    #expect(title(driver) == "示例条目3" && driver.state.detail?.tab == .fields)
  }

  /// As in a pager of letters: the tab stays, and there is no list to go back to for the next.
  @Test(arguments: sizes)
  func theNextEntryIsGoneToFromTheDetail(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    await driver.typeSettled("]J")
    #expect(title(driver) == "示例条目1" && driver.state.detail?.tab == .fields)
    #expect(driver.shows("第 2/36 条") && driver.state.place == .detail(.fields))
    driver.type("JJJ")
    await driver.settle()
    #expect(title(driver) == "示例条目7" && driver.shows("第 5/36 条"))
    await driver.typeSettled("KKKKK")
    #expect(title(driver) == "非煤矿山企业安全生产许可证")
    // Where there is an answer to be lost it means nothing.
    await driver.typeSettled("t")
    await driver.pressSettled(.control("s"))
    await driver.typeSettled("J")
    #expect(driver.state.test?.answer != nil && driver.shows("J 在这里"))
  }

  // MARK: There and back

  @Test(arguments: sizes)
  func aLatestEntryIsOpenedAndLedBackFrom(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("]j")
    await driver.pressSettled(.enter)
    let opened = try #require(driver.state.detail?.entry)
    #expect(opened.kind == .interface && driver.grid.text(row: 1).contains(opened.title))
    #expect(driver.shows("摘要"))
    await driver.pressSettled(.escape)
    #expect(driver.state.section == .home)
    #expect(driver.state.areas[HomeArea.self].focus == .hot)
  }

  /// From the opened entry into its list it is no longer passed by.
  @Test func fromTheEntryOneMayStayInItsList() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("]")
    await driver.pressSettled(.enter, .tab, .tab)
    #expect(driver.state.place == .results && selected(driver) == title(driver))
    await driver.pressSettled(.enter, .escape)
    #expect(driver.state.place == .results)
    await driver.pressSettled(.escape)
    #expect(driver.state.section == .home)
  }

  @Test(arguments: sizes)
  func anEntryOfAllPlatformsLeadsBackToThem(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    let mine = try #require(try await services.catalogue.entry(SampleCity.mine))
    services.everywhere = EverywhereServices(
      platforms: ["天津"], current: "天津",
      search: { _, _ throws(ServiceFault) in
        FoundEverywhere(
          lines: [FoundEverywhere.Line(platform: "天津", entry: EntrySummary(mine))], total: 1,
          empty: [])
      },
      news: { () throws(ServiceFault) in [] }, sync: { _ in },
      page: { _ throws(ServiceFault) in nil }, enter: { _, _ in })
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("6E非煤")
    await driver.pressSettled(.enter, .enter)
    #expect(title(driver) == mine.title && driver.shows("摘要"))
    await driver.pressSettled(.escape)
    #expect(driver.shows("全部平台 1 条") && driver.shows("搜索  非煤"))
    await driver.pressSettled(.escape)
    #expect(driver.state.section == .interfaces)
  }

  /// Tab leads on from the line, as it is said.
  @Test func tabTurnsFromTheLineOfAllPlatforms() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("E")
    #expect(driver.shows("[ ] 变化与同步"))
    await driver.pressSettled(.tab)
    #expect(driver.state.areas[EverywhereArea.self].view == .news)
    await driver.typeSettled("/")
    await driver.pressSettled(.backTab)
    #expect(driver.state.areas[EverywhereArea.self].view == .pulls)
  }

  @Test func aSearchFromAnotherSectionLeadsBackToIt() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("6/绿色")
    await driver.pressSettled(.down, .escape, .escape)
    #expect(driver.state.section == .exchange)
    // Chosen by its number, a list leads back to the first screen.
    await driver.pressSettled(.alt("3"), .escape)
    #expect(driver.state.section == .home)
  }

  // MARK: What stays under the cursor

  @Test(arguments: sizes)
  func whatWasFoundStaysWhenTheSearchIsDropped(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3/条目31")
    await driver.pressSettled(.down)
    #expect(selected(driver) == "示例条目31")
    await driver.pressSettled(.escape)
    #expect(selected(driver) == "示例条目31" && driver.shows("第 17/36 条"))
  }

  @Test(arguments: sizes)
  func aSearchThatIsGivenUpLeadsBackToTheRowItBeganOn(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3jjjjj")
    let before = try #require(selected(driver))
    await driver.typeSettled("/绿")
    #expect(selected(driver) == nil)
    await driver.pressSettled(.escape)
    #expect(selected(driver) == before && driver.shows("第 6/36 条"))
  }

  @Test(arguments: [Key.escape, .control("x")])
  func anEntryStaysWhenTheFiltersAreDropped(key: Key) async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("3mj")
    await driver.pressSettled(.enter)
    await driver.typeSettled("jjj")
    let before = try #require(selected(driver))
    await driver.pressSettled(key)
    #expect(driver.shows("第 ") && driver.shows("数据接口 36"))
    #expect(selected(driver) == before)
  }
}
