import Synchronization

/// Rates that all servers of a database count together, as `RateTable` does. Who asked is kept as a
/// fingerprint, until it is paid off.
final class PostgreSQLRates: SQLArea, RateStorage {
  /// Seconds after which what is paid off is cleared away.
  private static let sweepSeconds = 60

  let database: PortalDatabase
  private let swept = Mutex(0)

  init(database: PortalDatabase) { self.database = database }

  /// One statement, so that what is due is looked at and moved on in one moment.
  func admit(_ key: String, _ rate: Rate, now: Int) async throws -> Int? {
    try await sweep(now)
    let key = vault.stamp(.rate, key)
    let now = now * 1000
    let bound = now + rate.interval * rate.count
    let admitted = try await engine.write(.statement) { db in
      try Int.fetchOne(
        db,
        sql: """
          INSERT INTO rates (key, due) VALUES (?, ?)
          ON CONFLICT (key) DO UPDATE SET due = LEAST(GREATEST(rates.due, ?), ?) + ?
          WHERE LEAST(GREATEST(rates.due, ?), ?) + ? <= ?
          RETURNING due
          """,
        arguments: [
          key, now + rate.interval, now, bound, rate.interval, now, bound, rate.interval, bound,
        ])
    }
    guard admitted == nil else { return nil }
    let due = try await engine.read(.statement) { db in
      try Int.fetchOne(db, sql: "SELECT due FROM rates WHERE key = ?", arguments: [key])
    }
    let wait = min(due ?? now, bound) + rate.interval - bound
    return max(1, (wait + 999) / 1000)
  }

  func forget(_ key: String) async throws {
    let key = vault.stamp(.rate, key)
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM rates WHERE key = ?", arguments: [key])
    }
  }

  private func sweep(_ now: Int) async throws {
    let isDue = swept.withLock { last in
      guard !(last...(last + Self.sweepSeconds)).contains(now) else { return false }
      last = now
      return true
    }
    guard isDue else { return }
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM rates WHERE due < ?", arguments: [now * 1000])
    }
  }
}
