import Catalog
import FoundationEssentials
import PortalAPI

/// What a developer's owner sees and does: 注册开发者 of 用户中心 (manual 2.7).
extension SQLDevelopers {
  /// Days of use that are shown.
  static let usageDays = 14

  func developerDetails(of id: AccountID, now: Int) async throws -> DeveloperDetails? {
    let moment = Moment(unixSeconds: now)
    return try await engine.read { db in
      guard
        let row = try ResultRow.fetchOne(
          db,
          sql: """
            SELECT name, token_sealed, calls_per_day, expires, token_digest FROM developers
            WHERE account = ?
            """, arguments: [id.name])
      else { return nil }
      let usage = try Self.usage(of: id, until: moment, db)
      let expires: String? = row[3]
      let limit: Int = row[2]
      let hasToken = row[4] as String? != nil
      return DeveloperDetails(
        name: row[0], token: hasToken ? vault.open(row[1]) : nil, callsPerDay: limit,
        remaining: max(0, limit - (usage.last?.calls ?? 0)), expires: expires,
        isExpired: expires.flatMap { Moment($0) }.map { $0 <= moment } ?? false, usage: usage)
    }
  }

  /// Every day, those without calls too.
  private static func usage(
    of id: AccountID, until moment: Moment, _ db: any SQLSession
  ) throws -> [DailyCalls] {
    let days = (0..<usageDays).reversed().map {
      Moment(minutes: (moment.day - $0) * 1440, hasTime: false)
    }
    let rows = try ResultRow.fetchAll(
      db, sql: "SELECT day, count FROM calls WHERE account = ? AND day >= ?",
      arguments: [id.name, days.first?.description ?? ""])
    let counts = Dictionary(rows.map { ($0[0] as String, $0[1] as Int) }) { first, _ in first }
    return days.map { DailyCalls(day: $0, calls: counts[$0.description] ?? 0) }
  }

  func registerDeveloper(
    _ form: DeveloperForm, _ id: AccountID, now: Int
  ) async throws -> DeveloperOutcome {
    let profile = String(decoding: try WireEncoder.data(form), as: UTF8.self)
    let sealed = try vault.seal(profile)
    let token = Secret.make(bytes: 16)
    let expires = TokenRule.expiry(unixSeconds: now)
    return try await engine.write(.registry) { db in
      let known = try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM developers WHERE account = ?)",
        arguments: [id.name])
      if known == true { return .alreadyRegistered }
      let named = try Bool.fetchOne(
        db,
        sql: "SELECT EXISTS (SELECT 1 FROM developers WHERE \(db.dialect.equal("name")))",
        arguments: [form.developerName])
      if named == true { return .nameTaken }
      try db.execute(
        sql: """
          INSERT INTO developers
            (account, name, token_digest, token_sealed, calls_per_day, expires, profile_sealed)
          VALUES (?, ?, ?, ?, ?, ?, ?)
          """,
        arguments: [
          id.name, form.developerName, Secret.digest(token), try vault.seal(token),
          Quota.callsPerDay, expires, sealed,
        ])
      return .done
    }
  }

  func renewToken(of id: AccountID, now: Int) async throws -> Bool {
    let token = Secret.make(bytes: 16)
    let sealed = try vault.seal(token)
    let expires = TokenRule.expiry(unixSeconds: now)
    return try await engine.write(.statement) { db in
      try db.execute(
        sql: """
          UPDATE developers SET expires = ?,
            token_sealed = CASE WHEN token_digest IS NULL THEN ? ELSE token_sealed END,
            token_digest = COALESCE(token_digest, ?)
          WHERE account = ?
          """, arguments: [expires, sealed, Secret.digest(token), id.name])
      return db.changesCount > 0
    }
  }

  func revokeToken(of id: AccountID) async throws -> Bool {
    try await engine.write(.statement) { db in
      try db.execute(
        sql: """
          UPDATE developers SET token_digest = NULL, token_sealed = NULL WHERE account = ?
          """, arguments: [id.name])
      return db.changesCount > 0
    }
  }
}
