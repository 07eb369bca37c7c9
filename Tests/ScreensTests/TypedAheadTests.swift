import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// Keys typed before there is what they are for, as by somebody who knows the way.
@Suite struct TypedAheadTests {
  private static let sizes = [(80, 24), (120, 40)]

  @Test(arguments: sizes)
  func aTestIsFilledInBeforeItsListIsThere(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    driver.type("3t津FMqQ")
    await driver.settle()
    #expect(driver.state.place == .test(.form))
    #expect(driver.state.test?.form.focused?.text == "津FMqQ")
    #expect(driver.exitStatus == nil)
  }

  /// On an empty store, while the first pull is under way.
  @Test(arguments: sizes)
  func aTestIsFilledInBeforeTheFirstPullIsDone(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    let (pages, facets, sync) = (
      services.catalogue.page, services.catalogue.facets, services.platform.sync
    )
    let latest = services.catalogue.latest
    let isHere = Mutex(false)
    let gate = AsyncStream<Void>.makeStream()
    services.catalogue.page = { query, offset, limit throws(ServiceFault) in
      guard isHere.withLock({ $0 }) else { return CatalogPage(total: 0, offset: 0, entries: []) }
      return try await pages(query, offset, limit)
    }
    services.catalogue.facets = { query throws(ServiceFault) in
      var found = try await facets(query)
      if !isHere.withLock({ $0 }) { (found.themes, found.publishers) = ([], []) }
      return found
    }
    services.catalogue.latest = { kind, limit throws(ServiceFault) in
      isHere.withLock { $0 } ? try await latest(kind, limit) : []
    }
    services.platform.sync = { progress throws(ServiceFault) in
      for await _ in gate.stream { break }
      return try await sync(progress)
    }
    let program = try BrowserProgram.make(
      services: services, configuration: BrowserConfiguration(look: .test, syncInterval: nil))
    let driver = BrowserDriver(program, size: Size(columns: columns, rows: rows))
    driver.type("3")
    while driver.state.browse.results.isAwaited {
      driver.takeAnswers()
      await Task.yield()
    }
    driver.type("t")
    #expect(!driver.state.ahead.isEmpty && !driver.shows("在这里不能用"))
    isHere.withLock { $0 = true }
    gate.continuation.yield()
    await driver.settle()
    #expect(driver.state.place == .test(.form))
  }

  @Test(arguments: sizes)
  func tabsAreTurnedBeforeTheEntryIsThere(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3")
    driver.press(.down, .enter, .character("]"), .character("]"), .character("j"), .character("j"))
    #expect(!driver.shows("没有用处"))
    await driver.settle()
    #expect(driver.state.detail?.entry.id == .sample(1))
    #expect(driver.state.detail?.tab == .preview)
    #expect(driver.state.detail?.previewTable.rows.cursor == 2)
  }

  @Test(arguments: sizes)
  func rowsAreGoneToBeforeTheyAreThere(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    driver.type("35j")
    await driver.settle()
    #expect(driver.state.browse.results.list.cursor == 5)
  }

  /// What leads away from content that is awaited is done at once, and what was meant for that is
  /// forgotten.
  @Test(arguments: sizes)
  func leadingAwayForgetsThem(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    await driver.typeSettled("3")
    await driver.pressSettled(.enter)
    driver.type("]]jj]")
    #expect(driver.state.detail?.tab == .specification)
    await driver.settle()
    #expect(driver.state.detail?.previewTable.rows.cursor == 0)
  }

  @Test(arguments: sizes)
  func escapeForgetsThem(columns: Int, rows: Int) async throws {
    let driver = try await openBrowser(columns, rows)
    driver.type("3t")
    driver.press(.escape)
    #expect(driver.state.section == .home)
    await driver.settle()
    #expect(driver.state.section == .home && driver.state.ahead.isEmpty)
  }

  @Test(arguments: sizes)
  func whatDoesNotComeTakesThemAlongAndComesAgain(columns: Int, rows: Int) async throws {
    var services = SampleCity().services
    let entry = services.catalogue.entry
    let works = Mutex(false)
    services.catalogue.entry = { id throws(ServiceFault) in
      if id == .sample(1), !works.withLock({ $0 }) {
        throw ServiceFault(.failed, summary: "读不出来", advice: "按 R 重试")
      }
      return try await entry(id)
    }
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("3")
    driver.press(.down, .enter, .character("]"), .character("j"))
    await driver.settle()
    #expect(driver.shows("读不出来") && driver.shows("按 R") && driver.state.ahead.isEmpty)
    #expect(driver.state.browse.results.list.cursor == 1)
    works.withLock { $0 = true }
    await driver.typeSettled("R")
    #expect(driver.state.detail?.entry.id == .sample(1) && driver.shows("基本信息"))
  }
}
