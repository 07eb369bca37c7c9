import Calls
import Catalog
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// The workbench's lists by themselves.
@Suite struct WorkbenchAreaTests {
  private func bench(
    _ bench: SampleBench = SampleBench(), told intent: WorkbenchIntent,
    _ change: (inout Shared) -> Void = { _ in }
  ) async -> AreaDriver<WorkbenchArea> {
    let city = SampleCity().services
    return await drive(
      WorkbenchArea(
        services: bench.services, catalogue: city.catalogue,
        specification: city.parts.specification, spellings: { _ in [] },
        measure: DisplayWidth()), told: intent
    ) { change(&$0) }
  }

  @Test func theHistoryLiesOverAllElse() async {
    let driver = await bench(told: .history)
    #expect(driver.state.hasSheet && driver.grid.text.contains("历史 · 全部接口 · 3 次"))
    driver.press(.escape)
    #expect(!driver.state.hasSheet)
  }

  @Test func aCallIsLedToItsInterface() async throws {
    let driver = await bench(told: .history)
    driver.type("r")
    await driver.settle()
    #expect(!driver.state.hasSheet)
    #expect(driver.state.routes == [.listed(SampleBench.mines, .interface)])
    #expect(
      driver.state.state.pending
        == PendingRequest(request: SampleBench.request("津FM1001"), sends: true))
  }

  /// Where the interface is open, what is pending is done there at once.
  @Test func whatIsPendingIsDoneWhereItBelongs() async {
    let mine = SampleCity().entries.first { $0.id == SampleCity.mine }
    let request = SampleBench.request("津FM1001")
    let driver = await bench(told: .open(request)) { shared in
      shared.place = .test(.form)
      shared.opened = mine
    }
    #expect(driver.state.routes.isEmpty && driver.state.state.pending == nil)
    guard case .perform(.test(.run(PendingRequest(request: request))))? = driver.state.asked.last
    else {
      Issue.record("\(driver.state.asked)")
      return
    }
  }

  @Test func anInterfaceThatIsGoneIsSaidToBe() async {
    let request = InvokeRequest(id: .sample(0xdead))
    let driver = await bench(told: .open(request))
    #expect(driver.state.message?.text == WorkbenchText.entryGone)
    #expect(driver.state.state.pending == nil && driver.state.routes.isEmpty)
  }

  @Test func twoCallsAreCompared() async {
    let driver = await bench(told: .history)
    driver.type("mjm")
    await driver.settle()
    #expect(driver.grid.text.contains("两次结果的数据行完全相同"))
    driver.press(.escape)
    await driver.settle()
    #expect(driver.state.hasSheet && driver.grid.text.contains("历史"))
  }

  @Test func aRequestIsSavedUnderAName() async throws {
    let named = NamedRequest(
      name: "", tags: [], request: SampleBench.request("津FM1001"), title: "许可证")
    let driver = await bench(told: .save(named))
    #expect(driver.state.forms.last?.title == WorkbenchText.saveTitle)
  }

  @Test func aPasteGoesIntoTheFilter() async {
    let driver = await bench(told: .history)
    driver.type("/")
    driver.send(.paste("1002"))
    #expect(driver.grid.text.contains("1 次"))
  }
}
