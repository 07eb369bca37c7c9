import Catalog

/// Accounts as the operator has them.
extension SQLAdmin {
  func add(_ account: String, password: PasswordHash, mobile: String?, now: Int) async throws {
    let key = mobile.map { vault.stamp(.mobile, $0) }
    let sealed = try mobile.map { try vault.seal($0) }
    try await engine.write(.statement) { db in
      try db.execute(
        sql: """
          INSERT INTO accounts (account, password, mobile_key, mobile_sealed, registered)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [account, password.text, key, sealed, now])
    }
  }

  func give(
    token: String, to account: String, name: String?, callsPerDay: Int?, expires: String
  ) async throws -> Bool {
    let sealed = try vault.seal(token)
    let digest = Secret.digest(token)
    return try await engine.write(.rows) { db in
      guard let known = try Self.name(of: account, db) else { return false }
      try db.execute(
        sql: """
          INSERT INTO developers (account, name, token_digest, token_sealed, calls_per_day, expires)
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (account) DO UPDATE SET
            token_digest = excluded.token_digest, token_sealed = excluded.token_sealed,
            calls_per_day = COALESCE(?, developers.calls_per_day), expires = excluded.expires
          """,
        arguments: [
          known, name ?? known, digest, sealed, callsPerDay ?? Quota.callsPerDay, expires,
          callsPerDay,
        ])
      return true
    }
  }

  func setCalls(_ callsPerDay: Int, of account: String) async throws -> Bool {
    try await engine.write(.statement) { db in
      try db.execute(
        sql: "UPDATE developers SET calls_per_day = ? WHERE \(db.dialect.equal("account"))",
        arguments: [callsPerDay, account])
      return db.changesCount > 0
    }
  }

  func setPassword(_ password: PasswordHash, of account: String) async throws -> Bool {
    try await engine.write(.rows) { db in
      guard let known = try Self.name(of: account, db) else { return false }
      try SQLAccounts.setPassword(password, of: known, keeping: nil, db)
      return true
    }
  }

  func setLocked(_ account: String, _ isLocked: Bool, now: Int) async throws -> Bool {
    try await engine.write(.rows) { db in
      guard let known = try Self.name(of: account, db) else { return false }
      guard isLocked else {
        try db.execute(sql: "DELETE FROM account_locks WHERE account = ?", arguments: [known])
        return true
      }
      try db.execute(
        sql: """
          INSERT INTO account_locks (account, since) VALUES (?, ?) ON CONFLICT DO NOTHING
          """, arguments: [known, now])
      try db.execute(sql: "DELETE FROM sessions WHERE account = ?", arguments: [known])
      return true
    }
  }

  func accounts() async throws -> [AccountLine] {
    try await engine.read(.statement) { db in
      try ResultRow.fetchAll(
        db,
        sql: """
          SELECT accounts.account, registered,
            EXISTS (SELECT 1 FROM account_locks WHERE account_locks.account = accounts.account),
            name, calls_per_day, expires
          FROM accounts LEFT JOIN developers ON developers.account = accounts.account
          ORDER BY \(db.dialect.folded("accounts.account"))
          """
      ).map {
        AccountLine(
          account: $0[0], registered: $0[1], isLocked: $0[2], developer: $0[3],
          callsPerDay: $0[4], expires: $0[5])
      }
    }
  }

  /// As it was registered.
  private static func name(of account: String, _ db: any SQLSession) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT account FROM accounts WHERE \(db.dialect.equal("account"))",
      arguments: [account])
  }
}
