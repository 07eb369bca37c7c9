import Catalog
import PortalAPI

/// What people hand in and the operator answers.
extension SQLFeedback {
  static let columns = """
    id, kind, entry_id, title, content, labels, details, state, answer, created, changed
    """

  func hand(in new: NewSubmission, now: Int) async throws -> HandedIn {
    try await engine.write(new.account.map { .account($0.name) } ?? .rows) { db in
      if let known = try Self.known(new, db) { return .taken(known) }
      if new.kind == .request, let account = new.account, let entry = new.entry,
        try Self.lastRequest(for: entry.id, of: account, db)?.state == .pending
      {
        return .waiting
      }
      if let account = new.account,
        let twentieth = try Self.lastOfADay(new.kind, by: account, now, db)
      {
        return .tooMany(seconds: DayLimit.wait(after: twentieth, now: now))
      }
      let row = try ResultRow.fetchOne(
        db,
        sql: """
          INSERT INTO submissions (
            kind, account, sender_key, entry_id, title, content, labels, details, state, answer,
            created, changed
          ) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, '', ?, ?)
          RETURNING \(Self.columns)
          """,
        arguments: [
          new.kind.rawValue, new.account?.name, new.account == nil ? nil : new.key,
          new.entry?.id.text, new.entry?.title ?? "", new.content,
          TextList.encode(new.details.map(\.label)), TextList.encode(new.details.map(\.text)),
          SubmissionState.pending.rawValue, now, now,
        ])
      guard let row, let body = Self.body(row, seen: now) else { throw Fault.damagedSubmission }
      return .taken(body)
    }
  }

  enum Fault: Error {
    /// A row that is not what was written into it.
    case damagedSubmission
  }

  private static func known(_ new: NewSubmission, _ db: any SQLSession) throws -> SubmissionBody? {
    guard let account = new.account else { return nil }
    return try ResultRow.fetchOne(
      db,
      sql: """
        SELECT \(columns) FROM submissions WHERE account = ? AND kind = ? AND sender_key = ?
        """, arguments: [account.name, new.kind.rawValue, new.key]
    ).flatMap { body($0, seen: .max) }
  }

  /// When the first of as many as a day allows was handed in; nil where there were fewer.
  private static func lastOfADay(
    _ kind: SubmissionKind, by account: AccountID, _ now: Int, _ db: any SQLSession
  ) throws -> Int? {
    try Int.fetchOne(
      db,
      sql: """
        SELECT created FROM submissions WHERE account = ? AND kind = ? AND created > ?
        ORDER BY created DESC LIMIT 1 OFFSET ?
        """,
      arguments: [
        account.name, kind.rawValue, DayLimit.start(now), SubmissionLimits.aDay - 1,
      ])
  }

  func access(to id: EntryID, by account: AccountID?) async throws -> EntryAccess? {
    try await engine.read(.statement) { try Self.access(to: id, by: account?.name, $0) }
  }

  static func access(
    to id: EntryID, by account: String?, _ db: any SQLSession
  ) throws -> EntryAccess? {
    let row = try ResultRow.fetchOne(
      db,
      sql: """
        SELECT open_status, (
          SELECT state FROM submissions
          WHERE account = ? AND kind = ? AND entry_id = entries.id ORDER BY id DESC LIMIT 1)
        FROM entries WHERE id = ?
        """, arguments: [account, SubmissionKind.request.rawValue, id.text])
    guard let row else { return nil }
    switch OpenStatus(rawValue: row[0]) {
    case .unconditional: return .open
    case .conditional:
      let answer = (row[1] as String?).flatMap { SubmissionState(rawValue: $0) }
      return answer == .accepted ? .open : .notGranted
    case .closed, nil: return .closed
    }
  }

  static func lastRequest(
    for id: EntryID, of account: AccountID, _ db: any SQLSession
  ) throws -> SubmissionBody? {
    try ResultRow.fetchOne(
      db,
      sql: """
        SELECT \(columns) FROM submissions WHERE account = ? AND kind = ? AND entry_id = ?
        ORDER BY id DESC LIMIT 1
        """, arguments: [account.name, SubmissionKind.request.rawValue, id.text]
    ).flatMap { body($0, seen: .max) }
  }

  /// - Parameter seen: when the account last looked at the list.
  static func body(_ row: ResultRow, seen: Int) -> SubmissionBody? {
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

  /// An account's submissions of one kind, those last changed first.
  static func submissions(
    _ kind: SubmissionKind, of account: AccountID, seen: Int, _ db: any SQLSession
  ) throws -> [SubmissionBody] {
    let rows = try ResultRow.fetchAll(
      db,
      sql: """
        SELECT \(columns) FROM submissions WHERE account = ? AND kind = ?
        ORDER BY changed DESC, id DESC LIMIT 1000
        """, arguments: [account.name, kind.rawValue])
    return rows.compactMap { body($0, seen: seen) }
  }
}
