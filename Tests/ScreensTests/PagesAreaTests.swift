import Catalog
import GridSupport
import Runtime
import Terminal
import Testing

@testable import Screens

/// The reading of pages by itself.
@Suite struct PagesAreaTests {
  private func pages(
    _ steps: Int, fault: ServiceFault? = nil
  ) async -> AreaDriver<PagesArea> {
    let area = PagesArea(
      services: PageServices { progress throws(ServiceFault) in
        for left in (0..<steps).reversed() { progress(PageStep(left: left + 90, title: "")) }
        if let fault { throw fault }
      })
    return await drive(area, told: .toggle)
  }

  @Test func whatWasReadIsShownInTheListsAtTheEnd() async {
    let driver = await pages(3)
    #expect(driver.state.state.phase == .idle)
    #expect(driver.state.message?.text == PagesText.done)
    guard case .reload? = driver.state.asked.last else {
      Issue.record("the lists are not read anew")
      return
    }
  }

  @Test func aFaultEndsItAndIsSaid() async {
    let fault = ServiceFault(.blocked, summary: "防火墙", advice: "")
    let driver = await pages(0, fault: fault)
    #expect(driver.state.state.phase == .failed(fault))
    #expect(driver.state.message == Message(fault))
  }

  @Test func onlyAPullThatCameGoesOn() {
    let area = PagesArea(services: PageServices { _ throws(ServiceFault) in })
    var (state, frame) = (PagesState(), FrameRequests(Shared()))
    _ = area.start(&state, &frame)
    #expect(area.pulled(.failed, &state, &frame).isEmpty && state.phase == .idle)
    #expect(!area.pulled(.done(isFirst: true, changed: true), &state, &frame).isEmpty)
    #expect(state.isRunning)
    state.phase = .running(PageStep(left: 7, title: ""))
    #expect(state.note == .underWay(PagesText.left(7)))
  }
}
