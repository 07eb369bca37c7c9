public import Catalog
import GRDB

/// A call that is counted, whatever becomes of it.
public struct CountedCall: Hashable, Sendable {
  /// Whose call it is, as the ledger names them.
  public let account: String
  /// In Beijing, when it was counted.
  public let day: Int
  /// What was taken off what the platform had said was left: 1, or 0 where it had said nothing, or
  /// that nothing was.
  let taken: Int
}

/// The ledger of counted calls, one row an account and Beijing day. A call is counted before it is
/// sent: a process that is killed while it waits for the answer has counted what the platform may
/// have counted.
extension CallStore {
  /// Counts a call that is about to be sent.
  ///
  /// - Parameters:
  ///   - limit: calls a day, as far as they are known.
  ///   - time: seconds since the Unix epoch.
  @discardableResult
  public func count(
    callOf account: String, limit: Int?, at time: Int
  ) async throws -> CountedCall {
    let day = CallDay.day(unixSeconds: time)
    return try await write { db in
      let left = try Self.ledger(account, day, db).stated ?? 0
      let taken = min(left, 1)
      try db.execute(
        sql: """
          INSERT INTO ledger (day, account, calls, quota, remaining) VALUES (?1, ?2, 1, ?3, NULL)
          ON CONFLICT DO UPDATE SET calls = calls + 1, quota = coalesce(quota, ?3),
            remaining = remaining - ?4
          """,
        arguments: [day, account, limit, taken])
      return CountedCall(account: account, day: day, taken: taken)
    }
  }

  /// Takes a call back that turned out not to count.
  @discardableResult
  public func uncount(_ call: CountedCall) async throws -> CallDay {
    try await write { db in
      try db.execute(
        sql: """
          UPDATE ledger SET calls = max(calls - 1, 0), remaining = remaining + ?
          WHERE day = ? AND account = ?
          """,
        arguments: [call.taken, call.day, call.account])
      return try Self.ledger(call.account, call.day, db)
    }
  }

  /// Takes what the platform says of an account, with an answer or when it is asked without a call.
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
