public import Catalog
import GRDB

/// What changed in the catalogue since last time. Pulls note it; the first one, to which everything
/// is new, does not.
extension LocalStore {
  /// News kept, however many entries there are; the oldest go first.
  public static let newsLimit = 2000
  /// Seconds that news once seen are kept.
  public static let newsAge = 30 * 86_400

  /// Latest first, each entry once.
  /// - Parameter start: seconds since the Unix epoch; only what was noticed then or later.
  public func news(since start: Int = 0) async throws -> [News] {
    try await read { db in
      try Row.fetchAll(
        db.cachedStatement(
          sql: "SELECT * FROM news WHERE noticed >= ? ORDER BY number DESC LIMIT ?"),
        arguments: [start, Self.newsLimit]
      ).compactMap(NewsRow.news)
    }
  }

  /// The person has seen what became of an entry; nil for all of them.
  public func markSeen(news id: EntryID?) async throws {
    try await write { db in
      if let id {
        try db.execute(sql: "UPDATE news SET seen = 1 WHERE id = ?", arguments: [id.data])
      } else {
        try db.execute(sql: "UPDATE news SET seen = 1")
      }
    }
  }
}
