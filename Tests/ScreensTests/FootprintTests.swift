import Catalog
import GridSupport
import PortalAPI
import Runtime
import Synchronization
import Terminal
import Testing

@testable import Screens

@Suite struct FootprintTests {
  static let body = FootprintsBody(
    favourites: [
      FavouriteBody(
        id: SampleCity.mall, kind: .dataset, title: "绿色商场名单", theme: "生态环境",
        publisher: "市商务局", modified: .sample("2019-03-19 04:40"),
        added: .sample("2019-03-18 10:00"), isNew: true, isWithdrawn: false),
      FavouriteBody(
        id: .sample(0x99), kind: .interface, title: "已撤下的条目", theme: "信用服务",
        publisher: "市统计局", modified: .sample("2019-03-01 04:40"),
        added: .sample("2019-03-17 10:00"), isNew: false, isWithdrawn: true),
    ],
    requests: [submission(.request, "绿色商场名单", "学术研究", .accepted, "同意使用", isNew: true)],
    suggestions: [
      submission(.suggestion, "", "开放公交线路", .pending, "", isNew: false),
      submission(.suggestion, "", "开放地铁时刻", .declined, "已经开放", isNew: false),
    ],
    corrections: [submission(.correction, "绿色商场名单", "有错字", .accepted, "已更正", isNew: false)])

  private static func submission(
    _ kind: SubmissionKind, _ title: String, _ content: String, _ state: SubmissionState,
    _ answer: String, isNew: Bool
  ) -> SubmissionBody {
    SubmissionBody(
      id: 1, kind: kind, entry: nil, title: title, content: content,
      details: kind == .suggestion ? [LabelledText(label: "开放理由", text: "出行研究")] : [],
      state: state, answer: answer, created: .sample("2019-03-10 10:00"),
      changed: .sample("2019-03-19 10:00"), isNew: isNew)
  }

  private func open(
    _ columns: Int, _ rows: Int, _ city: SampleCity
  ) async throws -> BrowserDriver {
    var services = city.services
    services.account = SampleAccounts(name: "candy").services
    return try await openBrowser(columns, rows, city: city, services: services)
  }

  /// What is said to be found there is the page that is open, and the keys move where one looks.
  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func whatWasDoneLastIsOpen(columns: Int, rows: Int) async throws {
    let city = SampleCity()
    city.voice.state.withLock { $0.footprints = Self.body }
    let driver = try await open(columns, rows, city)
    await driver.typeSettled("2f")
    #expect(driver.shows("已收藏，可按 7 在【用户中心】、【我的收藏】查看"))
    await driver.typeSettled("7")
    #expect(driver.state.areas[AccountArea.self].tab == .favourites && driver.shows("绿色商场名单"))
    await driver.typeSettled("j")
    #expect(driver.state.areas[AccountArea.self].tab == .requests && driver.shows("第 2/5 项"))
    await driver.pressSettled(.escape)
    #expect(driver.state.section == .home)
  }

  private func openLists(
    _ columns: Int = 80, _ rows: Int = 24, city: SampleCity, tab: UserTab
  ) async throws -> BrowserDriver {
    city.voice.state.withLock { $0.footprints = Self.body }
    let driver = try await open(columns, rows, city)
    await driver.typeSettled("7h")
    await driver.typeSettled("g")
    for _ in 0..<tab.rawValue { await driver.typeSettled("j") }
    return driver
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func favouritesAreListedNewestFirstWithWhatChanged(columns: Int, rows: Int) async throws {
    let driver = try await openLists(columns, rows, city: SampleCity(), tab: .favourites)
    expectGrid(driver.grid, "favourites-\(columns)x\(rows)")
  }

  @Test func whatIsNewIsMarkedAndThenSeen() async throws {
    let city = SampleCity()
    let driver = try await openLists(city: city, tab: .requests)
    #expect(driver.shows("● 绿色商场名单"))
    #expect(city.voice.log.all.contains("seen requests"))
    #expect(!city.voice.log.all.contains("seen corrections"))
  }

  @Test func aSuggestionShowsItsStateAndAnswer() async throws {
    let driver = try await openLists(city: SampleCity(), tab: .suggestions)
    #expect(driver.shows("待处理") && driver.shows("未采纳"))
    await driver.pressSettled(.enter)
    await driver.typeSettled("j")
    #expect(driver.shows("已经开放"))
    await driver.pressSettled(.enter)
    expectGrid(driver.grid, "suggestion-read-80x24")
  }

  @Test func aFavouriteLeadsToItsEntry() async throws {
    let driver = try await openLists(city: SampleCity(), tab: .favourites)
    await driver.pressSettled(.enter, .enter)
    #expect(driver.state.section == .datasets)
    #expect(driver.state.browse.results.selected?.id == SampleCity.mall)
    #expect(driver.state.place == .detail(.basics))
    await driver.pressSettled(.escape)
    #expect(driver.state.section == .account && driver.shows("该条目已从平台撤下") == false)
    #expect(driver.shows("我的收藏") && driver.shows("绿色商场名单"))
  }

  @Test func aWithdrawnOneSaysSo() async throws {
    let driver = try await openLists(city: SampleCity(), tab: .favourites)
    await driver.pressSettled(.enter)
    await driver.typeSettled("j")
    await driver.pressSettled(.enter)
    #expect(driver.shows("该条目已从平台撤下"))
    #expect(driver.state.section == .account)
  }

  @Test func anEmptyListSaysWhatHelps() async throws {
    let city = SampleCity()
    let driver = try await open(80, 24, city)
    await driver.typeSettled("7hg")
    #expect(driver.shows("还没有收藏"))
  }
}
