public import Catalog
import GRDB
public import PortalAPI

/// A suggestion, a correction or an application on its way in.
struct NewSubmission: Hashable, Sendable {
  var kind: SubmissionKind
  var account: AccountID?
  /// Made by the sender; what comes twice under one key is taken once.
  var key: String
  var entry: Entry?
  var content: String
  var details: [LabelledText] = []
}

/// What people hand in and the operator answers.
extension PortalDatabase {
  private static let columns = """
    id, kind, entry_id, title, content, labels, details, state, answer, created, changed
    """

  enum Handed: Hashable, Sendable {
    case taken(SubmissionBody)
    /// The account handed in as many of the kind as a day allows.
    case tooMany
    /// A 申请 of the account for this entry waits for its answer.
    case waiting
  }

  func hand(in new: NewSubmission, now: Int) async throws -> Handed {
    try await pool.write { db in
      if let known = try Self.known(new, db) { return .taken(known) }
      if new.kind == .request, let account = new.account, let entry = new.entry,
        try Self.lastRequest(for: entry.id, of: account, db)?.state == .pending
      {
        return .waiting
      }
      if let account = new.account,
        try Self.handed(new.kind, by: account, since: now - 86_400, db)
          >= SubmissionLimits.aDay
      {
        return .tooMany
      }
      try db.execute(
        sql: """
          INSERT INTO submissions (
            kind, account, sender_key, entry_id, title, content, labels, details, state, answer,
            created, changed
          ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)
          """,
        arguments: [
          new.kind.rawValue, new.account?.name, new.account == nil ? nil : new.key,
          new.entry?.id.text, new.entry?.title ?? "", new.content,
          TextList.encode(new.details.map(\.label)), TextList.encode(new.details.map(\.text)),
          SubmissionState.pending.rawValue, now, now,
        ])
      let row = try Row.fetchOne(
        db, sql: "SELECT \(Self.columns) FROM submissions WHERE id = ?",
        arguments: [db.lastInsertedRowID])
      guard let row, let body = Self.body(row, seen: now) else {
        throw DatabaseError(message: "submission not found behind its own insertion")
      }
      return .taken(body)
    }
  }

  private static func known(_ new: NewSubmission, _ db: Database) throws -> SubmissionBody? {
    guard let account = new.account else { return nil }
    return try Row.fetchOne(
      db,
      sql: """
        SELECT \(columns) FROM submissions WHERE account = ? AND kind = ? AND sender_key = ?
        """, arguments: [account.name, new.kind.rawValue, new.key]
    ).flatMap { body($0, seen: .max) }
  }

  private static func handed(
    _ kind: SubmissionKind, by account: AccountID, since: Int, _ db: Database
  ) throws -> Int {
    try Int.fetchOne(
      db, sql: "SELECT COUNT(*) FROM submissions WHERE account = ? AND kind = ? AND created > ?",
      arguments: [account.name, kind.rawValue, since]) ?? 0
  }

  /// Whether an entry's data is given to an account: what the operator said last to its 申请 counts.
  /// - Returns: nil where there is no such entry.
  func access(to id: EntryID, by account: AccountID?) async throws -> EntryAccess? {
    try await pool.read { db in
      guard
        let word = try String.fetchOne(
          db, sql: "SELECT open_status FROM entries WHERE id = ?", arguments: [id.text])
      else { return nil }
      switch OpenStatus(rawValue: word) {
      case .unconditional: return .open
      case .conditional:
        let request = try account.flatMap { try Self.lastRequest(for: id, of: $0, db) }
        return request?.state == .accepted ? .open : .notGranted
      case .closed, nil: return .closed
      }
    }
  }

  static func lastRequest(
    for id: EntryID, of account: AccountID, _ db: Database
  ) throws -> SubmissionBody? {
    try Row.fetchOne(
      db,
      sql: """
        SELECT \(columns) FROM submissions WHERE account = ? AND kind = ? AND entry_id = ?
        ORDER BY id DESC LIMIT 1
        """, arguments: [account.name, SubmissionKind.request.rawValue, id.text]
    ).flatMap { body($0, seen: .max) }
  }

  /// - Parameter seen: when the account last looked at the list.
  private static func body(_ row: Row, seen: Int) -> SubmissionBody? {
    guard let kind = SubmissionKind(rawValue: row[1]), let state = SubmissionState(rawValue: row[7])
    else { return nil }
    let labels = TextList.decode(row[5])
    return SubmissionBody(
      id: row[0], kind: kind, entry: (row[2] as String?).flatMap { EntryID($0) }, title: row[3],
      content: row[4],
      details: zip(labels, TextList.decode(row[6])).map { LabelledText(label: $0, text: $1) },
      state: state, answer: row[8], created: Moment(unixSeconds: row[9]),
      changed: Moment(unixSeconds: row[10]),
      isNew: state != .pending && (row[10] as Int) > seen)
  }

  // MARK: The account's own

  /// An account's submissions of one kind, those last changed first.
  static func submissions(
    _ kind: SubmissionKind, of account: AccountID, seen: Int, _ db: Database
  ) throws -> [SubmissionBody] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM submissions WHERE account = ? AND kind = ?
        ORDER BY changed DESC, id DESC LIMIT 1000
        """, arguments: [account.name, kind.rawValue])
    return rows.compactMap { body($0, seen: seen) }
  }

  // MARK: The operator's

  /// Submissions of one kind that wait for an answer, oldest first.
  public func pending(_ kind: SubmissionKind) async throws -> [SubmissionBody] {
    try await pool.read { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT \(Self.columns) FROM submissions WHERE kind = ? AND state = ? ORDER BY created, id
          """, arguments: [kind.rawValue, SubmissionState.pending.rawValue])
      return rows.compactMap { Self.body($0, seen: .max) }
    }
  }

  /// Answers a submission, or answers it anew.
  /// - Parameter now: seconds since the Unix epoch.
  /// - Returns: false where there is none of that number and kind.
  public func answer(
    _ kind: SubmissionKind, _ id: Int, _ state: SubmissionState, _ answer: String, now: Int
  ) async throws -> Bool {
    try await pool.write { db in
      try db.execute(
        sql: """
          UPDATE submissions SET state = ?, answer = ?, changed = ? WHERE id = ? AND kind = ?
          """, arguments: [state.rawValue, answer, now, id, kind.rawValue])
      return db.changesCount > 0
    }
  }
}
