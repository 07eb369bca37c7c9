import GRDB

/// What stands between a guesser and a password. Attempts are counted before the password is
/// looked at, and taken back when it was right: guesses sent all at once count like guesses sent
/// one by one. A day without failures forgets them.
extension PortalDatabase {
  /// Failures after which a captcha is asked for.
  static let failuresBeforeCaptcha = 3
  /// Failures after which the account is locked: 30 seconds, twice that each time, at most an hour.
  static let failuresBeforeLock = 5
  static let firstLockSeconds = 30
  static let longestLockSeconds = 3600
  private static let memorySeconds = 86_400

  enum LoginStanding: Hashable, Sendable {
    case open
    case captchaRequired
    case locked(seconds: Int)
  }

  static func lockSeconds(failures: Int) -> Int {
    guard failures >= failuresBeforeLock else { return 0 }
    return min(firstLockSeconds << min(failures - failuresBeforeLock, 10), longestLockSeconds)
  }

  func loginStanding(_ key: String, now: Int) async throws -> LoginStanding {
    try await pool.read { try Self.standing(key, now: now, $0).standing }
  }

  /// Counts an attempt where it may be made.
  /// - Parameter solvedCaptcha: whether a captcha came with it and was right.
  func countLogin(_ key: String, solvedCaptcha: Bool, now: Int) async throws -> LoginStanding {
    try await pool.write { db in
      let (standing, failures) = try Self.standing(key, now: now, db)
      if case .locked = standing { return standing }
      if standing == .captchaRequired, !solvedCaptcha { return standing }
      try db.execute(
        sql: "DELETE FROM login_failures WHERE last < ?", arguments: [now - Self.memorySeconds])
      try db.execute(
        sql: """
          INSERT INTO login_failures (login_key, count, last, until) VALUES (?, ?, ?, ?)
          ON CONFLICT (login_key) DO UPDATE SET
            count = excluded.count, last = excluded.last, until = excluded.until
          """,
        arguments: [key, failures + 1, now, now + Self.lockSeconds(failures: failures + 1)])
      return .open
    }
  }

  func forgiveLogin(_ key: String) async throws {
    try await pool.write { db in
      try db.execute(sql: "DELETE FROM login_failures WHERE login_key = ?", arguments: [key])
    }
  }

  private static func standing(
    _ key: String, now: Int, _ db: Database
  ) throws -> (standing: LoginStanding, failures: Int) {
    let row = try Row.fetchOne(
      db, sql: "SELECT count, until FROM login_failures WHERE login_key = ? AND last >= ?",
      arguments: [key, now - memorySeconds])
    guard let row else { return (.open, 0) }
    let failures: Int = row[0]
    let until: Int = row[1]
    if until > now { return (.locked(seconds: until - now), failures) }
    return (failures >= failuresBeforeCaptcha ? .captchaRequired : .open, failures)
  }
}
