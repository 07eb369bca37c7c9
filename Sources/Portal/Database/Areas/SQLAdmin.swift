import Catalog
import PortalAPI

/// The operator's view of the platform.
struct SQLAdmin: SQLArea, AdminStorage {
  let database: PortalDatabase

  func use(day: String) async throws -> PlatformUse {
    let counters = try await database.site.site().counters
    return try await engine.read { db in
      func count(_ sql: String, _ arguments: SQLArguments = []) throws -> Int {
        try Int.fetchOne(db, sql: sql, arguments: arguments) ?? 0
      }
      let pending = SubmissionState.pending.rawValue
      var waiting: [SubmissionKind: Int] = [:]
      for kind in SubmissionKind.allCases {
        waiting[kind] = try count(
          "SELECT COUNT(*) FROM submissions WHERE kind = ? AND state = ?",
          [kind.rawValue, pending])
      }
      return PlatformUse(
        counters: counters, views: try count("SELECT SUM(views) FROM entries"),
        downloads: try count("SELECT SUM(downloads) FROM entries"),
        ratings: try count("SELECT SUM(rating_count) FROM entries"),
        accounts: try count("SELECT COUNT(*) FROM accounts"),
        developers: try count("SELECT COUNT(*) FROM developers"),
        calls: try count("SELECT SUM(count) FROM calls"),
        callsToday: try count("SELECT SUM(count) FROM calls WHERE day = ?", [day]),
        waitingApplications: try count(
          "SELECT COUNT(*) FROM applications WHERE state = ?", [pending]),
        waiting: waiting)
    }
  }

  func write(_ question: FrequentQuestion) async throws {
    try await engine.write(.lists) { db in
      try db.execute(
        sql: "UPDATE frequent_questions SET topic = ?, answer = ? WHERE question = ?",
        arguments: [question.topic, question.answer, question.question])
      guard db.changesCount == 0 else { return }
      try db.execute(
        sql: """
          INSERT INTO frequent_questions (position, topic, question, answer)
          SELECT COALESCE(MAX(position), -1) + 1, ?, ?, ? FROM frequent_questions
          """, arguments: [question.topic, question.question, question.answer])
    }
  }

  func remove(question: String) async throws -> Bool {
    try await engine.write(.statement) { db in
      try db.execute(
        sql: "DELETE FROM frequent_questions WHERE question = ?", arguments: [question])
      return db.changesCount > 0
    }
  }

  func write(_ policy: Policy) async throws {
    try await engine.write(.lists) { db in
      try db.execute(sql: "DELETE FROM policies WHERE title = ?", arguments: [policy.title])
      try db.execute(
        sql: """
          INSERT INTO policies (position, title, issuer, issued, body)
          SELECT COALESCE(MAX(position), -1) + 1, ?, ?, ?, ? FROM policies
          """,
        arguments: [policy.title, policy.issuer, policy.issued.description, policy.body])
    }
  }

  func remove(policy title: String) async throws -> Bool {
    try await engine.write(.statement) { db in
      try db.execute(sql: "DELETE FROM policies WHERE title = ?", arguments: [title])
      return db.changesCount > 0
    }
  }
}
