import Base
import Catalog
import Cryptography
import FoundationEssentials
import GRDB

/// A developer's account, as a good token opens it.
struct Developer: Hashable, Sendable {
  var account: String
  var name: String
  var callsPerDay: Int
  /// 有效期至.
  var expires: Moment?
}

/// Developers, their tokens and their calls. A token is found by its SHA-256, and kept sealed
/// beside it, since 用户中心 shows it to its owner again (manual 2.7).
extension PortalDatabase {
  /// The developer whose token this is; nil for an unknown or expired one.
  func developer(token: String, now: Moment) async throws -> Developer? {
    let digest = Self.digest(token)
    return try await pool.read { db in
      let statement = try db.cachedStatement(
        sql: """
          SELECT account, name, calls_per_day, expires FROM developers WHERE token_digest = ?
            AND NOT EXISTS (
              SELECT 1 FROM account_locks WHERE account_locks.account = developers.account)
          """)
      guard let row = try Row.fetchOne(statement, arguments: [digest]) else { return nil }
      let expires = (row[3] as String?).flatMap { Moment($0) }
      if let expires, expires <= now { return nil }
      return Developer(account: row[0], name: row[1], callsPerDay: row[2], expires: expires)
    }
  }

  /// Counts one call of the Beijing day `day` (`yyyy-MM-dd`), unless the day's calls are spent.
  ///
  /// One statement, so that calls made at once, in however many processes, never pass the limit.
  /// - Returns: calls left; nil where there were none.
  func countCall(_ developer: Developer, day: String) async throws -> Int? {
    try await pool.write { db in
      guard developer.callsPerDay > 0 else { return nil }
      let count = try Int.fetchOne(
        db,
        sql: """
          INSERT INTO calls (account, day, count) VALUES (?, ?, 1)
          ON CONFLICT (account, day) DO UPDATE SET count = calls.count + 1
          WHERE calls.count < ?
          RETURNING count
          """, arguments: [developer.account, day, developer.callsPerDay])
      return count.map { developer.callsPerDay - $0 }
    }
  }

  /// Calls left on the Beijing day `day`.
  func callsLeft(_ developer: Developer, day: String) async throws -> Int {
    try await pool.read { db in
      let count = try Int.fetchOne(
        db, sql: "SELECT count FROM calls WHERE account = ? AND day = ?",
        arguments: [developer.account, day])
      return max(0, developer.callsPerDay - (count ?? 0))
    }
  }

  func write(_ developer: Developer, token: String, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO developers (account, name, token_digest, token_sealed, calls_per_day, expires)
        VALUES (?, ?, ?, ?, ?, ?)
        ON CONFLICT (account) DO UPDATE SET
          name = excluded.name, token_digest = excluded.token_digest,
          token_sealed = excluded.token_sealed,
          calls_per_day = excluded.calls_per_day, expires = excluded.expires
        """,
      arguments: [
        developer.account, developer.name, Self.digest(token), try vault.seal(token),
        developer.callsPerDay, developer.expires?.description,
      ])
  }

  static func digest(_ token: String) -> String {
    Hexadecimal.text(SHA256.hash(Array(token.utf8)))
  }
}
