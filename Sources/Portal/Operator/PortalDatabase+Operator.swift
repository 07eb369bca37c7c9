public import Catalog
import GRDB
public import PortalAPI

/// How the platform is used.
public struct PlatformUse: Hashable, Sendable {
  public var counters: SiteCounters
  public var views: Int
  public var downloads: Int
  public var ratings: Int
  public var accounts: Int
  public var developers: Int
  /// Of all days.
  public var calls: Int
  /// Of the Beijing day that was asked about.
  public var callsToday: Int
  /// 应用提交 that waits for the operator.
  public var waitingApplications: Int
  /// What waits for an answer.
  public var waiting: [SubmissionKind: Int]
}

/// The operator's view of the platform.
extension PortalDatabase {
  /// - Parameter day: `yyyy-MM-dd`, Beijing time.
  public func use(day: String) async throws -> PlatformUse {
    let counters = try await site().counters
    return try await pool.read { db in
      func count(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
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

  /// A window of the catalogue, as `/api/v1/entries` answers it.
  public func catalogue(_ request: EntriesRequest) async throws -> EntriesPage {
    try await entries(request)
  }

  public func published(_ id: EntryID) async throws -> Entry? { try await entry(id) }

  /// Makes an entry's files now rather than when somebody asks.
  /// - Returns: nil for an unknown entry.
  public func prepareFiles(of id: EntryID) async throws -> [Distribution]? {
    try await makeFiles(id)
  }

  // MARK: 常见问题 and 开放政策

  public func questions() async throws -> [FrequentQuestion] { try await frequentQuestions() }

  /// Puts a question behind the others; one with the same words is replaced.
  public func write(_ question: FrequentQuestion) async throws {
    try await pool.write { db in
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

  /// - Returns: false where there is no such question.
  public func remove(question: String) async throws -> Bool {
    try await pool.write { db in
      try db.execute(
        sql: "DELETE FROM frequent_questions WHERE question = ?", arguments: [question])
      return db.changesCount > 0
    }
  }

  public func policies() async throws -> [Policy] { try await site().policies }

  /// Publishes a policy; one of the same title is replaced.
  public func write(_ policy: Policy) async throws {
    try await pool.write { db in
      try db.execute(sql: "DELETE FROM policies WHERE title = ?", arguments: [policy.title])
      try db.execute(
        sql: """
          INSERT INTO policies (position, title, issuer, issued, body)
          SELECT COALESCE(MAX(position), -1) + 1, ?, ?, ?, ? FROM policies
          """,
        arguments: [policy.title, policy.issuer, policy.issued.description, policy.body])
    }
  }

  /// - Returns: false where there is none of that title.
  public func remove(policy title: String) async throws -> Bool {
    try await pool.write { db in
      try db.execute(sql: "DELETE FROM policies WHERE title = ?", arguments: [title])
      return db.changesCount > 0
    }
  }
}
