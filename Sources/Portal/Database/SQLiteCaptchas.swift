import GRDB

struct SQLiteCaptchas: SQLiteArea, CaptchaStorage {
  let database: PortalDatabase

  func spend(captcha key: String, expires: Int, now: Int) async throws -> Bool {
    try await pool.write { db in
      try db.execute(sql: "DELETE FROM captchas WHERE expires <= ?", arguments: [now])
      try db.execute(
        sql: "INSERT OR IGNORE INTO captchas (id, answer_key, expires) VALUES (?, '', ?)",
        arguments: [key, expires])
      return db.changesCount > 0
    }
  }
}
