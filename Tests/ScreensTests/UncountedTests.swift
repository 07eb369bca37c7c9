import Catalog
import Runtime
import Terminal
import Testing
import Widgets

@testable import Screens

/// What was never counted has no number in its head: 0 is one.
@Suite struct UncountedTests {
  private static let lost = ServiceFault(.failed, summary: "本机目录读不出", advice: "请重试")

  @Test(arguments: [(80, 24), (120, 40)])
  func listsThatDidNotComeHaveNoNumber(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    services.workbench.history.list = { _ throws(ServiceFault) in throw Self.lost }
    services.workbench.requests.list = { () throws(ServiceFault) in throw Self.lost }
    services.workbench.checks.list = { () throws(ServiceFault) in throw Self.lost }
    let driver = try await openBrowser(columns, rows, services: services)
    let lists: [(Key, String, String)] = [
      (.character("H"), "历史 · 全部接口", "0 次"), (.control("r"), "命名请求", "0 个"),
      (.alt("c"), "检查接口", "0 项"),
    ]
    for (key, title, number) in lists {
      await driver.pressSettled(key)
      #expect(driver.shows(title) && !driver.shows(number), "\(title)")
      await driver.pressSettled(.escape)
    }
  }

  @Test func latestEntriesThatDidNotComeHaveNoNumber() async throws {
    var services = SampleCity().services
    let latest = services.catalogue.latest
    services.catalogue.latest = { kind, limit throws(ServiceFault) in
      guard kind == .interface else { throw Self.lost }
      return try await latest(kind, limit)
    }
    services.catalogue.site = { nil }
    let driver = try await openBrowser(200, 60, services: services)
    #expect(driver.grid.text.contains(#/最新数据接口  \d/#))
    #expect(driver.shows("最新数据集") && !driver.grid.text.contains(#/(最新数据集|开放政策)  \d/#))
  }
}

/// A catalogue of another make tells nothing of its site: there is no empty box for that.
@Suite struct SitelessHomeTests {
  @Test(arguments: [(60, 20), (80, 24), (120, 40)])
  func whatASiteDoesNotTellTakesNoRoom(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    let site = await services.catalogue.site()
    services.catalogue.site = {
      guard var bare = site else { return nil }
      bare.pages = []
      (bare.host, bare.operatedBy, bare.icp) = ("", "", "")
      return bare
    }
    let driver = try await openBrowser(columns, rows, services: services)
    #expect(!driver.shows("网站信息"), "\(driver.grid.text)")
    for _ in 0..<4 { await driver.pressSettled(.tab) }
    #expect(driver.grid.text.contains("▌"))
    await driver.pressSettled(.escape)
    let known = try await openBrowser(columns, rows)
    #expect(known.shows("网站信息"))
  }
}
