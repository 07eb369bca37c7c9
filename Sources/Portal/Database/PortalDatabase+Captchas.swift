import GRDB

/// 验证码: asked for, shown, answered once. Kept in the database, so that a captcha drawn by one
/// process can be answered at another.
extension PortalDatabase {
  static let captchaSeconds = 120
  /// More that are not answered yet are forgotten, oldest first.
  static let captchaLimit = 10_000

  enum CaptchaOutcome: Hashable, Sendable {
    case right
    case wrong
    /// Over, used before, or never drawn.
    case gone
  }

  /// - Returns: the name of the new captcha, whose answer `text` is.
  func keepCaptcha(_ text: String, now: Int) async throws -> String {
    let id = Secret.make(bytes: 16)
    let key = vault.stamp(.captcha, "\(id):\(text)")
    try await pool.write { db in
      try db.execute(
        sql: """
          DELETE FROM captchas WHERE expires <= ? OR id IN (
            SELECT id FROM captchas ORDER BY expires DESC LIMIT -1 OFFSET ?)
          """, arguments: [now, Self.captchaLimit - 1])
      try db.execute(
        sql: "INSERT INTO captchas (id, answer_key, expires) VALUES (?, ?, ?)",
        arguments: [id, key, now + Self.captchaSeconds])
    }
    return id
  }

  /// Uses the captcha up, whatever the answer.
  func spendCaptcha(_ id: String, answer: String, now: Int) async throws -> CaptchaOutcome {
    let key = try await pool.write { db in
      try Row.fetchOne(
        db, sql: "DELETE FROM captchas WHERE id = ? RETURNING answer_key, expires",
        arguments: [id]
      ).flatMap { row -> String? in row[1] > now ? row[0] : nil }
    }
    guard let key else { return .gone }
    return vault.matches(key, .captcha, "\(id):\(answer)") ? .right : .wrong
  }
}
