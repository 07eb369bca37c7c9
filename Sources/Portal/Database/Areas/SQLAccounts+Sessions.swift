import Catalog

/// Sessions: 32 random bytes, of which only the SHA-256 is kept.
extension SQLAccounts {
  func beginSession(
    _ id: AccountID, knowing password: PasswordHash?, now: Int
  ) async throws -> (session: String, expires: Int)? {
    let session = Secret.make(bytes: 32)
    let expires = now + LoginRule.sessionSeconds
    let digest = Secret.digest(session)
    let isBegun = try await engine.write(.rows) { db in
      if let password, try !Self.has(password, id, db) { return false }
      try db.execute(sql: "DELETE FROM sessions WHERE expires <= ?", arguments: [now])
      try db.execute(
        sql: "INSERT INTO sessions (session_digest, account, expires) VALUES (?, ?, ?)",
        arguments: [digest, id.name, expires])
      try db.execute(
        sql: """
          DELETE FROM sessions WHERE account = ? AND session_digest <> ?
            AND session_digest NOT IN (
              SELECT session_digest FROM sessions WHERE account = ? AND session_digest <> ?
              ORDER BY expires DESC LIMIT ?)
          """, arguments: [id.name, digest, id.name, digest, LoginRule.sessionsOfAnAccount - 1])
      return true
    }
    return isBegun ? (session, expires) : nil
  }

  /// Whether it is the account's password, which nobody changes until the transaction ends.
  private static func has(
    _ password: PasswordHash, _ id: AccountID, _ db: any SQLSession
  ) throws -> Bool {
    try String.fetchOne(
      db, sql: "SELECT password FROM accounts WHERE account = ? \(db.dialect.keeping)",
      arguments: [id.name]) == password.text
  }

  func account(session: String, now: Int) async throws -> AccountID? {
    let digest = Secret.digest(session)
    return try await engine.read(.statement) { db in
      let statement = """
        SELECT account FROM sessions WHERE session_digest = ? AND expires > ?
          AND NOT EXISTS (
            SELECT 1 FROM account_locks WHERE account_locks.account = sessions.account)
        """
      return try String.fetchOne(db, sql: statement, arguments: [digest, now]).map {
        AccountID(name: $0)
      }
    }
  }

  func endSession(_ session: String) async throws {
    let digest = Secret.digest(session)
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM sessions WHERE session_digest = ?", arguments: [digest])
    }
  }
}
