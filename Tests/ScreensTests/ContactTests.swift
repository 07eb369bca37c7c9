import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// A call that fails tells of the platform as a whole, and what failed comes again by its key.
@Suite struct ContactTests {
  private static let offline = ServiceFault(
    .offline, summary: "平台无法访问：找不到主机", advice: "请检查网络")

  /// A platform that is out of reach for as long as it is told to be.
  private final class Reach: Sendable {
    private let isGone = Mutex(false)
    func set(_ gone: Bool) { isGone.withLock { $0 = gone } }
    func check() throws(ServiceFault) {
      if isGone.withLock({ $0 }) { throw ContactTests.offline }
    }
  }

  private func services(_ reach: Reach) -> BrowserServices {
    var services = SampleCity().services
    let (preview, sync) = (services.parts.preview, services.platform.sync)
    services.parts.preview = PartService(
      stored: { _ in nil },
      fetch: { id throws(ServiceFault) in
        try reach.check()
        return try await preview.fetch(id)
      })
    services.platform.sync = { progress throws(ServiceFault) in
      try reach.check()
      return try await sync(progress)
    }
    return services
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func theFirstLineTurnsAtTheFirstCallThatFails(columns: Int, rows: Int) async throws {
    let reach = Reach()
    let driver = try await openBrowser(columns, rows, services: services(reach))
    await driver.typeSettled("3")
    #expect(driver.shows("● 已同步"))
    reach.set(true)
    await driver.pressSettled(.enter)
    await driver.typeSettled("]]")
    #expect(driver.state.detail?.tab == .preview)
    #expect(driver.shows("● 离线") && !driver.shows("● 已同步"))
    #expect(driver.shows("平台无法访问：找不到主机") && driver.shows("按 R 再试一次。"))
    expectGrid(driver.grid, "fault-preview-\(columns)x\(rows)")
    // Still out of reach: it is said again.
    await driver.typeSettled("R")
    #expect(driver.shows("● 离线") && driver.shows("按 R 再试一次。"))
    reach.set(false)
    await driver.typeSettled("R")
    #expect(driver.state.detail?.preview.value != nil)
    #expect(driver.shows("● 已同步") && !driver.shows("离线"))
  }

  /// A platform that answers that it is out of order is not out of reach.
  @Test(arguments: [(120, 40), (80, 24)])
  func aPlatformThatIsOutOfOrderIsNotOffline(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    services.parts.preview = PartService(
      stored: { _ in nil },
      fetch: { _ throws(ServiceFault) in
        throw ServiceFault(
          .outOfOrder, summary: "平台拒绝了请求（HTTP 500）", advice: "平台暂时有故障，请稍后重试")
      })
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    await driver.typeSettled("]]")
    #expect(driver.grid.text(row: 0).contains("● 平台故障") && !driver.shows("离线"))
    #expect(driver.shows("按 R 再试一次。"))
  }

  @Test func whatIsAskedForWhileItIsUnderWayIsSaidToBe() async throws {
    let driver = try await openBrowser(80, 24)
    driver.type("RR")
    #expect(driver.shows("同步正在进行，结束时会说明"))
    await driver.settle()
    #expect(driver.shows("同步完成") && !driver.shows("同步正在进行"))
  }

  @Test func aListThatCouldNotBeReadComesAgain() async throws {
    let reach = Reach()
    var services = SampleCity().services
    let page = services.catalogue.page
    services.catalogue.page = { query, offset, limit throws(ServiceFault) in
      try reach.check()
      return try await page(query, offset, limit)
    }
    let driver = try await openBrowser(80, 24, services: services)
    reach.set(true)
    await driver.typeSettled("3")
    #expect(driver.shows("按 R 再试一次。"))
    reach.set(false)
    await driver.typeSettled("R")
    #expect(driver.state.browse.results.total == 36)
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func anEmptyStoreSaysSoEverywhere(columns: Int, rows: Int) async throws {
    var city = SampleCity()
    city.entries = []
    let driver = try await openBrowser(columns, rows, city: city)
    #expect(driver.shows("暂无内容，按 R 同步"))
    await driver.typeSettled("2")
    #expect(driver.shows("目录还是空的。按 R 同步。"))
    await driver.typeSettled("/绿色")
    #expect(driver.shows("目录还是空的。按 R 同步。") && !driver.shows("没有找到"))
  }

  /// What is there, of the other kind, is no empty catalogue.
  @Test(arguments: [(120, 40), (80, 24)])
  func aKindThatThereIsNoneOfIsSaidToBeMissing(columns: Int, rows: Int) async throws {
    var city = SampleCity()
    city.entries.removeAll { $0.kind == .dataset }
    let count = city.entries.count
    let driver = try await openBrowser(columns, rows, city: city)
    await driver.typeSettled("2")
    #expect(driver.shows("这里没有数据集。") && !driver.shows("目录还是空的"))
    #expect(driver.shows("在数据接口中有 \(count) 条"), "\(driver.grid.text)")
    #expect(!driver.shows("换个说法"))
  }

  @Test(arguments: [(120, 40), (80, 24)])
  func anExpiredSessionShowsAsOne(columns: Int, rows: Int) async throws {
    let accounts = SampleAccounts(name: "candy")
    var services = SampleCity().services
    services.account = accounts.services
    services.voice.entry.rate = { _, _ throws(ServiceFault) in
      throw ServiceFault(.signedOut, summary: "请先登录", advice: "")
    }
    let driver = try await openBrowser(columns, rows, services: services)
    #expect(driver.state.accountName == "candy")
    await driver.typeSettled("3r")
    for _ in 0..<4 {
      await driver.typeSettled("5")
      await driver.pressSettled(.tab)
    }
    await driver.pressSettled(.control("s"))
    #expect(driver.state.accountName == nil)
    // 登录 is there already, over what goes on then.
    #expect(driver.state.form?.name == "login")
    #expect(driver.shows("登录已过期，登录后接着提交，所填内容都在"))
    if columns == 120 { #expect(driver.shows("未登录")) }
  }
}
