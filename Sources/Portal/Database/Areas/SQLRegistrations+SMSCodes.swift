import Catalog

/// 短信验证码: one a minute and ten a Beijing day for a number; good for ten minutes, five tries and
/// one use.
extension SQLRegistrations {

  func issueCode(mobile: String, now: Int) async throws -> CodeIssue {
    let key = vault.stamp(.mobile, mobile)
    var generator = SystemRandomNumberGenerator()
    let code = String(Int.random(in: 1_000_000..<2_000_000, using: &generator)).dropFirst()
    let codeKey = vault.stamp(.smsCode, "\(mobile):\(code)")
    let day = Moment(unixSeconds: now).dayText
    return try await engine.write(.key(key)) { db in
      let row = try ResultRow.fetchOne(
        db, sql: "SELECT sent, day, sent_today FROM sms_codes WHERE mobile_key = ?",
        arguments: [key])
      try db.execute(
        sql: "DELETE FROM sms_codes WHERE sent < ?", arguments: [now - 2 * 86_400])
      // Not so if the clock has been set back since.
      if let sent: Int = row?[0], (0..<SMSCodeRule.interval).contains(now - sent) {
        return .tooSoon(seconds: SMSCodeRule.interval - (now - sent))
      }
      let before: Int = row.map { $0[1] == day ? $0[2] : 0 } ?? 0
      guard before < SMSCodeRule.perDay else { return .spentToday }
      try db.execute(
        sql: """
          INSERT INTO sms_codes (mobile_key, code_key, sent, tries, day, sent_today)
          VALUES (?, ?, ?, 0, ?, ?)
          ON CONFLICT (mobile_key) DO UPDATE SET
            code_key = excluded.code_key, sent = excluded.sent, tries = 0, day = excluded.day,
            sent_today = excluded.sent_today
          """, arguments: [key, codeKey, now, day, before + 1])
      return .issued(code: String(code))
    }
  }

  func withdrawCode(mobile: String) async throws {
    let key = vault.stamp(.mobile, mobile)
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM sms_codes WHERE mobile_key = ?", arguments: [key])
    }
  }

  /// Counts the try before it looks, in one statement.
  func tryCode(_ code: String, mobile: String, now: Int) async throws -> CodeOutcome {
    let key = vault.stamp(.mobile, mobile)
    let codeKey = vault.stamp(.smsCode, "\(mobile):\(code)")
    return try await engine.write(.statement) { db in
      let row = try ResultRow.fetchOne(
        db,
        sql: """
          UPDATE sms_codes SET tries = tries + 1
          WHERE mobile_key = ? AND code_key IS NOT NULL AND sent > ? AND tries < ?
          RETURNING code_key, tries
          """, arguments: [key, now - SMSCodeRule.life, SMSCodeRule.tries])
      guard let row else { return .gone }
      guard ConstantTime.equal(row[0], codeKey) else {
        return .wrong(triesLeft: SMSCodeRule.tries - row[1])
      }
      return .right
    }
  }

  func useCode(_ code: String, mobile: String, now: Int) async throws -> Bool {
    let key = vault.stamp(.mobile, mobile)
    let codeKey = vault.stamp(.smsCode, "\(mobile):\(code)")
    return try await engine.write(.statement) { db in
      try db.execute(
        sql: """
          UPDATE sms_codes SET code_key = NULL
          WHERE mobile_key = ? AND code_key = ? AND sent > ?
          """, arguments: [key, codeKey, now - SMSCodeRule.life])
      return db.changesCount > 0
    }
  }
}
