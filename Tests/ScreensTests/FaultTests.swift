import Catalog
import GridSupport
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// What people see where the platform is not what it should be.
@Suite struct FaultTests {
  static let faults: [(name: String, fault: ServiceFault)] = [
    (
      "wrong-site",
      ServiceFault(
        .wrongSite, summary: "https://data.tj.gov.cn 应答的是一个登录页面",
        advice: "可能是所在网络要求先登录：请在浏览器中打开下面的网页完成登录",
        page: "http://10.0.0.1/login")
    ),
    (
      "blocked",
      ServiceFault(
        .blocked, summary: "平台的防火墙拒绝了请求（HTTP 412）", advice: "请稍后再试；若持续如此，请在浏览器中打开平台网页",
        page: "https://data.tj.gov.cn")
    ),
    (
      "insecure",
      ServiceFault(
        .insecure, summary: "安全连接失败，证书或加密协议不被信任", advice: "请检查系统时间和证书；若经过代理，请确认代理可信")
    ),
    (
      "offline",
      ServiceFault(.offline, summary: "平台无法访问：找不到主机", advice: "请检查网络和平台地址，稍后重试")
    ),
  ]

  private func open(
    _ columns: Int, _ rows: Int, _ fault: ServiceFault, isEmpty: Bool = true
  ) async throws -> BrowserDriver {
    var city = SampleCity()
    if isEmpty { city.entries = [] }
    var services = city.services
    services.platform.sync = { _ throws(ServiceFault) in throw fault }
    return try await openBrowser(columns, rows, city: city, services: services)
  }

  @Test(arguments: FaultTests.faults.indices)
  func anEmptyCatalogueSaysWhyItIsEmpty(place: Int) async throws {
    let (name, fault) = Self.faults[place]
    let driver = try await open(120, 40, fault)
    expectGrid(driver.grid, "fault-\(name)-home-120x40")
    await driver.typeSettled("2")
    expectGrid(driver.grid, "fault-\(name)-120x40")
  }

  @Test(arguments: [(80, 24), (60, 20)])
  func aWrongSiteOnASmallScreen(columns: Int, rows: Int) async throws {
    let driver = try await open(columns, rows, Self.faults[0].fault)
    expectGrid(driver.grid, "fault-wrong-site-home-\(columns)x\(rows)")
    await driver.typeSettled("2")
    expectGrid(driver.grid, "fault-wrong-site-\(columns)x\(rows)")
    await driver.typeSettled("y")
    #expect(driver.clipboard == ["http://10.0.0.1/login"])
  }

  @Test func theFirstLineSaysWhichItIs() async throws {
    let words = ["非本平台", "被拦截", "证书有误", "离线"]
    for ((_, fault), word) in zip(Self.faults, words) {
      let driver = try await open(120, 40, fault, isEmpty: false)
      #expect(driver.shows("● \(word)"))
    }
  }

  @Test func theWholeReasonIsACommandAway() async throws {
    let driver = try await open(80, 24, Self.faults[1].fault, isEmpty: false)
    await driver.typeSettled("2:")
    driver.type("同步失败")
    await driver.pressSettled(.enter)
    #expect(driver.shows("请求被平台的防火墙拦下") && driver.shows("本机目录仍可浏览和搜索"))
    await driver.typeSettled("y")
    #expect(driver.clipboard == ["https://data.tj.gov.cn"])
    await driver.pressSettled(.escape)
    #expect(driver.state.overlay == nil && driver.state.browse.results.total > 0)
  }

  @Test func aPartOfAnEntryShowsItsFaultWithThePage() async throws {
    var services = SampleCity().services
    services.parts.fields.fetch = { _ throws(ServiceFault) in throw Self.faults[1].fault }
    let driver = try await openBrowser(120, 40, services: services)
    await driver.typeSettled("3/非煤")
    await driver.pressSettled(.enter)
    await driver.typeSettled("]")
    expectGrid(driver.grid, "fault-fields-120x40")
  }
}
