import Catalog
import PortalAPI
import Runtime
import Tabular
import Terminal
import Testing
import Widgets

@testable import Screens

/// Areas by themselves, with their own services and nothing else.
@Suite struct AreaTests {
  // MARK: 表格

  private func table(_ sample: SampleTable = SampleTable()) async -> AreaDriver<TablesArea> {
    await drive(
      TablesArea(
        services: sample.services, folder: "/home/candy", now: { .sample("2019-03-20 10:42") },
        measure: DisplayWidth()), told: .file("/home/candy/街道名单.csv"))
  }

  @Test func aTableIsOpenedWalkedAndLeft() async throws {
    let driver = await table()
    #expect(driver.state.state.mode == .grid && driver.grid.text.contains("示例街道1"))
    driver.type("jjl")
    #expect(driver.state.state.page?.row?.number == 2)
    #expect(driver.state.state.page?.column == 1)
    driver.press(.enter)
    #expect(driver.state.state.mode == .record)
    driver.press(.escape, .escape)
    // Left as it was, to be come back to.
    #expect(driver.state.state.page?.row?.number == 2)
    let isGivenBack = driver.state.asked.contains { if case .hide = $0 { true } else { false } }
    #expect(isGivenBack)
  }

  @Test func itsLineTakesKeysAndPastes() async throws {
    let driver = await table()
    driver.type("&")
    #expect(driver.state.isTyping)
    driver.type("街道4")
    driver.send(.paste("2"))
    #expect(driver.state.state.prompt?.editor.text == "街道42")
    driver.press(.enter)
    await driver.settle()
    #expect(!driver.state.isTyping && driver.state.state.prompt == nil)
    #expect(driver.state.state.page?.extent.rows == 111)
  }

  @Test func whatHasTheBodyInsteadEndsItsLine() async throws {
    let area = TablesArea(
      services: SampleTable().services, folder: "", now: { .sample("2019-03-20 10:42") },
      measure: DisplayWidth())
    var state = await table().state.state
    var frame = FrameRequests(Shared())
    _ = area.perform(.sql, &state, &frame)
    #expect(state.prompt != nil)
    area.leave(&state)
    #expect(state.prompt == nil)
  }

  @Test func copyingAsksForAMenuOfIntents() async throws {
    let driver = await table()
    driver.type("y")
    let menu = try #require(driver.state.menus.last)
    #expect(menu.choices.first?.intent == .copyText("100001"))
  }

  // MARK: 数据应用

  private func applications(
    _ account: String? = "candy", _ change: (inout ApplicationServices) -> Void = { _ in }
  ) async -> AreaDriver<ApplicationsArea> {
    let city = SampleCity().services
    var services = city.applications
    change(&services)
    let area = ApplicationsArea(
      services: services, catalogue: city.catalogue, captcha: city.account.login.captcha,
      spellings: { _ in [] }, measure: DisplayWidth())
    return await drive(area) { $0.account = account }
  }

  @Test func linkedDataIsGoneToThroughTheFrame() async throws {
    let driver = await applications()
    #expect(driver.grid.text.contains("绿色商场地图"))
    driver.press(.enter, .enter)
    #expect(driver.state.routes == [.entry(SampleCity.mine, .interface)])
  }

  @Test func withoutAnAccountItAsksForTheLogin() async throws {
    let driver = await applications(nil)
    driver.type("a")
    #expect(driver.state.performed == [.account(.loginFor(.applications(.submit)))])
    #expect(driver.state.message?.text == ApplicationText.signedOutFirst)
  }

  @Test func aTypeIsChosenAndItsFormOpened() async throws {
    let driver = await applications()
    driver.type("a")
    let menu = try #require(driver.state.menus.last)
    #expect(menu.choices.map(\.intent) == ApplicationType.allCases.map { .applications(.fill($0)) })
    let filled = await drive(
      ApplicationsArea(
        services: SampleCity().services.applications, catalogue: SampleCity().services.catalogue,
        captcha: SampleCity().services.account.login.captcha, spellings: { _ in [] },
        measure: DisplayWidth()),
      told: .fill(.website))
    #expect(filled.state.forms.last?.name == "application/\(ApplicationType.website.rawValue)")
  }

  @Test func aFaultStandsWhereTheListWould() async throws {
    let driver = await applications { services in
      services.list = { () throws(ServiceFault) in
        throw ServiceFault(.offline, summary: "平台连接不上", advice: "检查网络")
      }
    }
    #expect(driver.grid.text.contains("平台连接不上"))
  }
}
