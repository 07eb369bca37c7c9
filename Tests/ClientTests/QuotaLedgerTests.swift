import Calls
import Catalog
import PortalClient
import ProgramSupport
import Store
import Testing
import Transport

@testable import Client

/// A ledger may say that fewer calls are left than are, never that more are.
@Suite struct QuotaLedgerTests {
  private let folder: ScratchFolder

  init() throws { folder = try ScratchFolder() }

  private func ledger() throws -> (QuotaLedger, LocalStore) {
    let store = try LocalStore.open(at: folder.path + "/store")
    return (QuotaLedger(store: { store }, account: "a", limit: 20, now: { 0 }), store)
  }

  private func exchange(_ body: String) -> InvokeExchange {
    InvokeExchange(status: 200, headers: [], body: Array(body.utf8), milliseconds: 1)
  }

  /// A process that is killed while it waits counts nothing any more.
  @Test func aCallIsCountedBeforeItIsSent() async throws {
    let (ledger, store) = try ledger()
    let (_, day) = try await ledger.counting { () async throws(SourceError) in
      let during = try? await store.calls.ledger(of: "a", at: 0).calls
      #expect(during == 1)
      return self.exchange(#"{"code":200,"msg":"","data":[{"a":1}]}"#)
    }
    #expect(day?.calls == 1 && day?.remaining == 19)
  }

  @Test(arguments: [
    (TransportError.timedOut(milliseconds: 1), 1), (.cut(received: 0, expected: nil), 1),
    (.redirected(to: "http://a/"), 1), (.cannotConnect(endpoint: "a"), 0),
    (.cannotResolve(host: "a"), 0), (.withheld(method: .get, MaskedURL("http://a/")), 0),
  ])
  func whatMayHaveBeenHeardIsCounted(error: TransportError, calls: Int) async throws {
    let (ledger, store) = try ledger()
    await #expect(throws: SourceError.unreachable(error)) {
      _ = try await ledger.counting { () async throws(SourceError) in
        throw .unreachable(error)
      }
    }
    #expect(try await store.calls.ledger(of: "a", at: 0).calls == calls)
  }

  @Test(arguments: [(401, 0), (403, 0), (404, 0), (500, 0), (400, 1)])
  func aRefusalThatDoesNotCountIsTakenBack(code: Int, calls: Int) async throws {
    let (ledger, store) = try ledger()
    _ = try await ledger.counting { () async throws(SourceError) in
      self.exchange("{\"code\":\(code),\"msg\":\"x\"}")
    }
    #expect(try await store.calls.ledger(of: "a", at: 0).calls == calls)
  }

  /// Also where the platform says what is left: used and counted stay the same.
  @Test func aRefusalThatSaysWhatIsLeftIsTakenBack() async throws {
    let (ledger, store) = try ledger()
    let (_, day) = try await ledger.counting { () async throws(SourceError) in
      InvokeExchange(
        status: 429,
        headers: [
          .init(name: "RateLimit-Limit", value: "20"),
          .init(name: "RateLimit-Remaining", value: "0"),
        ], body: Array(#"{"code":429,"msg":"今日调用次数已用完"}"#.utf8), milliseconds: 1)
    }
    #expect(day?.remaining == 0 && day?.used == 20)
    #expect(try await store.calls.ledger(of: "a", at: 0).calls == 0)
  }

  @Test func aSpentDayIsSpent() async throws {
    let (ledger, _) = try ledger()
    let (_, day) = try await ledger.counting { () async throws(SourceError) in
      self.exchange(#"{"code":429,"msg":"今日调用次数已用完"}"#)
    }
    #expect(day?.remaining == 0 && day?.calls == 0)
  }
}
