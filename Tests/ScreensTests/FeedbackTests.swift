import Catalog
import GridSupport
import PortalAPI
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct FeedbackTests {
  private func openEntry(
    _ columns: Int = 120, _ rows: Int = 40, city: SampleCity, keys: String = "2"
  ) async throws -> BrowserDriver {
    let driver = try await openBrowser(columns, rows, city: city)
    await driver.typeSettled(keys)
    await driver.pressSettled(.enter)
    return driver
  }

  @Test func starsAreGivenByFourCriteriaAndMoveListAndDetail() async throws {
    let city = SampleCity()
    var services = city.services
    services.platform.sync = { _ in
      SyncReport(added: 0, updated: 0, removed: 0, seconds: 0.1, revision: 9)
    }
    let driver = try await openBrowser(120, 40, city: city, services: services)
    await driver.typeSettled("2")
    await driver.pressSettled(.enter)
    #expect(driver.shows("评价次数: 172"))
    await driver.typeSettled("r")
    expectGrid(driver.grid, "rating-form-120x40")
    driver.type("5")
    driver.press(.tab)
    driver.type("5")
    driver.press(.tab)
    driver.type("5")
    driver.press(.tab)
    driver.type("5")
    await driver.pressSettled(.enter)
    #expect(city.voice.log.all == ["rate 绿色商场名单 5"])
    #expect(driver.shows("评价次数: 173"))
    #expect(driver.state.browse.results.selected?.rating ?? 0 > 3.75)
  }

  @Test func thePullBehindARatingDoesNotCoverTheThanks() async throws {
    let driver = try await openEntry(city: SampleCity())
    await driver.typeSettled("r5")
    driver.press(.tab)
    driver.type("5")
    driver.press(.tab)
    driver.type("5")
    driver.press(.tab)
    driver.type("5")
    await driver.pressSettled(.enter)
    #expect(driver.shows("评价已提交，感谢您的参与"))
  }

  @Test func starsLeftOutAreAskedFor() async throws {
    let city = SampleCity()
    let driver = try await openEntry(city: city)
    await driver.typeSettled("r5")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("此项必填"))
    #expect(city.voice.log.all.isEmpty)
  }

  @Test func starsGivenBeforeStandInTheForm() async throws {
    let city = SampleCity()
    city.voice.state.withLock {
      $0.voice.stars = Stars(accuracy: 2, satisfaction: 3, timeliness: 4, usability: 5)
    }
    let driver = try await openEntry(city: city)
    #expect(driver.shows("我的评价"))
    await driver.typeSettled("r")
    #expect(driver.state.layers.forms.last?.form["accuracy"]?.text == "2")
    #expect(driver.state.layers.forms.last?.form["usability"]?.text == "5")
  }

  @Test func aFavouriteIsToggled() async throws {
    let city = SampleCity()
    let driver = try await openEntry(city: city)
    #expect(driver.shows("☆ 未收藏") && driver.shows("分享 3 次"))
    await driver.typeSettled("f")
    #expect(driver.shows("★ 已收藏"))
    #expect(driver.shows("已收藏，可按 7 在【用户中心】、【我的收藏】查看"))
    await driver.typeSettled("f")
    #expect(driver.shows("☆ 未收藏"))
    #expect(city.voice.log.all == ["favourite 绿色商场名单 true", "favourite 绿色商场名单 false"])
  }

  /// A word on one entry takes nothing from the word on another, and each key counts.
  @Test func everyFavouriteCounts() async throws {
    let city = SampleCity()
    var services = city.services
    let set = services.voice.entry.setFavourite
    let (gate, opening) = AsyncStream<Void>.makeStream()
    services.voice.entry.setFavourite = { entry, isFavourite throws(ServiceFault) in
      for await _ in gate {}
      return try await set(entry, isFavourite)
    }
    let accounts = SampleAccounts(name: "candy")
    services.account = accounts.services
    let driver = try await openBrowser(120, 40, city: city, services: services)
    await driver.typeSettled("2")
    driver.type("fjfjff")
    opening.finish()
    await driver.settle()
    let (state, rows) = (driver.state.areas[FeedbackArea.self], driver.state.browse.results)
    let ids = (0..<3).compactMap { rows.entry(at: $0)?.id }
    #expect(ids.map { state.favourites.contains($0) } == [true, true, false])
  }

  /// `f` asks for the other of what is seen, whatever the platform knows; what was asked for waits
  /// with it, and is as it was where it is given up.
  @Test func aFavouriteIsTheOtherOfWhatIsSeen() async throws {
    let city = SampleCity()
    let driver = try await openEntry(city: city)
    await driver.typeSettled("f")
    city.voice.isAway = true
    await driver.typeSettled("f")
    #expect(driver.shows("☆ 未收藏"))
    #expect(city.voice.state.withLock { $0.waiting.map(\.title) } == ["favourite 绿色商场名单 false"])
    // Said once more, it takes the place of what waits, which was not sent.
    await driver.typeSettled("ff")
    #expect(driver.shows("平台不可达，已存入待发送") && !driver.shows("已发出"))
    city.voice.state.withLock { $0.voice.isFavourite = true }
    await driver.typeSettled(":待发送")
    await driver.pressSettled(.enter)
    await driver.typeSettled("1y")
    #expect(driver.shows("★ 已收藏"))
  }

  /// Who has no account yet registers, logs in, and what waited is done.
  @Test(arguments: [(120, 40), (80, 24)])
  func aFavouriteGoesOnAfterRegistering(columns: Int, rows: Int) async throws {
    let city = SampleCity()
    city.voice.state.withLock { $0.isSignedIn = false }
    let driver = try await openBrowser(columns, rows, city: city)
    await driver.typeSettled("2f")
    #expect(driver.state.form?.name == "login")
    await driver.pressSettled(.control("n"))
    for text in ["newcomer", "secret1", "secret1", "13800000001", "123456"] {
      await driver.typeSettled(text)
      await driver.pressSettled(.tab)
    }
    await driver.pressSettled(.control("s"))
    // From 基本信息 once more.
    await driver.pressSettled(.control("b"))
    #expect(driver.state.form?.name == "register.basics")
    for text in ["other1", "secret1", "secret1", "13800000001", "123456"] {
      await driver.pressSettled(.control("u"))
      await driver.typeSettled(text)
      await driver.pressSettled(.tab)
    }
    await driver.pressSettled(.control("s"))
    await driver.typeSettled("张三")
    await driver.pressSettled(.tab)
    await driver.typeSettled("11010519491231002X")
    await driver.pressSettled(.tab, .character(" "), .control("s"), .enter)
    #expect(driver.state.form?.name == "login")
    await driver.pressSettled(.backTab, .control("u"))
    await driver.typeSettled("candy")
    await driver.pressSettled(.tab)
    await driver.typeSettled("candy2019")
    city.voice.state.withLock { $0.isSignedIn = true }
    await driver.pressSettled(.control("s"))
    #expect(driver.state.layers.forms.isEmpty)
    #expect(city.voice.log.all == ["favourite 绿色商场名单 true"])
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func sharingShowsLinkAndCode(columns: Int, rows: Int) async throws {
    let city = SampleCity()
    let driver = try await openEntry(columns, rows, city: city)
    await driver.typeSettled("s")
    expectGrid(driver.grid, "share-\(columns)x\(rows)")
  }

  /// All ways are there, however long it takes to say who can open the link.
  @Test func noWayOfSharingIsCutOff() async throws {
    let city = SampleCity()
    var services = city.services
    services.voice.sharing.reach =
      "样例城市只应答本程序；先运行 tjdata serve --listen 127.0.0.1:8080 --data-dir /home/me/一个文件夹，上面的地址才打得开"
    let driver = try await openBrowser(60, 20, city: city, services: services)
    await driver.typeSettled("2s")
    #expect(driver.shows("b  复制微博") && driver.shows("Esc  关闭"))
  }

  @Test func eachWayOfSharingIsCountedAndCopied() async throws {
    let city = SampleCity()
    let driver = try await openEntry(city: city)
    await driver.typeSettled("sywb")
    #expect(city.voice.log.all == ["share link", "share wechat", "share weibo"])
    #expect(driver.shows("分享 6 次"))
    #expect(driver.clipboard.first == "https://data.tj.gov.cn/sjjk/\(SampleCity.mall).htm")
    let weibo = try #require(driver.clipboard.last)
    #expect(weibo.hasPrefix("https://service.weibo.com/share/share.php?url=https%3A%2F%2Fdata"))
    #expect(weibo.contains("title=%E7%BB%BF%E8%89%B2"))
    await driver.pressSettled(.escape)
    #expect(driver.state.overlay == nil)
  }

  @Test func aCorrectionNamesTheFieldAndWhatIsWrong() async throws {
    let city = SampleCity()
    let driver = try await openEntry(city: city)
    await driver.typeSettled("c")
    expectGrid(driver.grid, "correction-form-120x40")
    driver.press(.enter)
    driver.type("来源部门")
    driver.press(.enter, .tab)
    driver.type("应为市商务局")
    await driver.pressSettled(.control("s"))
    #expect(city.voice.log.all == ["correct 绿色商场名单 来源部门 应为市商务局"])
  }

  /// What was sent and left may have arrived: sent again out of its draft it is the same one.
  @Test func aCorrectionThatIsSentAgainIsTheSameOne() async throws {
    let city = SampleCity()
    var services = city.services
    services.forms = DraftShelf().services
    let fails = Mutex(true)
    let correct = services.voice.entry.correct
    services.voice.entry.correct = { entry, field, text, key throws(ServiceFault) in
      let delivery = try await correct(entry, field, text, key)
      let isLost = fails.withLock { value in
        defer { value = false }
        return value
      }
      guard !isLost else { throw ServiceFault(.offline, summary: "平台无应答", advice: "") }
      return delivery
    }
    let driver = try await openBrowser(120, 40, city: city, services: services)
    await driver.typeSettled("2")
    await driver.pressSettled(.enter)
    await driver.typeSettled("c")
    driver.press(.enter)
    driver.type("来源部门")
    driver.press(.enter, .tab)
    driver.type("应为市商务局")
    await driver.pressSettled(.control("s"))
    await driver.pressSettled(.escape)
    await driver.typeSettled("y")
    await driver.typeSettled("c")
    #expect(driver.state.form?.form["description"]?.text == "应为市商务局")
    await driver.pressSettled(.control("s"))
    #expect(city.voice.keys.all.count == 2 && Set(city.voice.keys.all).count == 1)
    #expect(city.voice.keys.all.allSatisfy(SenderKey.isFitting))
    await driver.typeSettled("c")
    driver.press(.enter)
    driver.type("摘要")
    driver.press(.enter, .tab)
    driver.type("太短")
    await driver.pressSettled(.control("s"))
    #expect(Set(city.voice.keys.all).count == 2)
  }

  @Test func onlyWhatIsOpenOnConditionsIsAppliedFor() async throws {
    var city = SampleCity()
    let free = try await openEntry(city: city)
    await free.typeSettled("a")
    #expect(free.shows("该数据为无条件开放，无需申请"))
    city.entries[1].openStatus = .conditional
    let driver = try await openEntry(city: city)
    await driver.typeSettled("a")
    driver.type("学术研究")
    await driver.pressSettled(.control("s"))
    #expect(city.voice.log.all == ["apply 绿色商场名单 学术研究"])
    #expect(driver.shows("申请已提交"))
  }

  @Test func withoutAnAccountNothingTypedIsLost() async throws {
    let city = SampleCity()
    city.voice.state.withLock { $0.isSignedIn = false }
    let driver = try await openEntry(city: city)
    await driver.typeSettled("c")
    driver.press(.right, .tab)
    driver.type("错")
    await driver.pressSettled(.control("s"))
    #expect(driver.state.layers.forms.map(\.name).last == "login")
    await driver.pressSettled(.escape)
    #expect(driver.shows("请先登录"))
    #expect(driver.state.layers.forms.last?.form["description"]?.text == "错")
  }

  /// What waited for the login is handed in without being asked for again.
  @Test(arguments: [(120, 40), (80, 24)])
  func handingInGoesOnAfterTheLogin(columns: Int, rows: Int) async throws {
    let city = SampleCity()
    city.voice.state.withLock { $0.isSignedIn = false }
    let driver = try await openEntry(columns, rows, city: city)
    await driver.typeSettled("c")
    driver.press(.right, .tab)
    driver.type("错")
    await driver.pressSettled(.control("s"))
    driver.type("candy")
    driver.press(.tab)
    driver.type("candy2019")
    city.voice.state.withLock { $0.isSignedIn = true }
    await driver.pressSettled(.control("s"))
    #expect(driver.state.layers.forms.isEmpty)
    #expect(city.voice.log.all.contains { $0.contains("绿色商场名单") })
    #expect(driver.state.accountName == "candy")
  }

  /// The form for it is open already: a key for it would be typed into a field.
  @Test func anEndedSessionIsToldOverTheLoginThatOpens() async throws {
    let city = SampleCity()
    var services = city.services
    services.account = SampleAccounts(name: "candy").services
    let driver = try await openBrowser(120, 40, city: city, services: services)
    city.voice.state.withLock { $0.isSignedIn = false }
    await driver.typeSettled("2f")
    #expect(driver.state.form?.name == "login")
    #expect(driver.shows("登录已过期，登录后接着收藏") && !driver.shows("请按 L"))
  }

  /// `f` waits for the login too; what is a favourite of the account already stays it.
  @Test(arguments: [(120, 40), (80, 24)], [false, true])
  func aFavouriteGoesOnAfterTheLogin(size: (Int, Int), isOneAlready: Bool) async throws {
    let city = SampleCity()
    city.voice.state.withLock { $0.isSignedIn = false }
    let driver = try await openBrowser(size.0, size.1, city: city)
    await driver.typeSettled("2f")
    #expect(driver.shows("收藏记在账号下，请先登录"))
    driver.type("candy")
    driver.press(.tab)
    // A slip takes nothing away.
    driver.type("candy2018")
    await driver.pressSettled(.control("s"))
    driver.press(.control("u"))
    driver.type("candy2019")
    city.voice.state.withLock {
      $0.isSignedIn = true
      $0.voice.isFavourite = isOneAlready
    }
    await driver.pressSettled(.control("s"))
    #expect(driver.state.layers.forms.isEmpty && driver.state.accountName == "candy")
    #expect(driver.shows("已收藏，可按 7 在【用户中心】"))
    #expect(city.voice.log.all == (isOneAlready ? [] : ["favourite 绿色商场名单 true"]))
    #expect(city.voice.state.withLock { $0.voice.isFavourite })
  }

  @Test func whatIsDoneOfflineWaitsInSight() async throws {
    let city = SampleCity()
    let driver = try await openEntry(city: city)
    city.voice.isAway = true
    await driver.typeSettled("f")
    #expect(driver.shows("待发送 1"))
    #expect(driver.shows("平台不可达，已存入待发送，恢复连接后自动发出"))
    await driver.typeSettled(":")
    driver.type("待发送")
    await driver.pressSettled(.enter)
    #expect(driver.shows("favourite 绿色商场名单 true"))
    await driver.pressSettled(.enter, .character("y"))
    #expect(!driver.shows("待发送 1"))
    #expect(city.voice.state.withLock { $0.waiting.isEmpty })
  }

  @Test func whatWentOutIsSaid() async throws {
    let city = SampleCity()
    let driver = try await openEntry(city: city)
    city.voice.isAway = true
    await driver.typeSettled("f")
    city.voice.state.withLock {
      $0.waiting = []
      $0.sent = 1
    }
    await driver.typeSettled("R")
    #expect(driver.shows("待发送的 1 条已发出"))
  }

  /// By another window or a command: it was given up, or another word has its place.
  @Test func whatIsGoneWasNotThereforeSent() async throws {
    let city = SampleCity()
    let driver = try await openEntry(city: city)
    city.voice.isAway = true
    await driver.typeSettled("f")
    city.voice.state.withLock { $0.waiting = [] }
    await driver.typeSettled("R")
    #expect(!driver.shows("已发出") && !driver.shows("待发送 1"))
  }
}
