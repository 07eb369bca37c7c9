import Catalog

/// Uses, counted with the rates that stand before them, and together with those that come at the
/// same time: each statement is a way to the server and back, and a commit that waits for its disk.
extension PostgreSQLRates: UseStorage {
  func count(
    _ use: EntryUse, asks: [RateAsk], once: RateAsk?, now: Int
  ) async throws -> UseOutcome {
    guard let once else {
      let parts = SeparateUses(
        acts: self, uses: self, catalogue: database.catalogue, feedback: database.feedback)
      return try await parts.count(use, asks: asks, once: nil, now: now)
    }
    try await sweep(now)
    let rates = (asks + [once]).map { (key: vault.stamp(.rate, $0.key), rate: $0.rate) }
    let asked = RatedUse(use, rates: rates, now: now)
    var outcome = try await uses.answer(asked)
    if outcome.isHeld { outcome = try await held.answer(asked) }
    guard let shut = outcome.shut else { return .counted(shares: outcome.shares) }
    guard shut == asks.count else {
      return .refused(seconds: try await wait(asks[shut], now: now))
    }
    return outcome.isThere ? .known : .missing
  }
}
