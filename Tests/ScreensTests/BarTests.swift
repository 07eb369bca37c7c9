import Catalog
import Runtime
import Synchronization
import Terminal
import Testing
import Wording

@testable import Screens

/// The first line, where not all of it fits.
@Suite struct BarTests {
  private func bar(_ columns: Int, platform: String?) async throws -> String {
    let driver = try await openBrowser(columns, 24, platform: platform)
    return driver.grid.text.split(separator: "\n").first.map(String.init) ?? ""
  }

  @Test func thePlatformsNameGivesWayBeforeTheSectionsNames() async throws {
    let name = "staging.open.data.tj.gov.cn:8443"
    let wide = try await bar(160, platform: name)
    #expect(wide.contains(name) && wide.contains("7用户中心"))
    let usual = try await bar(132, platform: name)
    #expect(usual.contains("7用户中心") && usual.contains("staging.") && usual.contains("…"))
  }

  @Test(arguments: [80, 60])
  func everySectionsNumberStaysWhereThereIsLittleRoom(columns: Int) async throws {
    let bar = try await bar(columns, platform: "staging.open.data.tj.gov.cn:8443")
    for number in 1...7 { #expect(bar.contains(" \(number)"), "\(bar)") }
    #expect(bar.contains("stag"), "\(bar)")
  }

  @Test(arguments: [60, 80, 100, 120])
  func sectionsKeepTheirWords(columns: Int) async throws {
    let bar = try await bar(columns, platform: nil)
    for word in ["1首页", "2数据集", "接口", "应用", "5开发者", "互动", "用户", "已同步"] {
      #expect(bar.contains(word), "\(bar)")
    }
    #expect(columns < 80 || bar.contains("今日 20/20"), "\(bar)")
  }

  /// Where no call is left, when there are some again: in the first line where that fits, and in
  /// 在线测试.
  @Test(arguments: [(60, 20), (80, 24), (120, 40), (200, 60)])
  func aSpentDaySaysWhenItStartsAnew(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    services.platform.developer = {
      DeveloperStanding(
        name: "candy", maskedToken: "44b3****95d0", quota: Quota(limit: 20, remaining: 0))
    }
    let driver = try await openBrowser(columns, rows, services: services)
    let again = "\(services.now().untilMidnight)后重新计数"
    #expect(columns < 200 || driver.grid.text(row: 0).contains("今日 0/20，\(again)"))
    #expect(columns != 120 || driver.grid.text(row: 0).contains("7用户中心"))
    await driver.typeSettled("3t")
    #expect(driver.shows("⚠ 今日只剩 0/20 次，\(again)"))
  }

  /// How long it takes still goes with the minute, which alone wakes a program that rests; of a new
  /// day it is asked what is left.
  @Test func theTimeThatIsLeftGoesWithTheMinute() async throws {
    let now = Mutex(Moment.sample("2019-03-20 22:42"))
    let left = Mutex(0)
    var services = SampleCity().services
    services.now = { now.withLock { $0 } }
    services.untilNextMinute = { .seconds(20) }
    services.platform.developer = {
      DeveloperStanding(
        name: "candy", maskedToken: "44b3****95d0",
        quota: Quota(limit: 20, remaining: left.withLock { $0 }))
    }
    let driver = try await openBrowser(200, 60, services: services)
    #expect(driver.shows("今日 0/20，1 小时 18 分后重新计数"))
    now.withLock { $0 = .sample("2019-03-20 22:43") }
    driver.advance(by: .seconds(19))
    #expect(driver.shows("1 小时 18 分后"))
    driver.advance(by: .seconds(2))
    #expect(driver.shows("1 小时 17 分后"))
    now.withLock { $0 = .sample("2019-03-21 00:00") }
    left.withLock { $0 = 20 }
    driver.advance(by: .seconds(20))
    await driver.settle()
    #expect(driver.shows("今日 20/20") && !driver.shows("后重新计数"))
  }

  /// What went wrong is read to its end, where what to do is.
  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func aLongFaultIsReadWhole(columns: Int, rows: Int) async throws {
    let fault = ServiceFault(
      .refused, summary: "平台拒绝（429）：今日的接口调用次数已经用完，共可调用 20 次，次日零时（北京时间）重新计数",
      advice: "请次日再试，或换一个令牌")
    var services = SampleCity().services
    services.platform.sync = { _ throws(ServiceFault) in throw fault }
    let driver = try await openBrowser(columns, rows, services: services)
    #expect(driver.shows("换一个令牌"), "\(driver.grid.text)")
    await driver.typeSettled("j")
    #expect(!driver.shows("换一个令牌"))
  }

  @Test func aShortNameIsWhole() async throws {
    for columns in [60, 80, 120] {
      #expect(try await bar(columns, platform: "tianjin").contains("tianjin"))
    }
  }
}
