public import Catalog
import GRDB

/// Accounts as the operator has them: made without registration, given a token, locked.
public struct AccountDesk: Sendable {
  /// Calls a day of a developer that the operator makes, unless told otherwise.
  public static let callsPerDay = Quota.callsPerDay

  public enum Fault: Error, Hashable, Sendable {
    case faulty(AccountFaults)
    case taken([AccountField])
    case unknown
  }

  /// One account in the operator's list. Nothing in it is secret; the mobile number is not there.
  public struct Line: Hashable, Sendable {
    public var account: String
    /// Seconds since the Unix epoch.
    public var registered: Int
    public var isLocked: Bool
    /// 开发者名称, of a developer.
    public var developer: String?
    public var callsPerDay: Int?
    /// 有效期至.
    public var expires: String?
  }

  let database: PortalDatabase
  let cost: PasswordCost

  /// - Parameter cost: of passwords that are set here.
  public init(_ database: PortalDatabase, cost: PasswordCost = .standard) {
    self.database = database
    self.cost = cost
  }

  /// `count` characters at random, letters and digits that look like no other, both among them.
  public static func newPassword(count: Int = 12) -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz")
    let digits = Array("23456789")
    let all = letters + digits
    var text = (0..<max(2, count) - 2).map { _ in all[Int.random(in: 0..<all.count)] }
    text.insert(letters[Int.random(in: 0..<letters.count)], at: 0)
    text.append(digits[Int.random(in: 0..<digits.count)])
    return String(text)
  }

  /// Makes an account that can log in at once.
  /// - Parameter mobile: nil where the account logs in by its name alone.
  /// - Throws: `Fault.faulty`, `Fault.taken`; GRDB's `DatabaseError`.
  public func add(
    _ account: String, password: String, mobile: String? = nil, now: Int
  ) async throws {
    let faults: AccountFaults = [
      .account: AccountRule.account(account), .password: AccountRule.password(password),
      .mobile: mobile.flatMap { AccountRule.mobile($0) },
    ].compactMapValues { $0 }
    guard faults.isEmpty else { throw Fault.faulty(faults) }
    let hash = try PasswordHash(password: password, cost: cost)
    let vault = database.vault
    let key = mobile.map { vault.stamp(.mobile, $0) }
    let sealed = try mobile.map { try vault.seal($0) }
    let taken = try await database.taken(account: account, mobile: mobile)
    guard taken.isEmpty else { throw Fault.taken(taken) }
    try await database.pool.write { db in
      try db.execute(
        sql: """
          INSERT INTO accounts (account, password, mobile_key, mobile_sealed, registered)
          VALUES (?, ?, ?, ?, ?)
          """, arguments: [account, hash.text, key, sealed, now])
    }
  }

  /// Gives the account a new token, and makes it a developer where it is none; a token it had opens
  /// nothing any more.
  /// - Parameters:
  ///   - name: 开发者名称 of one that is made; its account's where nil.
  ///   - callsPerDay: nil leaves a developer's as it is.
  /// - Returns: the token, which is shown nowhere else but to its owner.
  public func issueToken(
    to account: String, name: String? = nil, callsPerDay: Int? = nil, now: Int
  ) async throws -> String {
    let token = Secret.make(bytes: 16)
    let sealed = try database.vault.seal(token)
    let digest = PortalDatabase.digest(token)
    let expires = TokenRule.expiry(unixSeconds: now)
    let isThere = try await database.pool.write { db in
      guard let known = try Self.name(of: account, db) else { return false }
      try db.execute(
        sql: """
          INSERT INTO developers (account, name, token_digest, token_sealed, calls_per_day, expires)
          VALUES (?, ?, ?, ?, ?, ?)
          ON CONFLICT (account) DO UPDATE SET
            token_digest = excluded.token_digest, token_sealed = excluded.token_sealed,
            calls_per_day = COALESCE(?, calls_per_day), expires = excluded.expires
          """,
        arguments: [
          known, name ?? known, digest, sealed, callsPerDay ?? Self.callsPerDay, expires,
          callsPerDay,
        ])
      return true
    }
    guard isThere else { throw Fault.unknown }
    return token
  }

  /// Locks an account, whose sessions end and whose token opens nothing, or opens it again.
  public func setLocked(_ account: String, _ isLocked: Bool, now: Int) async throws {
    let isThere = try await database.pool.write { db in
      guard let known = try Self.name(of: account, db) else { return false }
      guard isLocked else {
        try db.execute(sql: "DELETE FROM account_locks WHERE account = ?", arguments: [known])
        return true
      }
      try db.execute(
        sql: "INSERT OR IGNORE INTO account_locks (account, since) VALUES (?, ?)",
        arguments: [known, now])
      try db.execute(sql: "DELETE FROM sessions WHERE account = ?", arguments: [known])
      return true
    }
    guard isThere else { throw Fault.unknown }
  }

  /// By name.
  public func list() async throws -> [Line] {
    try await database.pool.read { db in
      try Row.fetchAll(
        db,
        sql: """
          SELECT accounts.account, registered,
            EXISTS (SELECT 1 FROM account_locks WHERE account_locks.account = accounts.account),
            name, calls_per_day, expires
          FROM accounts LEFT JOIN developers ON developers.account = accounts.account
          ORDER BY accounts.account
          """
      ).map {
        Line(
          account: $0[0], registered: $0[1], isLocked: $0[2], developer: $0[3],
          callsPerDay: $0[4], expires: $0[5])
      }
    }
  }

  func isLocked(_ id: AccountID) async throws -> Bool {
    try await database.pool.read { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM account_locks WHERE account = ?)",
        arguments: [id.name]) ?? false
    }
  }

  /// As it was registered.
  private static func name(of account: String, _ db: Database) throws -> String? {
    try String.fetchOne(
      db, sql: "SELECT account FROM accounts WHERE account = ?", arguments: [account])
  }

  /// What is locked, beside the accounts.
  static func createLocks(_ db: Database) throws {
    try db.execute(
      sql: """
        CREATE TABLE account_locks (
          account TEXT NOT NULL PRIMARY KEY COLLATE NOCASE, since INTEGER NOT NULL
        ) WITHOUT ROWID;
        """)
  }
}
