public import Catalog
import GRDB
public import PortalAPI

/// The operator's side of 应用提交: what waits, and what becomes of it.
extension PortalDatabase {
  /// Applications in a state, or all; oldest first, as they are to be looked at.
  public func applicationsToReview(
    _ state: SubmissionState?
  ) async throws -> [ApplicationBody] {
    let ids = try await pool.read { db in
      try String.fetchAll(
        db, sql: "SELECT id FROM applications WHERE state = IFNULL(?, state) ORDER BY number",
        arguments: [state?.rawValue])
    }
    var bodies: [ApplicationBody] = []
    for id in ids {
      if let found = try await application(id) { bodies.append(found.body) }
    }
    return bodies
  }

  /// Accepts or declines an application; what is accepted shows in 数据应用 at once.
  /// - Parameters:
  ///   - answer: what the account reads of it.
  ///   - now: seconds since the Unix epoch.
  /// - Returns: false where there is no such application.
  @discardableResult
  public func review(
    application id: String, _ state: SubmissionState, answer: String, now: Int
  ) async throws -> Bool {
    try await pool.write { db in
      try db.execute(
        sql: "UPDATE applications SET state = ?, answer = ?, changed = ? WHERE id = ?",
        arguments: [state.rawValue, answer, now, id])
      return db.changesCount > 0
    }
  }
}
