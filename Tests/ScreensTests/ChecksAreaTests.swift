import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// 检查接口 by itself.
@Suite struct ChecksAreaTests {
  private func checks(_ sample: SampleChecks = SampleChecks()) async -> AreaDriver<ChecksArea> {
    await drive(
      ChecksArea(
        services: sample.services, now: { .sample("2019-03-20 10:42") }, spellings: { _ in [] },
        measure: DisplayWidth()),
      told: .open)
  }

  @Test func theListLiesOverAllElse() async {
    let driver = await checks()
    #expect(driver.state.hasSheet && driver.grid.text.contains("检查接口 · 3 项"))
    driver.press(.escape)
    #expect(!driver.state.hasSheet)
  }

  @Test func whatARunLeavesIsToldTheFrame() async {
    let driver = await checks()
    driver.type("r")
    await driver.settle()
    #expect(driver.state.message?.text.contains("许可证可用：通过") == true)
    let told = driver.state.asked.suffix(3)
    guard case .learn(callsLeft: 3)? = told.first, case .warnOfQuota? = told.last else {
      Issue.record("\(told)")
      return
    }
  }

  @Test func allAreRunOnlyAfterAsking() async throws {
    let sample = SampleChecks()
    let driver = await checks(sample)
    driver.type("a")
    await driver.settle()
    #expect(sample.runs.isEmpty)
    let menu = try #require(driver.state.menus.last)
    #expect(menu.choices.first?.intent == .checks(.run(SampleChecks.lines.map(\.id))))
  }

  @Test func anInterfaceIsOpenedThroughTheFrame() async throws {
    let driver = await checks()
    driver.press(.enter)
    let request = try #require(SampleChecks.lines[0].request)
    guard case .perform(.workbench(.open(request)))? = driver.state.asked.last else {
      Issue.record("not opened")
      return
    }
    #expect(!driver.state.hasSheet)
  }

  @Test func aPasteGoesIntoTheFilter() async {
    let driver = await checks()
    driver.type("/")
    driver.send(.paste("外部"))
    #expect(driver.state.state.list.shown.map(\.id) == ["别处的接口"])
  }
}
