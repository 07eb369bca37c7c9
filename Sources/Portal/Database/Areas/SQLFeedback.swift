import Catalog
import PortalAPI

/// What people say of entries and hand in; here ratings, favourites and shares (manual 2.8).
struct SQLFeedback: SQLArea, FeedbackStorage {
  let database: PortalDatabase

  func voice(_ id: EntryID, of account: AccountID?) async throws -> EntryFeedback? {
    try await engine.read { db in
      guard try SQLCatalogue.entry(id, db) != nil else { return nil }
      let shares = try Int.fetchOne(
        db, sql: "SELECT COALESCE(SUM(count), 0) FROM shares WHERE entry_id = ?",
        arguments: [id.text])
      var voice = EntryFeedback(shares: shares ?? 0)
      guard let account else { return voice }
      voice.stars = try Self.stars(id, of: account, db)
      voice.isFavourite =
        try Bool.fetchOne(
          db,
          sql: "SELECT EXISTS (SELECT 1 FROM favourites WHERE account = ? AND entry_id = ?)",
          arguments: [account.name, id.text]) ?? false
      voice.request = try Self.lastRequest(for: id, of: account, db)
      return voice
    }
  }

  func rate(_ id: EntryID, _ stars: Stars, by account: AccountID, now: Int) async throws -> Entry? {
    try await engine.write(.catalogue) { db in
      guard var entry = try SQLCatalogue.entry(id, db, toChange: true) else { return nil }
      let old = try Self.stars(id, of: account, db)
      guard old != stars else { return entry }
      entry.rating = entry.rating.adding(stars, replacing: old)
      entry.score = SQLCatalogue.score(entry, day: try MetaValue.scoreDay.integer(db))
      entry.revision = try SQLCatalogue.nextRevision(db)
      try Self.write(entry.rating, of: entry, db)
      try db.execute(
        sql: """
          INSERT INTO ratings (
            account, entry_id, accuracy, satisfaction, timeliness, usability, changed
          ) VALUES (?, ?, ?, ?, ?, ?, ?)
          ON CONFLICT (account, entry_id) DO UPDATE SET
            accuracy = excluded.accuracy, satisfaction = excluded.satisfaction,
            timeliness = excluded.timeliness, usability = excluded.usability,
            changed = excluded.changed
          """,
        arguments: [
          account.name, id.text, stars.accuracy, stars.satisfaction, stars.timeliness,
          stars.usability, now,
        ])
      return entry
    }
  }

  private static func write(_ rating: RatingSummary, of entry: Entry, _ db: any SQLSession) throws {
    try db.execute(
      sql: """
        UPDATE entries SET rating_count = ?, accuracy = ?, satisfaction = ?, timeliness = ?,
          usability = ?, score = ?, revision = ? WHERE id = ?
        """,
      arguments: [
        rating.count, rating.accuracy, rating.satisfaction, rating.timeliness, rating.usability,
        entry.score, entry.revision, entry.id.text,
      ])
  }

  private static func stars(_ id: EntryID, of account: AccountID, _ db: any SQLSession) throws
    -> Stars?
  {
    try ResultRow.fetchOne(
      db,
      sql: """
        SELECT accuracy, satisfaction, timeliness, usability FROM ratings
        WHERE account = ? AND entry_id = ?
        """, arguments: [account.name, id.text]
    ).map(stars)
  }

  /// Everybody's, the oldest first.
  static func stars(of id: EntryID, _ db: any SQLSession) throws -> [Stars] {
    try ResultRow.fetchAll(
      db,
      sql: """
        SELECT accuracy, satisfaction, timeliness, usability FROM ratings
        WHERE entry_id = ? ORDER BY changed, account
        """, arguments: [id.text]
    ).map(stars)
  }

  private static func stars(_ row: ResultRow) -> Stars {
    Stars(accuracy: row[0], satisfaction: row[1], timeliness: row[2], usability: row[3])
  }

  func setFavourite(
    _ id: EntryID, _ isFavourite: Bool, of account: AccountID, now: Int
  ) async throws -> Bool {
    try await engine.write(.rows) { db in
      guard isFavourite else {
        try db.execute(
          sql: "DELETE FROM favourites WHERE account = ? AND entry_id = ?",
          arguments: [account.name, id.text])
        return true
      }
      guard let entry = try SQLCatalogue.entry(id, db) else { return false }
      try db.execute(
        sql: """
          INSERT INTO favourites (
            account, entry_id, kind, title, theme, publisher, modified, added
          ) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
          """,
        arguments: [
          account.name, id.text, entry.kind.rawValue, entry.title, entry.theme, entry.publisher,
          entry.modified.description, now,
        ])
      return true
    }
  }

  /// One statement: the shares by other ways are as they were before it.
  func countShare(_ id: EntryID, _ channel: ShareChannel) async throws -> Int? {
    try await engine.write(.statement) { db in
      try Int.fetchOne(
        db,
        sql: """
          INSERT INTO shares (entry_id, channel, count) SELECT id, ?, 1 FROM entries WHERE id = ?
          ON CONFLICT (entry_id, channel) DO UPDATE SET count = shares.count + 1
          RETURNING count + (
            SELECT COALESCE(SUM(count), 0) FROM shares AS others
            WHERE others.entry_id = ? AND others.channel <> ?)
          """, arguments: [channel.rawValue, id.text, id.text, channel.rawValue])
    }
  }
}
