import Catalog
import PortalAPI

/// What waits for the operator, and what becomes of it.
extension SQLAdmin {
  func applications(in state: SubmissionState?) async throws -> [String] {
    try await engine.read(.statement) { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM applications WHERE state = COALESCE(?, state) ORDER BY number",
        arguments: [state?.rawValue])
    }
  }

  func review(
    application id: String, _ state: SubmissionState, answer: String, now: Int
  ) async throws -> Bool {
    try await engine.write(.statement) { db in
      try db.execute(
        sql: "UPDATE applications SET state = ?, answer = ?, changed = ? WHERE id = ?",
        arguments: [state.rawValue, answer, now, id])
      return db.changesCount > 0
    }
  }

  func submissions(
    _ kind: SubmissionKind, in state: SubmissionState?
  ) async throws -> [SubmissionBody] {
    try await engine.read(.statement) { db in
      let rows = try ResultRow.fetchAll(
        db,
        sql: """
          SELECT \(SQLFeedback.columns) FROM submissions
          WHERE kind = ? AND state = COALESCE(?, state) ORDER BY created, id
          """, arguments: [kind.rawValue, state?.rawValue])
      return rows.compactMap { SQLFeedback.body($0, seen: .max) }
    }
  }

  func answer(
    _ kind: SubmissionKind, _ id: Int, _ state: SubmissionState, _ answer: String, now: Int
  ) async throws -> Bool {
    try await engine.write(.statement) { db in
      try db.execute(
        sql: """
          UPDATE submissions SET state = ?, answer = ?, changed = ? WHERE id = ? AND kind = ?
          """, arguments: [state.rawValue, answer, now, id, kind.rawValue])
      return db.changesCount > 0
    }
  }
}
