import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct NewsScreenTests {
  private func open(
    _ columns: Int, _ rows: Int, city: SampleCity = SampleCity()
  ) async throws -> BrowserDriver {
    city.news.all = SampleNews.some(city)
    return try await openBrowser(columns, rows, city: city)
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func whatChangedIsAListOfHotThings(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    await driver.pressSettled(.tab, .tab, .left)
    #expect(driver.state.areas[HomeArea.self].hot == .changes)
    expectGrid(driver.grid, "news-\(columns)x\(rows)")
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func unseenEntriesAreMarkedInTheLists(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    await driver.typeSettled("2")
    expectGrid(driver.grid, "news-marks-\(columns)x\(rows)")
  }

  @Test func theNavigationLeadsToIt() async throws {
    let driver = try await open(120, 40)
    await driver.typeSettled("3mmmG")
    await driver.pressSettled(.enter)
    #expect(driver.state.place == .home(.hot) && driver.state.areas[HomeArea.self].hot == .changes)
  }

  @Test func anEntryThatIsOpenedIsSeen() async throws {
    let city = SampleCity()
    let driver = try await open(120, 40, city: city)
    await driver.typeSettled("2")
    #expect(driver.shows("新 绿色商场名单"))
    await driver.pressSettled(.enter)
    #expect(!driver.shows("新 绿色商场名单"))
    #expect(city.news.all.map(\.isSeen) == [true, false, false])
  }

  @Test func aChangeLeadsToItsEntry() async throws {
    let city = SampleCity()
    let driver = try await open(120, 40, city: city)
    await driver.pressSettled(.tab, .tab, .left, .down, .enter)
    #expect(driver.state.section == .interfaces)
    #expect(driver.state.browse.results.selected?.id == SampleCity.mine)
    #expect(city.news.all.map(\.isSeen) == [false, true, false])
  }

  @Test func whatIsGoneIsStillReadOf() async throws {
    let driver = try await open(80, 24)
    await driver.pressSettled(.tab, .tab, .left, .end, .enter)
    #expect(driver.shows("旧停车场名单") && driver.shows("这个条目已从平台撤下"))
    await driver.pressSettled(.escape)
    #expect(driver.state.place == .home(.hot))
  }

  @Test func allAreMarkedSeenAtOnce() async throws {
    let city = SampleCity()
    let driver = try await open(80, 24, city: city)
    await driver.pressSettled(.tab, .tab, .left)
    #expect(driver.shows("变化 3"))
    await driver.typeSettled("x")
    #expect(!driver.shows("变化 3") && city.news.all.allSatisfy(\.isSeen))
    #expect(driver.state.areas[HomeArea.self].news.all.count == 3)
    await driver.typeSettled("x")
    #expect(driver.state.message?.text.hasPrefix("x 在这里不能用") == true)
  }

  @Test func withoutChangesTheListSaysSo() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.pressSettled(.tab, .tab, .left)
    #expect(driver.shows("目录自上次以来没有变化"))
  }
}
