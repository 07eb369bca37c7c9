import Catalog

/// Developers, their tokens and their calls. A token is found by its SHA-256, and kept sealed
/// beside it, since 用户中心 shows it to its owner again (manual 2.7).
struct SQLDevelopers: SQLArea, DeveloperStorage {
  let database: PortalDatabase

  func developer(
    token: String, now: Moment
  ) async throws -> (developer: Developer, callsLeft: Int)? {
    let digest = Secret.digest(token)
    return try await engine.read(.statement) { try Self.developer(digest: digest, now: now, $0) }
  }

  /// - Parameter digest: of the token.
  static func developer(
    digest: String, now: Moment, _ db: any SQLSession
  ) throws -> (developer: Developer, callsLeft: Int)? {
    let row = try ResultRow.fetchOne(
      db,
      sql: """
        SELECT account, name, calls_per_day, expires,
          (SELECT count FROM calls WHERE calls.account = developers.account AND day = ?)
        FROM developers WHERE token_digest = ?
          AND NOT EXISTS (
            SELECT 1 FROM account_locks WHERE account_locks.account = developers.account)
        """, arguments: [now.dayText, digest])
    guard let row else { return nil }
    let limit: Int = row[2]
    let expires = (row[3] as String?).flatMap { Moment($0) }
    if let expires, expires <= now { return nil }
    let developer = Developer(account: row[0], name: row[1], callsPerDay: limit, expires: expires)
    return (developer, max(0, limit - (row[4] as Int? ?? 0)))
  }

  func write(_ developer: Developer, token: String, _ db: any SQLSession) throws {
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
        developer.account, developer.name, Secret.digest(token), try vault.seal(token),
        developer.callsPerDay, developer.expires?.description,
      ])
  }
}
