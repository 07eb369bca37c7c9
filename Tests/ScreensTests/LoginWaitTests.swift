import Catalog
import GridSupport
import PortalAPI
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// What waits for the login: all of it is done after it, and nothing in another's name.
@Suite struct LoginWaitTests {
  private static let signedOut = ServiceFault(.signedOut, summary: "请先登录", advice: "")
  private static let candy = AccountBody(
    account: "candy", name: "张*", mobile: "138****0001", registered: .sample("2019-03-04 16:56"),
    isDeveloper: false)

  /// A second word comes while the form for the first is there already.
  @Test(arguments: [nil, "candy"] as [String?])
  func allThatWasWantedIsDoneAfterOneLogin(name: String?) async throws {
    let (city, heard) = (SampleCity(), CallLog())
    var services = city.services
    services.account = SampleAccounts(name: name).services
    services.voice.entry.setFavourite = { entry, isFavourite throws(ServiceFault) in
      guard city.voice.state.withLock({ $0.isSignedIn }) else { throw Self.signedOut }
      heard.note("\(entry.title) \(isFavourite)")
      city.voice.state.withLock { _ = $0.favourites.insert(entry.id) }
      return .delivered(Nothing())
    }
    city.voice.state.withLock { $0.isSignedIn = false }
    let driver = try await openBrowser(120, 40, city: city, services: services)
    await driver.typeSettled("2")
    driver.type("fjf")
    await driver.settle()
    #expect(driver.state.layers.forms.map(\.name) == ["login"])
    #expect(driver.state.accountName == nil && heard.all.isEmpty)
    // Whose session was over is filled in.
    if name == nil {
      driver.type("candy")
      driver.press(.tab)
    }
    driver.type("candy2019")
    city.voice.state.withLock { $0.isSignedIn = true }
    await driver.pressSettled(.control("s"))
    #expect(driver.state.layers.forms.isEmpty && driver.state.accountName == "candy")
    #expect(heard.all.count == 2 && Set(heard.all).count == 2, "\(heard.all)")
    #expect(driver.state.areas[FeedbackArea.self].favourites.count == 2)
  }

  /// Another window of the same home has logged in somebody else: nothing is sent in his name
  /// before his name is shown.
  @Test func anotherWindowsAccountIsShownBeforeItIsSpokenFor() async throws {
    let (city, heard) = (SampleCity(), CallLog())
    let accounts = SampleAccounts(name: "candy")
    let shown = Mutex("candy")
    var services = city.services
    services.account = accounts.services
    services.account.login.kept = {
      let name = accounts.state.withLock { $0.name }
      shown.withLock { $0 = name ?? "" }
      return name
    }
    let correct = services.voice.entry.correct
    services.voice.entry.correct = { entry, field, text, key throws(ServiceFault) in
      guard accounts.state.withLock({ $0.name }) == shown.withLock({ $0 }) else {
        throw ServiceFault(.otherAccount, summary: "另一个窗口已换用账号 other", advice: "再提交一次")
      }
      heard.note(text)
      return try await correct(entry, field, text, key)
    }
    let driver = try await openBrowser(120, 40, city: city, services: services)
    await driver.typeSettled("2")
    await driver.pressSettled(.enter)
    await driver.typeSettled("c")
    driver.press(.enter)
    driver.type("来源部门")
    driver.press(.enter, .tab)
    driver.type("应为市商务局")
    accounts.state.withLock { $0.name = "other" }
    await driver.pressSettled(.control("s"))
    #expect(heard.all.isEmpty && driver.state.accountName == "other")
    #expect(driver.state.form?.form["description"]?.text == "应为市商务局")
    #expect(driver.grid.text.contains("另一个窗口已换用账号 other"))
    await driver.pressSettled(.control("s"))
    #expect(heard.all == ["应为市商务局"] && driver.state.layers.forms.isEmpty)
  }

  /// Whose session is over is known, and is not asked for again, however often 登录 is left.
  @Test func theLoginAfterAnExpiredSessionKnowsTheAccount() async throws {
    let city = SampleCity()
    let driver = try await openBrowser(120, 40, city: city)
    await driver.typeSettled("L")
    driver.type("candy")
    driver.press(.tab)
    driver.type("candy2019")
    await driver.pressSettled(.control("s"))
    #expect(driver.state.accountName == "candy")
    city.voice.state.withLock { $0.isSignedIn = false }
    await driver.typeSettled("2f")
    for key in [Key.escape, .character("L")] {
      let form = try #require(driver.state.layers.forms.last?.form)
      #expect(form[AccountField.login.rawValue]?.text == "candy")
      #expect(form.focused?.id == AccountField.password.rawValue)
      await driver.pressSettled(.escape)
      await driver.pressSettled(key)
    }
  }

  /// Who leaves the form wants nothing any more.
  @Test func whatWaitsForALoginThatIsLeftWaitsNoMore() async throws {
    let city = SampleCity()
    city.voice.state.withLock { $0.isSignedIn = false }
    let driver = try await openBrowser(120, 40, city: city)
    await driver.typeSettled("2f")
    await driver.pressSettled(.escape)
    city.voice.state.withLock { $0.isSignedIn = true }
    await driver.typeSettled("L")
    driver.type("candy")
    driver.press(.tab)
    driver.type("candy2019")
    await driver.pressSettled(.control("s"))
    #expect(driver.state.accountName == "candy" && city.voice.log.all.isEmpty)
  }

  /// One that was answered while another lay over it, with 登录 over both.
  @Test func aFormBelowAnotherIsHandedInAfterTheLogin() throws {
    let browser = try Browser(
      services: SampleCity().services,
      configuration: BrowserConfiguration(look: .test, syncInterval: nil))
    var state = BrowserState()
    for name in ["below", "between"] {
      let page = FormPage(
        name, title: name, fields: [FormField("a", "内容", input: .text("甲", limit: 30))],
        submit: { _ throws(ServiceFault) in FormSuccess("已提交") })
      _ = browser.forms.open(&state, page)
    }
    _ = browser.forms.take(&state, .page("below", .submitted(.failure(Self.signedOut))))
    #expect(state.layers.forms.map(\.name) == ["below", "between", "login"])
    let entered = FormSuccess("", then: [.account(.entered(Self.candy))])
    _ = browser.forms.take(&state, .page("login", .submitted(.success(entered))))
    #expect(state.layers.forms.map(\.name) == ["below", "between"])
    #expect(state.layers.forms.map(\.phase) == [.submitting, .editing])
  }

  // MARK: Answers that come late

  private func take(
    _ result: Result<Delivery<Nothing>, ServiceFault>, as asker: Asker, now account: String?
  ) throws -> (state: FeedbackState, performed: [Intent]) {
    let city = SampleCity()
    let entry = EntrySummary(try #require(city.entries.first))
    var (state, shared) = (FeedbackState(), Shared())
    for name in [asker.account, account] where name != state.asker.account {
      state.begin(account: name)
    }
    shared.account = account
    var frame = FrameRequests(shared)
    _ = FeedbackArea(city.services, BrowserConfiguration(look: .test))
      .take(.favourite(entry, true, result, as: asker), &state, &frame)
    return (
      state,
      frame.all.compactMap { request -> Intent? in
        if case .perform(let intent) = request { intent } else { nil }
      }
    )
  }

  @Test func anAnswerMarksOnlyItsOwnAccounts() throws {
    let delivered = Result<Delivery<Nothing>, ServiceFault>.success(.delivered(Nothing()))
    let asker = Asker(account: "a", login: 1)
    #expect(try take(delivered, as: asker, now: "a").state.favourites.count == 1)
    #expect(try take(delivered, as: asker, now: "b").state.favourites.isEmpty)
    #expect(try take(delivered, as: asker, now: nil).state.favourites.isEmpty)
  }

  /// Whoever was nobody is the one who came; another is not.
  @Test func whatWasRefusedIsDoneForTheSamePersonOnly() throws {
    let refused = Result<Delivery<Nothing>, ServiceFault>.failure(Self.signedOut)
    let nobody = Asker()
    let gone = Asker(account: "a", login: 1)
    #expect(try take(refused, as: nobody, now: "b").performed.count == 1)
    #expect(try take(refused, as: gone, now: "b").performed.isEmpty)
    let ended = try take(refused, as: gone, now: "a").performed
    #expect(ended.count == 2 && ended.first == .account(.expired))
    let again = try take(refused, as: Asker(account: "a"), now: "a").performed
    #expect(again.count == 1 && again != [.account(.expired)])
  }
}
