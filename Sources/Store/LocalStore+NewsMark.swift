public import Catalog
import GRDB

/// What is news since a moment of this store's own, finer than seconds.
extension LocalStore {
  /// The number of the latest news; 0 where there never was any.
  public func newsMark() async throws -> Int {
    try await read { db in try Int.fetchOne(db, sql: "SELECT max(number) FROM news") ?? 0 }
  }

  /// News noticed since the mark was taken, in the order in which it came.
  public func news(after mark: Int) async throws -> [News] {
    try await read { db in
      try Row.fetchAll(
        db, sql: "SELECT * FROM news WHERE number > ? ORDER BY number", arguments: [mark]
      ).compactMap(NewsRow.news)
    }
  }
}
