import Calls
import Catalog
import Runtime
import Synchronization
import Terminal
import Testing
import Widgets

@testable import Screens

/// A long answer while it comes.
@Suite struct ArrivalTests {
  private static let rows = (0..<3000).map { #"{"号":\#($0),"名":"第\#($0)行"}"# }
  private static let body = Array(
    (#"{"code":200,"msg":"调用成功","data":["# + rows.joined(separator: ",\n") + "]}").utf8)

  /// Tells of a third, then waits until it is let go, or cancelled.
  private final class Server: Sendable {
    let isOpen = Mutex(false)
    let wasCancelled = Mutex(false)
    let hasStart: Bool

    init(hasStart: Bool = true) { self.hasStart = hasStart }

    func invoke(_ request: InvokeRequest) async throws(ServiceFault) -> InvokeExchange {
      var start = InvokeExchange(
        status: 200, headers: [], body: Array(ArrivalTests.body.prefix(10_000)), milliseconds: 40)
      start.keptOf = 3 << 20
      request.options.watch?.see(
        AnswerArrival(received: 10_000, total: 3 << 20, start: hasStart ? start : nil))
      request.options.watch?.see(
        AnswerArrival(received: 1 << 20, total: 3 << 20, bytesPerSecond: 512 << 10))
      while !isOpen.withLock({ $0 }), !Task.isCancelled { await Task.yield() }
      if Task.isCancelled {
        wasCancelled.withLock { $0 = true }
        throw ServiceFault(.failed, summary: "取消", advice: "")
      }
      return InvokeExchange(status: 200, headers: [], body: ArrivalTests.body, milliseconds: 900)
    }
  }

  private func send(_ server: Server) async throws -> BrowserDriver {
    var services = SampleCity().services
    services.platform.invoke = { request throws(ServiceFault) in try await server.invoke(request) }
    let driver = try await openBrowser(100, 30, services: services)
    await driver.typeSettled("3t")
    driver.press(.enter)
    for _ in 0..<100_000 where driver.state.test?.arrival?.received != 1 << 20 {
      await Task.yield()
      driver.takeAnswers()
    }
    return driver
  }

  @Test func bytesAndRateAreSaid() async throws {
    let server = Server(hasStart: false)
    let driver = try await send(server)
    #expect(driver.shows("33%  1.0 MB / 3.0 MB  512.0 KB/s  剩余 4 秒  Esc 停止"), "\(driver.grid.text)")
    driver.press(.escape)
    await driver.settle()
    #expect(driver.shows("已取消调用") && server.wasCancelled.withLock { $0 })
  }

  @Test func firstRowsAreThereWhileTheRestComes() async throws {
    let server = Server()
    let driver = try await send(server)
    #expect(driver.shows("第1行") && driver.shows("正在接收 33%  1.0 MB / 3.0 MB"))
    let first = try #require(driver.state.test?.answer?.cells?.count)
    #expect((100..<3000).contains(first))
    driver.type("jjj")
    #expect(driver.state.test?.answer?.table.rows.cursor == 3)
    server.isOpen.withLock { $0 = true }
    await driver.settle()
    #expect(driver.state.test?.answer?.cells?.count == 3000)
    #expect(driver.state.test?.answer?.table.rows.cursor == 3)
    #expect(driver.shows("3000 行") && !driver.shows("正在接收"))
  }

  @Test func stoppingKeepsWhatHasCome() async throws {
    let server = Server()
    let driver = try await send(server)
    let first = try #require(driver.state.test?.answer?.cells?.count)
    driver.press(.escape)
    await driver.settle()
    #expect(server.wasCancelled.withLock { $0 })
    #expect(driver.shows("已停止接收，收到 1.0 MB，保留前 \(first) 行"), "\(driver.grid.text)")
    #expect(driver.shows("第1行") && driver.shows("前 \(first) 行"))
  }
}
