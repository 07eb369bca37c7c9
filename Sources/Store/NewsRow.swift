import Catalog
import GRDB

/// The `news` table: what pulls did to entries, each entry once.
enum NewsRow {
  /// Adds a notice to what is known of the entry and was not seen yet.
  static func note(_ news: News, _ db: Database) throws {
    guard let news = try merged(news, db) else {
      return try db.cachedStatement(sql: "DELETE FROM news WHERE id = ?")
        .execute(arguments: [news.id.data])
    }
    try db.cachedStatement(
      sql: """
        INSERT OR REPLACE INTO news (id, kind, title, theme, publisher, modified, change, parts, noticed)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """
    ).execute(arguments: [
      news.id.data, EntryRow.kinds.firstIndex(of: news.kind), news.title, news.theme,
      news.publisher, news.modified.code, news.change.rawValue, news.parts.rawValue, news.noticed,
    ])
  }

  /// - Returns: nil where the two come to nothing: an entry that came and went at once. One that
  ///   was there for a while may have been found elsewhere than in the news, which nobody marks as
  ///   seen.
  private static func merged(_ news: News, _ db: Database) throws -> News? {
    let earlier = try Row.fetchOne(
      db.cachedStatement(sql: "SELECT change, parts, noticed FROM news WHERE id = ? AND seen = 0"),
      arguments: [news.id.data])
    guard let earlier, let old = News.Change(rawValue: earlier[0]) else { return news }
    var news = news
    switch (old, news.change) {
    case (.added, .withdrawn): return news.noticed == earlier[2] ? nil : news
    case (.added, .updated):
      news.change = .added
      news.parts = []
    case (.updated, .updated): news.parts.formUnion(EntryParts(rawValue: earlier[1]))
    case (.withdrawn, .added): news.change = .updated
    default: break
    }
    return news
  }

  /// Lets go of what is more than `limit`, the oldest first, and of what was seen before `day`.
  static func trim(limit: Int, seenBefore day: Int, _ db: Database) throws {
    try db.cachedStatement(
      sql: """
        DELETE FROM news WHERE (seen = 1 AND noticed < ?) OR number <=
          (SELECT number FROM news ORDER BY number DESC LIMIT 1 OFFSET ?)
        """
    ).execute(arguments: [day, limit])
  }

  static func news(_ row: Row) -> News? {
    guard let id = EntryID(bytes: row["id"]), let change = News.Change(rawValue: row["change"])
    else { return nil }
    let kind: Int = row["kind"]
    return News(
      id: id, kind: EntryRow.kinds.indices.contains(kind) ? EntryRow.kinds[kind] : .dataset,
      title: row["title"], theme: row["theme"], publisher: row["publisher"],
      modified: Moment(code: row["modified"]), change: change,
      parts: EntryParts(rawValue: row["parts"]), noticed: row["noticed"], isSeen: row["seen"])
  }
}
