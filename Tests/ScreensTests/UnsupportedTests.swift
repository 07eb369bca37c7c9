import Calls
import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// Screens over a platform that does less for programs than ours: they ask what it can do, say what
/// it cannot, and show the web page where it is done.
@Suite struct UnsupportedTests {
  /// What a platform of static lists and pages does.
  static let little: Capabilities = [
    .fields, .specification, .invoke, .files, .pages, .detailPages,
  ]

  private func open(
    _ columns: Int, _ rows: Int, _ capabilities: Capabilities = little,
    city: SampleCity = SampleCity(), change: (inout BrowserServices) -> Void = { _ in }
  ) async throws -> BrowserDriver {
    var services = city.services
    services.facts.capabilities = capabilities
    services.platform.developer = {
      DeveloperStanding(
        name: "", maskedToken: "44b3****95d0", quota: Quota(limit: 20, remaining: 18),
        isLocalCount: true)
    }
    change(&services)
    return try await openBrowser(columns, rows, city: city, services: services)
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aSectionWithoutSubstanceSaysSoAndShowsTheWayOn(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    await driver.typeSettled("7")
    #expect(driver.state.place == .elsewhere)
    expectGrid(driver.grid, "elsewhere-user-\(columns)x\(rows)")
    await driver.typeSettled("y")
    #expect(driver.clipboard == ["https://data.tj.gov.cn"])
    await driver.typeSettled("6")
    expectGrid(driver.grid, "elsewhere-exchange-\(columns)x\(rows)")
  }

  @Test func everySectionCanBeWalkedAndLeft() async throws {
    let driver = try await open(80, 24)
    for section in ["4", "5", "6", "7"] {
      await driver.typeSettled(section)
      #expect(driver.shows("此平台未向程序开放"))
      await driver.typeSettled("jkhlgG[]/")
      await driver.pressSettled(.escape, .tab, .escape, .enter)
    }
    await driver.typeSettled("7q")
    #expect(driver.state.section == .home)
  }

  @Test func nothingIsAskedOfAPlatformThatCannot() async throws {
    let city = SampleCity()
    let driver = try await open(120, 40, city: city) { services in
      services.voice.exchange.survey = { () throws(ServiceFault) in
        city.log.note("survey")
        throw ServiceFault(.failed, summary: "", advice: "")
      }
      services.parts.preview.fetch = { _ throws(ServiceFault) in
        city.log.note("preview")
        throw ServiceFault(.failed, summary: "", advice: "")
      }
    }
    await driver.typeSettled("6]]3")
    await driver.pressSettled(.enter)
    await driver.typeSettled("]]")
    #expect(driver.state.detail?.tab == .preview)
    #expect(!city.log.all.contains("survey") && !city.log.all.contains("preview"))
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aTabWithoutSubstanceShowsTheEntrysPage(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    await driver.typeSettled("3/非煤")
    await driver.pressSettled(.enter)
    await driver.typeSettled("]]")
    expectGrid(driver.grid, "elsewhere-preview-\(columns)x\(rows)")
    await driver.typeSettled("y")
    #expect(driver.clipboard == ["https://data.tj.gov.cn/sjjk/\(SampleCity.mine).htm"])
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aCommandThatCannotBeGivenSaysWhyAndWhere(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows)
    await driver.typeSettled("2")
    await driver.pressSettled(.enter)
    await driver.typeSettled("r")
    #expect(driver.state.layers.forms.isEmpty)
    expectGrid(driver.grid, "elsewhere-rate-\(columns)x\(rows)")
    await driver.typeSettled("y")
    #expect(driver.clipboard == ["https://data.tj.gov.cn/sjjk/\(SampleCity.mall).htm"])
    await driver.pressSettled(.escape)
    #expect(driver.state.overlay == nil)
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func aPageThatCouldNotBeReadIsSaidToBeSo(columns: Int, rows: Int) async throws {
    let fault = ServiceFault(
      .blocked, summary: "平台的防火墙拦截了请求（HTTP 412）：/sjj/1.htm", advice: "请换一个网络",
      page: "https://data.tj.gov.cn")
    let driver = try await open(columns, rows) { services in
      services.catalogue.visit = { _ throws(ServiceFault) in throw fault }
      services.parts.fields.fetch = { _ throws(ServiceFault) in throw fault }
    }
    await driver.typeSettled("3/非煤")
    await driver.pressSettled(.enter)
    #expect(driver.state.unread[SampleCity.mine] == fault)
    expectGrid(driver.grid, "elsewhere-unread-\(columns)x\(rows)")
    await driver.typeSettled("]y")
    #expect(driver.clipboard == ["https://data.tj.gov.cn/sjjk/\(SampleCity.mine).htm"])
  }

  @Test func aVisitThatDidNotArriveIsNoLossWhereTheCatalogueTellsAll() async throws {
    let driver = try await open(80, 24, .portal) { services in
      services.catalogue.visit = { _ throws(ServiceFault) in
        throw ServiceFault(.offline, summary: "平台无法访问", advice: "")
      }
    }
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    #expect(driver.state.detail != nil && driver.state.unread.isEmpty)
    #expect(!driver.shows("详情页没有取得"))
  }

  /// A page tells how often an entry was rated, but not how well.
  @Test func aRatingThatIsNotKnownShowsNoStars() {
    func text(_ rating: RatingSummary) -> String {
      let entry = Entry(
        id: SampleCity.mall, kind: .dataset, title: "商场", theme: "", publisher: "",
        issued: .unknown,
        modified: .unknown, rating: rating)
      let document = Document.basics(
        entry, nil, isRated: false, columns: 80, measure: DisplayWidth(), .unicode)
      return document.lines.map { $0.map(\.text).joined() }.joined(separator: "\n")
    }
    let counted = text(RatingSummary(count: 172))
    #expect(counted.contains("评价次数: 172"))
    #expect(!counted.contains("平均得分") && !counted.contains("★") && !counted.contains("☆"))
    let told = text(
      RatingSummary(count: 2, accuracy: 4, satisfaction: 4, timeliness: 4, usability: 4))
    #expect(told.contains("平均得分: 4") && told.contains("★★★★☆"))
  }

  /// Counts that the platform never said are blank in list and detail, not 0 and ☆☆☆☆☆.
  @Test(arguments: [(120, 40), (80, 24)])
  func whatThePlatformNeverCountedIsBlank(columns: Int, rows: Int) async throws {
    var city = SampleCity()
    city.entries = city.entries.map { entry in
      var entry = entry
      entry.usage = Usage()
      entry.rating = RatingSummary()
      entry.untold = [.views, .downloads, .ratings, .stars, .frequency]
      return entry
    }
    let driver = try await openBrowser(columns, rows, city: city)
    await driver.typeSettled("2")
    #expect(!driver.shows("☆") && driver.shows("2019-02-27"))
    await driver.pressSettled(.enter)
    for label in ["浏览次数", "下载次数", "评价次数", "平均得分"] { #expect(!driver.shows(label)) }
    #expect(driver.shows("综合得分（本机计算）: 650"))
    expectGrid(driver.grid, "untold-\(columns)x\(rows)")
  }

  @Test func noKeyIsDead() async throws {
    for key in ["r", "f", "c", "L"] {
      let driver = try await open(120, 40)
      await driver.typeSettled("2")
      await driver.pressSettled(.enter)
      await driver.typeSettled(key)
      #expect(driver.state.message?.tone == .warning, "\(key)")
      guard case .notice(let sheet) = driver.state.overlay else {
        Issue.record("\(key) shows nothing")
        continue
      }
      #expect(sheet.notice.link != nil)
    }
  }

  @Test func helpAndPaletteKnowTheReason() async throws {
    let driver = try await open(120, 40)
    await driver.typeSettled("2?")
    driver.type("/收藏")
    await driver.settle()
    #expect(driver.shows("评价、收藏、纠错与申请"))
    await driver.pressSettled(.escape, .escape)
    await driver.typeSettled(":")
    driver.type("登录")
    await driver.settle()
    #expect(driver.shows("登录与注册"))
  }

  @Test func theHintLineOffersOnlyWhatWorks() async throws {
    let driver = try await open(120, 40)
    await driver.typeSettled("2")
    await driver.pressSettled(.enter)
    #expect(!driver.shows("r 评价") && driver.shows("s 分享"))
  }

  @Test func aFileWithoutALinkIsLedToItsPage() async throws {
    let driver = try await open(80, 24) { services in
      services.files.download = { _, _, _, _ throws(ServiceFault) in
        throw ServiceFault(.unsupported, summary: "页面没有给出这个文件的链接", advice: "请在条目的网页上下载")
      }
    }
    await driver.typeSettled("2/绿色")
    await driver.pressSettled(.enter)
    await driver.typeSettled("d")
    guard case .notice(let sheet) = driver.state.overlay else {
      Issue.record("nothing is shown")
      return
    }
    #expect(sheet.notice.link == "https://data.tj.gov.cn/sjjk/\(SampleCity.mall).htm")
  }

  @Test func aPlatformWithoutPagesHasNoneToShare() async throws {
    let driver = try await open(80, 24, [.fields]) { $0.facts.site = nil }
    await driver.typeSettled("2s")
    #expect(driver.shows("请复制条目的编号"))
    await driver.pressSettled(.escape)
    // No key for what there is not.
    await driver.typeSettled("r")
    #expect(driver.shows("Esc 关闭") && !driver.shows("复制链接"))
    // Nobody is sent to a page that is not there.
    #expect(driver.shows("这个平台没有可以打开的网页") && !driver.shows("请登录平台网页"))
    await driver.pressSettled(.escape)
    await driver.typeSettled("7")
    #expect(driver.shows("这个平台没有可以打开的网页"))
    await driver.typeSettled("y")
    #expect(driver.clipboard.isEmpty)
  }

  @Test func theAddressOfAPageIsCopiedWithTheRest() async throws {
    let driver = try await open(80, 24)
    await driver.typeSettled("2y")
    #expect(driver.shows("网页地址"))
    await driver.typeSettled("3")
    #expect(driver.clipboard == ["https://data.tj.gov.cn/sjjk/\(SampleCity.mall).htm"])
  }

  // MARK: Calls counted here

  @Test func callsCountedHereAreAtMostWhatIsLeft() async throws {
    let city = SampleCity()
    let driver = try await open(120, 40, city: city)
    #expect(driver.shows("最多剩 18"))
    await driver.typeSettled("3/非煤")
    await driver.pressSettled(.enter)
    await driver.typeSettled("t")
    #expect(driver.shows("最多还剩 18 次（本机记录）"))
  }

  @Test func aCallIsCountedAnew() async throws {
    let city = SampleCity()
    let driver = try await open(120, 40, city: city) { services in
      services.platform.developer = {
        let calls = city.log.all.count { $0.hasPrefix("invoke") }
        return DeveloperStanding(
          name: "", maskedToken: "44b3****95d0", quota: Quota(limit: 20, remaining: 18 - calls),
          isLocalCount: true)
      }
      let answer = services.platform.invoke
      services.platform.invoke = { request throws(ServiceFault) in
        var exchange = try await answer(request)
        exchange.headers = []
        return exchange
      }
    }
    await driver.typeSettled("3/非煤")
    await driver.pressSettled(.enter)
    await driver.typeSettled("t")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("最多还剩 17 次（本机记录）"))
  }
}
