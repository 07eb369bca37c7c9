import Catalog

/// Calls counted one by one: on a file they share a commit (`GroupCommit`).
struct SQLCallCounts: SQLArea, CallCountStorage {
  let database: PortalDatabase

  /// One statement, so that the count and the limit are looked at in one moment.
  func count(_ developer: Developer, day: String) async throws -> Int? {
    try await engine.write(.statement) { db in
      guard developer.callsPerDay > 0 else { return nil }
      let count = try Int.fetchOne(
        db,
        sql: """
          INSERT INTO calls (account, day, count) VALUES (?, ?, 1)
          ON CONFLICT (account, day) DO UPDATE SET count = calls.count + 1
          WHERE calls.count < ?
          RETURNING count
          """, arguments: [developer.account, day, developer.callsPerDay])
      return count.map { developer.callsPerDay - $0 }
    }
  }
}
