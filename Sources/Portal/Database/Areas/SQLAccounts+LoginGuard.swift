/// What stands between a guesser and a password. Attempts are counted before the password is
/// looked at, and taken back when it was right: guesses sent all at once count like guesses sent
/// one by one. A day without failures forgets them.
extension SQLAccounts {
  func countLogin(_ key: String, solvedCaptcha: Bool, now: Int) async throws -> LoginStanding {
    try await engine.write(.key(key)) { db in
      let (standing, failures) = try Self.standing(key, now: now, db)
      if case .locked = standing { return standing }
      if standing == .captchaRequired, !solvedCaptcha { return standing }
      try db.execute(
        sql: "DELETE FROM login_failures WHERE last < ?", arguments: [now - LoginRule.memorySeconds]
      )
      try db.execute(
        sql: """
          INSERT INTO login_failures (login_key, count, last, until) VALUES (?, ?, ?, ?)
          ON CONFLICT (login_key) DO UPDATE SET
            count = excluded.count, last = excluded.last, until = excluded.until
          """,
        arguments: [key, failures + 1, now, now + LoginRule.lockSeconds(failures: failures + 1)])
      return .open
    }
  }

  func forgiveLogin(_ key: String) async throws {
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM login_failures WHERE login_key = ?", arguments: [key])
    }
  }

  private static func standing(
    _ key: String, now: Int, _ db: any SQLSession
  ) throws -> (standing: LoginStanding, failures: Int) {
    let row = try ResultRow.fetchOne(
      db, sql: "SELECT count, until, last FROM login_failures WHERE login_key = ? AND last >= ?",
      arguments: [key, now - LoginRule.memorySeconds])
    guard let row else { return (.open, 0) }
    let failures: Int = row[0]
    let until: Int = row[1]
    // A failure that is still to come was counted by a clock that has been set back since: its lock
    // could last for years. The captcha stays.
    let last: Int = row[2]
    if last <= now, until > now { return (.locked(seconds: until - now), failures) }
    return (failures >= LoginRule.failuresBeforeCaptcha ? .captchaRequired : .open, failures)
  }
}
