import Catalog
import Runtime
import Terminal
import Testing

@testable import Screens

/// 添加接口 by itself.
@Suite struct OwnInterfaceAreaTests {
  private static let services = OwnInterfaceServices(
    add: { draft in
      .added(AddedInterface(id: SampleCity.mine, title: draft.url, columns: 1, lostSecret: false))
    }, remove: { $0 == SampleCity.mine })

  @Test func anAddressIsAskedForInAForm() async throws {
    let driver = await drive(OwnInterfaceArea(services: Self.services), told: .add)
    let page = try #require(driver.state.forms.last)
    #expect(page.name == "interface" && page.drafting == .keptWithout(["url"]))
  }

  @Test func whatIsTakenOutIsShownNoMore() async {
    let driver = await drive(
      OwnInterfaceArea(services: Self.services), told: .remove(SampleCity.mine))
    #expect(driver.state.message?.text == OwnInterfaceText.removed)
    let forgotten = driver.state.asked.contains {
      if case .forget(SampleCity.mine) = $0 { true } else { false }
    }
    #expect(forgotten)
  }

  @Test func whatIsThePlatformsStays() async {
    let driver = await drive(
      OwnInterfaceArea(services: Self.services), told: .remove(SampleCity.mall))
    #expect(driver.state.message?.text == OwnInterfaceText.isPlatforms)
    #expect(driver.state.asked.count == 1)
  }
}
