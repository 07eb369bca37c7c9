import Catalog
import FoundationEssentials

struct SQLAccounts: SQLArea, AccountStorage {
  let database: PortalDatabase

  func credentials(login: String) async throws -> (id: AccountID, password: PasswordHash)? {
    let mobileKey = vault.stamp(.mobile, login)
    return try await engine.read(.statement) { db in
      guard
        let row = try ResultRow.fetchOne(
          db,
          sql: """
            SELECT account, password FROM accounts
            WHERE \(db.dialect.equal("account")) OR mobile_key = ?
            """, arguments: [login, mobileKey])
      else { return nil }
      return (AccountID(name: row[0]), PasswordHash(text: row[1]))
    }
  }

  func account(_ id: AccountID) async throws -> Account? {
    try await engine.read(.statement) { db in
      guard
        let row = try ResultRow.fetchOne(
          db,
          sql: """
            SELECT account, mobile_sealed, name_sealed, registered,
              EXISTS (SELECT 1 FROM developers WHERE developers.account = accounts.account)
            FROM accounts WHERE account = ?
            """, arguments: [id.name])
      else { return nil }
      return Account(
        id: AccountID(name: row[0]), mobile: vault.open(row[1]), personName: vault.open(row[2]),
        registered: row[3], isDeveloper: row[4])
    }
  }

  func setPassword(_ hash: PasswordHash, of id: AccountID, keeping session: String) async throws {
    let kept = Secret.digest(session)
    try await engine.write(.rows) { try Self.setPassword(hash, of: id.name, keeping: kept, $0) }
  }

  /// A new password ends the sessions that the old one began.
  /// - Parameters:
  ///   - account: as it is kept.
  ///   - digest: of the session that stays; nil for none.
  static func setPassword(
    _ hash: PasswordHash, of account: String, keeping digest: String?, _ db: any SQLSession
  ) throws {
    try db.execute(
      sql: "UPDATE accounts SET password = ? WHERE account = ?", arguments: [hash.text, account])
    try db.execute(
      sql: "DELETE FROM sessions WHERE account = ? AND session_digest <> COALESCE(?, '')",
      arguments: [account, digest])
  }

  func isLocked(_ id: AccountID) async throws -> Bool {
    try await engine.read(.statement) { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM account_locks WHERE account = ?)",
        arguments: [id.name]) ?? false
    }
  }
}
