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
  func admit(_ asks: [RateAsk], now: Int) async throws -> Int? {
    guard !asks.isEmpty else { return nil }
    try await sweep(now)
    let gates = gates(asks, now: now)
    let shut = try await engine.write(.statement) { db in
      try ResultRow.first(
        db, sql: "WITH \(gates.clauses) SELECT \(gates.outcomes)", arguments: gates.arguments
      ) { gates.shut($0) }
    }
    guard let shut else { return nil }
    return try await wait(asks[shut], now: now)
  }

  func forget(_ key: String) async throws {
    let key = vault.stamp(.rate, key)
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM rates WHERE key = ?", arguments: [key])
    }
  }

  func gates(_ asks: [RateAsk], now: Int) -> RateGates {
    var gates = RateGates(now: now)
    for ask in asks { gates.add(key: vault.stamp(.rate, ask.key), ask.rate) }
    return gates
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
      try db.execute(sql: "DELETE FROM rates WHERE due < ?", arguments: [now * 1000])
    }
  }
}

/// Rates as the first parts of a statement: each counts one more where it fits, once those before
/// it did. What changes a row more does so behind the last.
struct RateGates: Sendable {
  /// The parts of the statement's WITH.
  private(set) var clauses = ""
  private(set) var arguments: SQLArguments = []
  private(set) var count = 0
  /// Milliseconds since the Unix epoch.
  private let now: Int

  /// - Parameter now: seconds since the Unix epoch.
  init(now: Int) { self.now = now * 1000 }

  /// The last one, which has a row where all were passed; nil where there is none.
  var last: String? { count == 0 ? nil : "gate\(count - 1)" }

  /// Whether each was passed, as columns.
  var outcomes: String {
    (0..<count).map { "EXISTS (SELECT 1 FROM gate\($0))" }.joined(separator: ", ")
  }

  /// The first that was not passed, by a row that begins with `outcomes`.
  func shut(_ row: ResultRow) -> Int? { (0..<count).first { !(row[$0] as Bool) } }

  /// - Parameters:
  ///   - key: a fingerprint.
  ///   - condition: a list of tables and what must hold there, besides what is before it.
  mutating func add(
    key: String, _ rate: Rate, condition: (tables: String, clause: String, value: String)? = nil
  ) {
    let tables = [last, condition?.tables].compactMap { $0 }.joined(separator: ", ")
    clauses += """
      \(count == 0 ? "" : ", ")gate\(count) AS (
        INSERT INTO rates (key, due) SELECT ?, CAST(? AS BIGINT)
        \(tables.isEmpty ? "" : "FROM \(tables)") \(condition.map { "WHERE \($0.clause)" } ?? "")
        ON CONFLICT (key) DO UPDATE SET due = LEAST(GREATEST(rates.due, ?), ?) + ?
        WHERE LEAST(GREATEST(rates.due, ?), ?) + ? <= ?
        RETURNING due)
      """
    let bound = now + rate.interval * rate.count
    arguments += [key, now + rate.interval]
    if let condition { arguments.append(condition.value) }
    arguments += [now, bound, rate.interval, now, bound, rate.interval, bound]
    count += 1
  }
}
