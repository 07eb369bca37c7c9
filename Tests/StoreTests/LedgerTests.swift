import Catalog
import Store
import Testing

@Suite struct LedgerTests {
  /// 2023-11-14 23:59:50 in Beijing.
  private static let evening = 1_699_977_590

  @Test func callsAreCountedByAccountAndBeijingDay() async throws {
    let store = try Scratch().open()
    for _ in 0..<2 {
      try await store.calls.count(callOf: "a", limit: 20, at: Self.evening)
    }
    try await store.calls.count(callOf: "b", limit: nil, at: Self.evening)
    let a = try await store.calls.ledger(of: "a", at: Self.evening)
    #expect(a.calls == 2 && a.remaining == 18 && a.isLocalCount && a.used == 2)
    #expect(a.resets.description == "2023-11-15 00:00")
    let b = try await store.calls.ledger(of: "b", at: Self.evening)
    #expect(b.calls == 1 && b.remaining == nil && !b.isNearlySpent)
    let morning = try await store.calls.ledger(of: "a", at: Self.evening + 10)
    #expect(morning.calls == 0 && morning.day == a.day + 1)
    try await store.calls.count(callOf: "a", limit: 20, at: Self.evening + 10)
    #expect(try await store.calls.ledger().map(\.calls) == [1, 2, 1])
  }

  @Test func midnightInBeijingEndsTheDay() async throws {
    let store = try Scratch().open()
    // 2023-11-14 15:59:59 and 16:00:00 UTC.
    for _ in 0..<2 {
      try await store.calls.count(callOf: "candy", limit: 20, at: 1_699_977_599)
    }
    #expect(try await store.calls.ledger(of: "candy", at: 1_699_977_599).calls == 2)
    #expect(try await store.calls.ledger(of: "candy", at: 1_699_977_600).calls == 0)
    #expect(try await store.calls.ledger(of: "other", at: 1_699_977_599).calls == 0)
  }

  @Test func whatThePlatformSaysGoesBeforeOurOwnCount() async throws {
    let store = try Scratch().open()
    try await store.calls.count(callOf: "a", limit: 20, at: 0)
    let said = try await store.calls.reconcile("a", with: Quota(limit: 20, remaining: 5), at: 0)
    #expect(said.remaining == 5 && said.used == 15 && !said.isLocalCount && said.calls == 1)
    try await store.calls.count(callOf: "a", limit: nil, at: 0)
    let silent = try await store.calls.ledger(of: "a", at: 0)
    #expect(silent.remaining == 4 && silent.calls == 2)
    try await store.calls.count(callOf: "a", limit: nil, at: 0)
    let answered = try await store.calls.reconcile(
      "a", with: Quota(limit: 20, remaining: 3), at: 0)
    #expect(answered.remaining == 3 && answered.isNearlySpent)
    for _ in 0..<5 { try await store.calls.count(callOf: "a", limit: nil, at: 0) }
    #expect(try await store.calls.ledger(of: "a", at: 0).remaining == 0)
  }

  /// What did not count after all leaves no trace, also where nothing was left.
  @Test(arguments: [nil, 5, 1, 0])
  func aCallIsTakenBack(stated: Int?) async throws {
    let store = try Scratch().open()
    try await store.calls.count(callOf: "a", limit: 20, at: 0)
    if let stated {
      try await store.calls.reconcile("a", with: Quota(limit: 20, remaining: stated), at: 0)
    }
    let before = try await store.calls.ledger(of: "a", at: 0)
    let call = try await store.calls.count(callOf: "a", limit: 20, at: 0)
    #expect(try await store.calls.ledger(of: "a", at: 0).calls == 2)
    #expect(try await store.calls.uncount(call) == before)
  }
}
