import Catalog
import GridSupport
import PortalAPI
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets
import Wording

@testable import Screens

/// 用户中心 and 开发者中心 by themselves.
@Suite struct AccountAreaTests {
  private static func area(_ accounts: SampleAccounts) -> AccountArea {
    AccountArea(
      services: accounts.services, footprints: SampleCity().services.voice.footprints,
      isSample: true, now: { .sample("2019-03-20 10:42") }, measure: DisplayWidth())
  }

  private func account(
    _ accounts: SampleAccounts, section: Section = .account, told intent: AccountIntent? = nil
  ) async -> AreaDriver<AccountArea> {
    await drive(Self.area(accounts), told: intent) { $0.section = section }
  }

  @Test func whoComesOrGoesIsToldTheFrameAndWhatWasTheOthersIsForgotten() {
    let area = Self.area(SampleAccounts())
    var (state, frame) = (AccountState(), FrameRequests(Shared()))
    state.revealed = "44b3"
    let body = AccountBody(
      account: "candy", name: "", mobile: "", registered: .sample("2019-03-04 16:56"),
      isDeveloper: true)
    #expect(!area.take(.entered(body), &state, &frame).isEmpty)
    #expect(state.name == "candy" && state.revealed == nil)
    guard case .changeAccount? = frame.all.last else {
      Issue.record("the frame does not hear of it")
      return
    }
    _ = area.take(.left(.success(true)), &state, &frame)
    #expect(state.name == nil && !state.developer.isLoading)
    #expect(frame.all.count == 3)
  }

  @Test func withoutAnAccountEnterAsksForTheLogin() async {
    let driver = await account(SampleAccounts())
    driver.press(.enter)
    #expect(driver.state.routes == [.login])
  }

  @Test func theWaysOfDevelopersLeadThroughTheFrame() async {
    let driver = await account(SampleAccounts(), section: .developers)
    driver.press(.down, .enter)
    #expect(driver.state.routes == [.section(.datasets)])
    #expect(driver.grid.text.contains("海量数据"))
  }

  /// 当前时间 of a form that is open follows the clock, once the platform has told it.
  @Test func theClockOfTheRegistrationIsThePlatforms() async throws {
    let driver = await account(SampleAccounts(), told: .register)
    var page = try #require(driver.state.forms.last)
    #expect(page.name == "register.basics" && page.liveNotes != nil)
    for request in driver.state.asked {
      if case .changeForm(let change) = request { change(&page) }
    }
    guard case .ahead(let lead) = driver.state.state.clock else {
      Issue.record("\(driver.state.state.clock)")
      return
    }
    let now = Moment.secondText(unixSeconds: SampleAccounts.now - 100 + lead)
    #expect(page.notes.last == RegistrationText.now(now))
  }

  /// Without the platform the form says that its clock is not known, and asks again at a key.
  @Test func aClockThatCannotBeHadIsSaidAndAskedForAgain() async throws {
    let fault = ServiceFault(.offline, summary: "平台连接不上", advice: "检查网络")
    let isAway = Mutex(true)
    var services = SampleCity().services
    let accounts = SampleAccounts().services
    services.account = accounts
    services.account.registration.status = { () throws(ServiceFault) in
      if isAway.withLock({ $0 }) { throw fault }
      return try await accounts.registration.status()
    }
    for (columns, rows) in [(80, 24), (120, 40), (60, 20)] {
      isAway.withLock { $0 = true }
      let driver = try await openBrowser(columns, rows, services: services)
      await driver.typeSettled("N")
      #expect(driver.shows(RegistrationText.now(AccountText.clockMissing)))
      #expect(
        !driver.shows(AccountText.clockAwaited) && driver.shows("Ctrl-R \(AccountText.askClock)"))
      await driver.pressSettled(.control("r"))
      #expect(driver.shows("平台连接不上") && driver.shows(AccountText.clockMissing))
      isAway.withLock { $0 = false }
      await driver.pressSettled(.control("r"))
      #expect(driver.shows("当前时间为：2019-03-04") && !driver.shows(AccountText.askClock))
    }
  }

  @Test func startingAgainClosesTheFormThatIsLeft() {
    let area = Self.area(SampleAccounts())
    var (state, frame) = (AccountState(), FrameRequests(Shared()))
    _ = area.take(.startAgain, &state, &frame)
    guard frame.all.count == 2, case .closeForm = frame.all[0],
      case .open(let page, _) = frame.all[1]
    else {
      Issue.record("\(frame.all.count) requests")
      return
    }
    #expect(page.name == "register.basics")
  }
}
