import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct PagesTests {
  /// A queue of pages: it tells what is left and waits to be cancelled, or ends.
  private func open(
    _ read: @escaping @Sendable (@Sendable (PageStep) -> Void) async throws(ServiceFault) -> Void
  ) async throws -> BrowserDriver {
    var services = SampleCity().services
    services.pages.read = { progress throws(ServiceFault) in try await read(progress) }
    return try await openBrowser(120, 40, services: services)
  }

  @Test func pagesAreReadAfterAPullAndTheirNumberIsShown() async throws {
    let driver = try await open { progress in progress(PageStep(left: 1490, title: "绿色商场名单")) }
    #expect(driver.state.areas[PagesArea.self].phase == .idle)
    #expect(driver.shows("条目的详情页已全部取得"))
  }

  @Test func stoppedByThePersonTheyStayStopped() async throws {
    let calls = Mutex(0)
    let driver = try await open { progress in
      calls.withLock { $0 += 1 }
      progress(PageStep(left: 1490, title: "绿色商场名单"))
    }
    driver.press(.character("B"))
    #expect(driver.shows("按 B 停止"))
    driver.press(.character("B"))
    await driver.settle()
    #expect(driver.state.areas[PagesArea.self].phase == .stopped)
    #expect(driver.shows("已停止取得条目详情"))
    let before = calls.withLock { $0 }
    await driver.typeSettled("R")
    #expect(calls.withLock { $0 } == before)
    await driver.typeSettled("B")
    #expect(calls.withLock { $0 } > before)
  }

  @Test func aFaultIsSaid() async throws {
    let driver = try await open { _ throws(ServiceFault) in
      throw ServiceFault(.blocked, summary: "平台的防火墙拦截了请求（HTTP 412）", advice: "请停一小时再试")
    }
    #expect(driver.shows("HTTP 412"))
    guard case .failed = driver.state.areas[PagesArea.self].phase else {
      Issue.record("\(driver.state.areas[PagesArea.self].phase)")
      return
    }
  }

  @Test func aWholeCatalogueHasNoSuchCommand() async throws {
    let driver = try await openBrowser(80, 24)
    await driver.typeSettled("2B")
    #expect(driver.shows("在这里不能用") && driver.state.areas[PagesArea.self].phase == .none)
  }
}
