import Synchronization

/// Rates that all servers of a database count together, as `RateTable` does. Who asked is kept as a
/// fingerprint, until it is paid off.
final class PostgreSQLRates: SQLArea, RateStorage {
  /// Seconds after which what is paid off is cleared away.
  private static let sweepSeconds = 60

  let database: PortalDatabase
  /// Those that wait for nobody.
  let uses: Gathering<RatedUse, RatedUse.Outcome>
  /// Those whose entry was being changed.
  let held: Gathering<RatedUse, RatedUse.Outcome>
  private let swept = Mutex(0)

  init(database: PortalDatabase) {
    self.database = database
    let engine = database.engine
    uses = Gathering(choose: RatedUse.together) {
      try await RatedUse.count($0, waits: false, engine)
    }
    held = Gathering(choose: RatedUse.together) {
      try await RatedUse.count($0, waits: true, engine)
    }
  }

  /// One statement, so that what is due is looked at and moved on in one moment.
  func admit(_ asks: [RateAsk], now: Int) async throws -> Int? {
    guard !asks.isEmpty else { return nil }
    try await sweep(now)
    let (statement, arguments) = statement(asks, now: now)
    let shut = try await engine.write(.statement) { db in
      try ResultRow.first(db, sql: statement, arguments: arguments) { row in
        asks.indices.first { !(row[$0] as Bool) }
      }
    }
    guard let shut else { return nil }
    return try await wait(asks[shut], now: now)
  }

  /// Its row says of each whether it passed.
  private func statement(
    _ asks: [RateAsk], now: Int
  ) -> (sql: String, arguments: SQLArguments) {
    var arguments: SQLArguments = []
    let clauses = asks.enumerated().map { place, ask in
      let gate = RateGate(ask.rate, now: now)
      arguments.append(vault.stamp(.rate, ask.key))
      arguments += gate.arguments
      let before = place == 0 ? "(SELECT) AS asked" : "gate\(place - 1)"
      return "gate\(place) AS (\(gate.clause(selecting: "?", from: before)))"
    }
    let outcomes = asks.indices.map { "EXISTS (SELECT 1 FROM gate\($0))" }
    return (
      "WITH \(clauses.joined(separator: ", ")) SELECT \(outcomes.joined(separator: ", "))",
      arguments
    )
  }

  func forget(_ key: String) async throws {
    let key = vault.stamp(.rate, key)
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM rates WHERE key = ?", arguments: [key])
    }
  }

  /// Seconds until what was refused fits.
  func wait(_ ask: RateAsk, now: Int) async throws -> Int {
    let key = vault.stamp(.rate, ask.key)
    let due = try await engine.read(.statement) { db in
      try Int.fetchOne(db, sql: "SELECT due FROM rates WHERE key = ?", arguments: [key])
    }
    let bound = now * 1000 + ask.rate.interval * ask.rate.count
    let wait = min(due ?? now * 1000, bound) + ask.rate.interval - bound
    return max(1, (wait + 999) / 1000)
  }

  func sweep(_ now: Int) async throws {
    let isDue = swept.withLock { last in
      guard !(last...(last + Self.sweepSeconds)).contains(now) else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    try await engine.write(.statement) { db in
      // In the order in which they are changed, and none that somebody changes now: others wait
      // neither for this nor it for them. By their places, so that the statement looks for each
      // once whatever the server believes of the table's size.
      try db.execute(
        sql: """
          DELETE FROM rates WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM rates WHERE due < ? ORDER BY key FOR UPDATE SKIP LOCKED))
          """, arguments: [now * 1000])
    }
  }
}
