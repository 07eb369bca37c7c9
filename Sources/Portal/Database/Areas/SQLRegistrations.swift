import Catalog
import FoundationEssentials

/// Registration's steps in the database. What is taken is looked up at each step and settled by the
/// tables' own constraints at the last, so that of two who ask at once one is refused.
struct SQLRegistrations: SQLArea, RegistrationStorage {
  let database: PortalDatabase

  func taken(_ claims: [AccountField: String]) async throws -> [AccountField] {
    let mobileKey = claims[.mobile].map { vault.stamp(.mobile, $0) }
    let identityKey = claims[.idNumber].map { vault.stamp(.identity, IDNumber.normal($0)) }
    return try await engine.read { db in
      try Self.taken(
        db, account: claims[.account], mobileKey: mobileKey, identityKey: identityKey)
    }
  }

  private static func taken(
    _ db: any SQLSession, account: String?, mobileKey: String?, identityKey: String?
  ) throws -> [AccountField] {
    let columns: [(AccountField, String, String?)] = [
      (.account, db.dialect.equal("account"), account), (.mobile, "mobile_key = ?", mobileKey),
      (.idNumber, "identity_key = ?", identityKey),
    ]
    return try columns.filter { _, condition, value in
      guard let value else { return false }
      let sql = "SELECT EXISTS (SELECT 1 FROM accounts WHERE \(condition))"
      return try Bool.fetchOne(db, sql: sql, arguments: [value]) ?? false
    }.map(\.0)
  }

  func beginRegistration(
    _ basics: RegistrationBasics, password: PasswordHash, now: Int
  ) async throws -> String {
    let ticket = Secret.make(bytes: 32)
    let digest = Secret.digest(ticket)
    let mobileKey = vault.stamp(.mobile, basics.mobile)
    let sealed = try vault.seal(basics.mobile)
    try await engine.write(.rows) { db in
      try db.execute(sql: "DELETE FROM registrations WHERE expires <= ?", arguments: [now])
      try db.execute(
        sql: """
          INSERT INTO registrations
            (ticket_digest, account, password, mobile_key, mobile_sealed, expires)
          VALUES (?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          digest, basics.account, password.text, mobileKey, sealed,
          now + RegistrationTicket.seconds,
        ])
    }
    return ticket
  }

  func pendingRegistration(ticket: String, now: Int) async throws -> PendingRegistration? {
    let digest = Secret.digest(ticket)
    return try await engine.read(.statement) { db in
      let row = try ResultRow.fetchOne(
        db,
        sql: """
          SELECT account, mobile_sealed FROM registrations
          WHERE ticket_digest = ? AND expires > ?
          """, arguments: [digest, now])
      return row.flatMap { row in
        vault.open(row[1]).map { PendingRegistration(account: row[0], mobile: $0) }
      }
    }
  }

  func finishRegistration(
    ticket: String, identity: RegistrationIdentity, now: Int
  ) async throws -> RegistrationEnd {
    let digest = Secret.digest(ticket)
    let identityKey = vault.stamp(.identity, IDNumber.normal(identity.idNumber))
    let name = try vault.seal(identity.personName)
    return try await engine.write(.registry) { db in
      let pending = try ResultRow.fetchOne(
        db, sql: "SELECT account, mobile_key FROM registrations WHERE ticket_digest = ?",
        arguments: [digest])
      guard let pending else { return .gone }
      let taken = try Self.taken(
        db, account: pending[0], mobileKey: pending[1], identityKey: identityKey)
      guard taken.isEmpty else { return .taken(taken) }
      try db.execute(
        sql: """
          INSERT INTO accounts (account, password, mobile_key, mobile_sealed, name_sealed,
            identity_key, registered)
          SELECT account, password, mobile_key, mobile_sealed, ?, ?, ? FROM registrations
          WHERE ticket_digest = ?
          """, arguments: [name, identityKey, now, digest])
      try db.execute(
        sql: "DELETE FROM registrations WHERE ticket_digest = ?", arguments: [digest])
      return .made
    }
  }
}
