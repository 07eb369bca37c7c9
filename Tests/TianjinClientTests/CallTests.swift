import Calls
import Catalog
import Foundation
import HTTPStub
import PortalClient
import Testing
import TianjinClient
import TianjinSite
import Transport

/// Calls of the site's interfaces, sent as the person wants them sent.
@Suite(.timeLimit(.minutes(1))) struct CallTests {
  private static let token = "44b37a8f3dee28527e28f8079aae95d0"

  private func call(
    _ site: TianjinSite, _ change: (inout InvokeRequest) -> Void = { _ in }
  ) async throws -> InvokeExchange {
    let entry = try #require(site.entries.first { $0.isInterface })
    var request = InvokeRequest(id: try #require(EntryID(entry.id)), pageSize: 20)
    change(&request)
    let source = TianjinSource(base: site.url, transport: HTTPTransport(), contact: "a@b.cn")
    return try await source.invoke(request, token: Self.token)
  }

  private func rows(_ exchange: InvokeExchange) -> Int? {
    guard case .rows(let table, _, _) = exchange.answer else { return nil }
    return table.rows.count
  }

  @Test(arguments: InvokeMethod.allCases)
  func byEitherMethodAndMeasured(method: InvokeMethod) async throws {
    let site = try TianjinSite(datasets: 0, interfaces: 1)
    let exchange = try await call(site) { $0.method = method }
    #expect(rows(exchange) == 20)
    let timing = try #require(exchange.timing)
    #expect(timing.total > 0 && abs(timing.total - exchange.milliseconds) < 1)
    #expect(site.served.map(\.method) == [method.rawValue])
    #expect(site.served.allSatisfy { $0.userAgent.hasSuffix("(+a@b.cn)") })
  }

  @Test func withinTheTimeAllowed() async throws {
    let site = try TianjinSite(datasets: 0, interfaces: 1)
    site.set(.slow(400))
    do {
      _ = try await call(site) { $0.options.timeout = 1 }
      Issue.record("it came all the same")
    } catch SourceError.unreachable(.timedOut) {
    }
    #expect(site.served.count == 1)
  }

  @Test func aLongAnswerGoesToAFileWhichGoesWithIt() async throws {
    let site = try TianjinSite(datasets: 0, interfaces: 1)
    let folder = try TemporaryFolder()
    var path = ""
    do {
      let exchange = try await call(site) {
        $0.options.spill = AnswerSpill(folder: folder.path, limit: 200)
      }
      let file = try #require(exchange.file)
      path = file.path
      let whole = try Data(contentsOf: URL(filePath: path))
      #expect(whole.count == exchange.size && whole.last == UInt8(ascii: "}"))
      #expect(exchange.body.count == 200 && exchange.isPartial)
      let count = try #require(rows(exchange))
      #expect(count > 0 && count < 20)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
  }

  @Test func aFirewallIsNoAnswerWhateverTheMethod() async throws {
    let site = try TianjinSite(datasets: 0, interfaces: 1)
    site.set(.firewall(412))
    await #expect(throws: SourceError.self) { try await call(site) { $0.method = .post } }
    #expect(site.served.count == 1)
  }
}
