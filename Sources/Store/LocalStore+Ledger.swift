public import Catalog
import GRDB

/// The ledger of counted calls, one row an account and Beijing day.
extension LocalStore {
  /// Counts a call that was answered.
  ///
  /// - Parameters:
  ///   - stated: what the answer said of the quota; nil where it said nothing.
  ///   - limit: calls a day where the answer does not say, as far as they are known.
  ///   - time: seconds since the Unix epoch.
  /// - Returns: how the account stands now.
  @discardableResult
  public func count(
    callOf account: String, stated: Quota?, limit: Int?, at time: Int
  ) async throws -> CallDay {
    let day = CallDay.day(unixSeconds: time)
    return try await write { db in
      try db.execute(
        sql: """
          INSERT INTO ledger (day, account, calls, quota, remaining) VALUES (?, ?, 1, ?, ?)
          ON CONFLICT DO UPDATE SET calls = calls + 1, quota = coalesce(excluded.quota, quota),
            remaining = coalesce(excluded.remaining, max(remaining - 1, 0))
          """,
        arguments: [day, account, stated?.limit ?? limit, stated?.remaining])
      return try Self.ledger(account, day, db)
    }
  }

  /// Takes what the platform says of an account when it is asked without a call.
  @discardableResult
  public func reconcile(
    _ account: String, with stated: Quota, at time: Int
  ) async throws -> CallDay {
    let day = CallDay.day(unixSeconds: time)
    return try await write { db in
      try db.execute(
        sql: """
          INSERT INTO ledger (day, account, calls, quota, remaining) VALUES (?, ?, 0, ?, ?)
          ON CONFLICT DO UPDATE SET quota = excluded.quota, remaining = excluded.remaining
          """,
        arguments: [day, account, stated.limit, stated.remaining])
      return try Self.ledger(account, day, db)
    }
  }

  /// How an account stands on the Beijing day of `time`; a day without calls where none was noted.
  public func ledger(of account: String, at time: Int) async throws -> CallDay {
    let day = CallDay.day(unixSeconds: time)
    return try await read { db in try Self.ledger(account, day, db) }
  }

  /// Every account's days, newest first.
  public func ledger(limit: Int = 100) async throws -> [CallDay] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM ledger ORDER BY day DESC, account LIMIT ?", arguments: [limit]
      ).map(Self.day)
    }
  }

  private static func ledger(_ account: String, _ day: Int, _ db: Database) throws -> CallDay {
    try Row.fetchOne(
      db, sql: "SELECT * FROM ledger WHERE day = ? AND account = ?", arguments: [day, account]
    ).map(Self.day) ?? CallDay(day: day, account: account)
  }

  private static func day(_ row: Row) -> CallDay {
    CallDay(
      day: row["day"], account: row["account"], calls: row["calls"], limit: row["quota"],
      stated: row["remaining"])
  }
}
