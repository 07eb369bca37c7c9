import Catalog
import GRDB

/// 使用情况. A view counts at once, and every answer shows it at once; but a view alone makes no
/// revision, or a popular entry would travel to every client with every glance at it. Once a
/// Beijing day the entries that were used since take their new score and a revision, so that
/// copies of the catalogue are at most a day behind in counters.
extension PortalDatabase {
  /// Scores take age against one day for all entries, moved on this seldom (days): every move
  /// gives nearly every entry a new score, hence a new revision.
  static let scoreDays = 30

  func countView(_ id: EntryID) async throws {
    try await pool.write { db in
      try db.cachedStatement(sql: "UPDATE entries SET views = views + 1 WHERE id = ?")
        .execute(arguments: [id.text])
    }
  }

  /// The day's upkeep, done by whoever comes first on a Beijing day; nothing for the rest.
  /// - Parameter today: days since 1970-01-01, Beijing time.
  func keepUp(today: Int) async throws {
    let due = try await pool.read { try MetaValue.upkeepDay.integer($0) < today }
    guard due else { return }
    try await pool.write { db in
      guard try MetaValue.upkeepDay.integer(db) < today else { return }
      try MetaValue.upkeepDay.set(String(today), db)
      if today - (try MetaValue.scoreDay.integer(db)) >= Self.scoreDays {
        try MetaValue.scoreDay.set(String(today), db)
        try Self.rescore(where: "1 = 1", db)
      } else {
        try Self.rescore(
          where: "views <> reported_views OR downloads <> reported_downloads", db)
      }
    }
  }

  /// Gives every entry of `condition` whose score or counters changed a new revision.
  private static func rescore(where condition: String, _ db: Database) throws {
    let day = try MetaValue.scoreDay.integer(db)
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT \(EntryRecord.columns), reported_downloads, reported_views FROM entries
        WHERE \(condition) ORDER BY id
        """)
    let update = try db.cachedStatement(
      sql: """
        UPDATE entries SET score = ?, revision = ?, reported_downloads = downloads,
          reported_views = views WHERE id = ?
        """)
    for row in rows {
      let entry = try EntryRecord.entry(row)
      let score = score(entry, day: day)
      guard
        score != entry.score || entry.usage.downloads != row[23] || entry.usage.views != row[24]
      else { continue }
      try update.execute(arguments: [score, try nextRevision(db), entry.id.text])
    }
  }
}
