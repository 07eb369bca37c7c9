import Synchronization

/// Rates that all servers of a database count together, as `RateTable` does. Who asked is kept as a
/// fingerprint, until it is paid off. Those who ask at the same time are counted by one statement.
final class PostgreSQLRates: SQLArea, RateStorage {
  /// Seconds after which what is paid off is cleared away.
  private static let sweepSeconds = 60

  let database: PortalDatabase
  private let swept = Mutex(0)
  private let gatherings = Mutex<[Rate: Gathering<Ask, Int?>]>([:])

  /// One more of a key. Keys are fingerprints: hexadecimal digits.
  private struct Ask: Hashable, Sendable {
    var key: String
    /// Milliseconds since the Unix epoch.
    var now: Int
  }

  init(database: PortalDatabase) { self.database = database }

  func admit(_ key: String, _ rate: Rate, now: Int) async throws -> Int? {
    try await sweep(now)
    return try await gathering(rate).answer(
      Ask(key: vault.stamp(.rate, key), now: now * 1000))
  }

  func forget(_ key: String) async throws {
    let key = vault.stamp(.rate, key)
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM rates WHERE key = ?", arguments: [key])
    }
  }

  /// Those who ask for one rate. Of one key each is counted behind the one before.
  private func gathering(_ rate: Rate) -> Gathering<Ask, Int?> {
    gatherings.withLock { gatherings in
      if let gathering = gatherings[rate] { return gathering }
      let gathering = Gathering<Ask, Int?>(
        fits: { group, ask in group.allSatisfy { $0.now == ask.now && $0.key != ask.key } },
        look: { [engine] group in
          let waits = try await Self.waits(group.map(\.key), rate, group[0].now, engine)
          return { waits[$0.key] }
        })
      gatherings[rate] = gathering
      return gathering
    }
  }

  /// One statement, so that what is due is looked at and moved on in one moment. In order of keys,
  /// so that no two servers wait for each other.
  /// - Returns: the seconds to wait for the keys that are not let in.
  private static func waits(
    _ keys: [String], _ rate: Rate, _ now: Int, _ engine: any SQLEngine
  ) async throws -> [String: Int] {
    let bound = now + rate.interval * rate.count
    let admitted = try await engine.write(.statement) { db in
      try String.fetchAll(
        db,
        sql: """
          INSERT INTO rates (key, due)
          SELECT key, ?::bigint FROM unnest(?::text[]) AS asked (key) ORDER BY key
          ON CONFLICT (key) DO UPDATE SET due = LEAST(GREATEST(rates.due, ?), ?) + ?
          WHERE LEAST(GREATEST(rates.due, ?), ?) + ? <= ?
          RETURNING key
          """,
        arguments: [
          now + rate.interval, array(keys), now, bound, rate.interval, now, bound, rate.interval,
          bound,
        ])
    }
    let refused = Set(keys).subtracting(admitted)
    guard !refused.isEmpty else { return [:] }
    let dues: [(key: String, due: Int)] = try await engine.read(.statement) { db in
      try ResultRow.map(
        db, sql: "SELECT key, due FROM rates WHERE key = ANY (?::text[])",
        arguments: [array(Array(refused))]
      ) { ($0[0], $0[1]) }
    }
    // What was cleared away in between is let in by the next.
    var waits = Dictionary(uniqueKeysWithValues: refused.map { ($0, 1) })
    for (key, due) in dues {
      waits[key] = max(1, (min(due, bound) + rate.interval - bound + 999) / 1000)
    }
    return waits
  }

  /// As PostgreSQL writes an array (section 8.15.6); fingerprints need no quotes.
  private static func array(_ keys: [String]) -> String { "{\(keys.joined(separator: ","))}" }

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
