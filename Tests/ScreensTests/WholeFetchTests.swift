import Calls
import Catalog
import GridSupport
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

@Suite struct WholeFetchTests {
  private func openTest(
    _ fetches: SampleFetches, _ columns: Int = 80, _ rows: Int = 24
  ) async throws -> BrowserDriver {
    var services = SampleCity().services
    services.fetches = fetches.services
    let driver = try await openBrowser(columns, rows, services: services)
    await driver.typeSettled("3t")
    return driver
  }

  @Test func itAsksBeforeItCalls() async throws {
    let fetches = SampleFetches()
    let driver = try await openTest(fetches)
    await driver.pressSettled(.alt("a"))
    #expect(driver.shows("每页 5000 条") && driver.shows("今日剩余 20 次"))
    await driver.typeSettled("n")
    #expect(fetches.log.withLock { $0.isEmpty })
    // Enter is the safe answer.
    await driver.pressSettled(.alt("a"), .enter)
    #expect(fetches.log.withLock { $0.isEmpty } && driver.state.overlay == nil)
    await driver.pressSettled(.alt("a"), .character("y"))
    #expect(fetches.log.withLock { $0 } == ["run 1 5000 true"])
  }

  @Test func whatHasComeIsExportedFromTheMenu() async throws {
    let fetches = SampleFetches()
    let driver = try await openTest(fetches)
    await driver.pressSettled(.alt("a"), .character("y"))
    #expect(driver.shows("已取完 1 页 36 条"))
    await driver.typeSettled("c")
    #expect(fetches.log.withLock { $0 } == ["run 1 5000 true", "export 7 csv"])
    #expect(driver.shows("已保存：/home/me/Downloads/名单.csv"))
  }

  /// What was said of it goes with the interface it was said of.
  @Test(arguments: [(80, 24), (120, 40)])
  func whatHasComeIsSaidNoMoreElsewhere(columns: Int, rows: Int) async throws {
    let driver = try await openTest(SampleFetches(), columns, rows)
    await driver.pressSettled(.alt("a"), .character("y"))
    await driver.typeSettled("n")
    #expect(driver.shows("已取完 1 页 36 条"))
    while driver.state.common.listPane == .detail { await driver.pressSettled(.escape) }
    #expect(driver.state.place == .results)
    #expect(!driver.shows("已取完"))
  }

  /// The columns are named by the entry's 数据项, which the file does not know.
  @Test func whatHasComeOpensAsATableOfItsEntry() async throws {
    let table = SampleTable()
    var services = SampleCity().services
    services.fetches = SampleFetches().services
    services.tables = table.services
    let driver = try await openBrowser(80, 24, services: services)
    await driver.typeSettled("3t")
    await driver.pressSettled(.alt("a"), .character("y"))
    // Enter opens what is all there.
    await driver.pressSettled(.enter)
    #expect(driver.state.tableMode == .grid)
    let entry = FetchLine.sample(pages: 1, rows: 36).entry
    #expect(table.log.all.contains("answers \(entry) /home/me/Downloads/名单.ndjson"))
    // The table says what it is of; that it has come is over.
    #expect(!driver.shows("已取完"))
  }

  @Test func anUnfinishedFetchGoesOn() async throws {
    let fetches = SampleFetches()
    fetches.known.withLock { $0 = .sample(pages: 3, rows: 15_000, total: 60_000) }
    let driver = try await openTest(fetches)
    await driver.pressSettled(.alt("a"))
    #expect(driver.shows("未取完 3 页 15000/60000 条"))
    await driver.typeSettled("y")
    #expect(fetches.log.withLock { $0 } == ["run 1 5000 false"])
  }

  @Test func anUnfinishedFetchKeepsItsPages() async throws {
    let fetches = SampleFetches()
    fetches.known.withLock {
      $0 = .sample(pages: 3, rows: 600, total: 60_000)
      $0?.pageSize = 200
    }
    let driver = try await openTest(fetches, 120, 40)
    await driver.pressSettled(.alt("a"))
    #expect(driver.shows("还需约 297 次调用，今日只剩 20 次，次日可接着取"))
    #expect(driver.shows("从头取：每页 5000 条"))
    await driver.typeSettled("y")
    #expect(fetches.log.withLock { $0 } == ["run 1 200 false"])
  }

  @Test(arguments: [(120, 40), (60, 20)])
  func theSizeOfPagesIsChosen(columns: Int, rows: Int) async throws {
    let fetches = SampleFetches()
    let driver = try await openTest(fetches, columns, rows)
    await driver.pressSettled(.alt("a"))
    await driver.typeSettled("p")
    #expect(driver.state.layers.forms.last?.form["size"]?.text == "5000")
    await driver.pressSettled(.control("u"))
    driver.type("6000")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("应为 1 至 5000 的整数"))
    await driver.pressSettled(.control("u"))
    driver.type("1")
    await driver.settle()
    expectGrid(driver.grid, "fetch-size-\(columns)x\(rows)")
    driver.type("0")
    await driver.pressSettled(.control("s"))
    #expect(driver.shows("每页 10 条，约"))
    await driver.typeSettled("y")
    #expect(fetches.log.withLock { $0 } == ["run 1 10 true"])
    // It is asked for with the same size next time.
    fetches.known.withLock { $0 = nil }
    await driver.pressSettled(.escape, .alt("a"))
    #expect(driver.shows("每页 10 条，约"))
  }

  @Test func theFormsOwnSizeIsOffered() async throws {
    let driver = try await openTest(SampleFetches())
    driver.send(.paste("https://data.tj.gov.cn/api/invoke/\(SampleBench.mines)?page=250"))
    await driver.pressSettled(.alt("a"))
    await driver.typeSettled("p")
    #expect(driver.state.layers.forms.last?.form["size"]?.text == "250")
  }

  @Test(arguments: [(120, 40), (80, 24), (60, 20)])
  func progressAndStopping(columns: Int, rows: Int) async throws {
    let stopped = Mutex(false)
    let line = Mutex<FetchLine?>(nil)
    let fetches = SampleFetches(
      steps: [
        FetchProgress(
          line: .sample(pages: 3, rows: 15_000, total: 60_000), rowsPerSecond: 820,
          secondsLeft: 55, callsLeft: 17)
      ],
      end: {
        while !stopped.withLock({ $0 }) { await Task.yield() }
        return (
          line.withLock { $0 } ?? .sample(pages: 4, rows: 20_000, total: 60_000),
          ServiceFault(.failed, summary: "已停止；已取 4 页、20000 条", advice: "已取的页都在本机，可接着取")
        )
      })
    let driver = try await openTest(fetches, columns, rows)
    await driver.pressSettled(.alt("a"))
    driver.press(.character("y"))
    while !driver.shows("820 条/秒") {
      await Task.yield()
      driver.takeAnswers()
    }
    expectGrid(driver.grid, "fetch-\(columns)x\(rows)")
    driver.press(.escape)
    #expect(driver.shows("正在停止"))
    #expect(fetches.log.withLock { $0.last } == "stop")
    stopped.withLock { $0 = true }
    await driver.settle()
    #expect(driver.shows("已停止") && driver.shows("按 a 接着取"))
    expectGrid(driver.grid, "fetch-stopped-\(columns)x\(rows)")
  }

  @Test func theListLeadsToEachOfThem() async throws {
    let fetches = SampleFetches()
    fetches.known.withLock { $0 = .sample(pages: 3, rows: 15_000, total: 60_000) }
    var services = SampleCity().services
    services.fetches = fetches.services
    let driver = try await openBrowser(80, 24, services: services)
    driver.type("3:")
    await driver.typeSettled("fetch.list")
    await driver.pressSettled(.enter)
    #expect(driver.shows("… 非煤矿山企业安全生产许可证"))
    await driver.pressSettled(.enter)
    await driver.typeSettled("d")
    #expect(fetches.log.withLock { $0 } == ["remove 7"])
    #expect(driver.shows("已删除"))
  }

  @Test func aFewCallsBeforeTheEndThereIsAWarning() async throws {
    var services = SampleCity().services
    services.platform.invoke = { _ in
      InvokeExchange(
        status: 200,
        headers: [
          .init(name: "RateLimit-Limit", value: "20"),
          .init(name: "RateLimit-Remaining", value: "3"),
        ], body: Array(#"{"code":200,"msg":"调用成功","data":[{"a":1}]}"#.utf8), milliseconds: 1)
    }
    let driver = try await openBrowser(100, 30, services: services)
    await driver.typeSettled("3t")
    await driver.pressSettled(.enter)
    #expect(driver.shows("注意：今日只剩 3 次"))
    #expect(driver.shows("⚠ 今日只剩 3/20 次"))
    #expect(driver.state.message?.tone == .warning)
  }
}
