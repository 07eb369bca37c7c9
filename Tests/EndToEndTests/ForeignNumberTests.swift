import Foundation
import HTTPStub
import ProgramSupport
import Synchronization
import Testing

/// Numbers of strangers, in addresses and in answers, and what servers say of when to come again.
@Suite(.timeLimit(.minutes(5))) struct ForeignNumberTests {
  private static func server(_ total: String) throws -> HTTPStub {
    try HTTPStub { request, connection in
      let page = min(max(request.number("page") ?? 1, 0), 1000)
      let rows = (0..<10).map { "{\"a\":\(page * 10 + $0)}" }.joined(separator: ",")
      connection.answer(
        headers: ["Content-Type": "application/json"],
        text: "{\"total\":\(total),\"rows\":[\(page < 4 ? rows : "")]}")
    }
  }

  @Test(arguments: [
    "page=9223372036854775807&size=10", "page=9223372036854775806&size=9223372036854775807",
    "offset=9223372036854775807&limit=10", "page=-9223372036854775808&size=10",
  ])
  func pagesOfAnyNumberAreAsked(query: String) async throws {
    let server = try Self.server("30")
    let run = try await Program().run("invoke", "\(server.url)/x?\(query)", "--all")
    #expect([0, 65].contains(run.status), "\(run.status) \(run.error)")
  }

  @Test(arguments: ["9223372036854775807", "-9223372036854775808", "1e400"])
  func aTotalThatCannotBeIsNone(total: String) async throws {
    let server = try Self.server(total)
    let run = try await Program().run(
      "invoke", "\(server.url)/x?page=1&size=10", "--all", "--interval", "0", "--format", "csv")
    #expect(run.status == 0 && run.outputLines.count == 31, "\(run.error)")
  }

  @Test func aPageThatCannotBeIsRefused() async throws {
    for command in ["invoke", "code"] {
      let run = try await Program().run(
        command, "f4c1991c50ee4d8ca4c9ef5aa21295de", "--page-num", "9223372036854775807")
      #expect(run.status == 64 && run.error.contains("当前页应为1至2147483647"), "\(run.error)")
      let size = try await Program().run(
        command, "f4c1991c50ee4d8ca4c9ef5aa21295de", "--page", "9223372036854775807")
      #expect(size.status == 64 && size.error.contains("分页大小应为1至5000"), "\(size.error)")
    }
  }

  /// A next page at another origin is not asked for, and there is one.
  @Test func aNextPageElsewhereIsSaid() async throws {
    let server = try HTTPStub { _, connection in
      connection.answer(
        headers: ["Link": "<http://elsewhere.invalid/x?page=2>; rel=\"next\""],
        text: "[{\"a\":1},{\"a\":2}]")
    }
    let run = try await Program().run("invoke", "\(server.url)/x", "--all", "--format", "csv")
    #expect(run.status == 65 && run.outputLines.count == 3)
    #expect(run.error.contains("应答说还有下一页"), "\(run.error)")
  }

  /// Who is asked too fast says when to come again; that is no day's count.
  @Test func aServerThatAsksToWaitIsWaitedFor() async throws {
    let asked = Mutex(0)
    let server = try HTTPStub { request, connection in
      let isEarly = asked.withLock { count in
        count += 1
        return count == 2
      }
      guard !isEarly else {
        return connection.answer(429, headers: ["Retry-After": "1"], text: "{\"error\":\"x\"}")
      }
      let rows = request.number("page") ?? 1 < 3 ? "{\"a\":\(asked.withLock { $0 })}" : ""
      connection.answer(
        headers: ["RateLimit-Limit": "9", "RateLimit-Remaining": "0"],
        text: "{\"total\":2,\"rows\":[\(rows)]}")
    }
    let program = try Program()
    let run = try await program.run(
      "invoke", "\(server.url)/x?page=1&size=1", "--all", "--interval", "0", "--format", "csv")
    #expect(run.status == 0 && run.outputLines.count == 3, "\(run.error)")
    let again = try await program.run("invoke", "\(server.url)/x?page=1&size=1", "--all")
    #expect(again.status == 0, "\(again.error)")
  }
}
