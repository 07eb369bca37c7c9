struct SQLCaptchas: SQLArea, CaptchaStorage {
  let database: PortalDatabase

  func spend(captcha key: String, expires: Int, now: Int) async throws -> Bool {
    try await engine.write(.rows) { db in
      try db.execute(sql: "DELETE FROM captchas WHERE expires <= ?", arguments: [now])
      try db.execute(
        sql: """
          INSERT INTO captchas (id, answer_key, expires) VALUES (?, '', ?) ON CONFLICT DO NOTHING
          """, arguments: [key, expires])
      return db.changesCount > 0
    }
  }
}
