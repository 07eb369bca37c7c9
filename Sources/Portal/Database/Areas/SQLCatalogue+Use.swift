import Catalog
import Glibc

/// 使用情况. A view counts at once, and every answer shows it at once; but a view alone makes no
/// revision, or a popular entry would travel to every client with every glance at it. Once a
/// Beijing day the entries that were used since take their new score and a revision, so that
/// copies of the catalogue are at most a day behind in counters.
extension SQLCatalogue {
  /// Scores take age against one day for all entries, moved on this seldom (days): every move
  /// gives nearly every entry a new score, hence a new revision.
  static let scoreDays = 30
  /// Entries that one transaction of the upkeep looks at: other writers wait no longer than that.
  private static let upkeepPage = 1000

  func countView(_ id: EntryID) async throws {
    try await engine.write(.statement) { db in
      try db.execute(sql: "UPDATE entries SET views = views + 1 WHERE id = ?", arguments: [id.text])
    }
  }

  func countDownload(_ id: EntryID) async throws {
    try await engine.write(.statement) { db in
      try db.execute(
        sql: "UPDATE entries SET downloads = downloads + 1 WHERE id = ?", arguments: [id.text])
    }
  }

  func keepUp(today: Int) async throws {
    guard try await engine.read({ try MetaValue.upkeepDay.integer($0) }) < today else { return }
    let condition = try await engine.write(.catalogue) { db in
      guard today - (try MetaValue.scoreDay.integer(db)) >= Self.scoreDays else {
        return "(views <> reported_views OR downloads <> reported_downloads)"
      }
      try MetaValue.scoreDay.set(String(today), db)
      return "1 = 1"
    }
    var last: String? = ""
    while let id = last {
      last = try await engine.write(.catalogue) {
        try Self.rescore(after: id, where: condition, $0)
      }
    }
    try await LooseRows.sweep(engine, now: time(nil))
    database.fileStore.sweep(
      keeping: try await SQLFiles(database: database).fileChecksums(), now: time(nil))
    try await engine.write(.catalogue) { db in
      try EntryCounts.recount(db)
      try MetaValue.upkeepDay.set(String(today), db)
    }
  }

  /// Gives the next page of entries, where score or counters changed, a new revision.
  /// - Returns: the last identifier looked at; nil at the end.
  private static func rescore(
    after id: String, where condition: String, _ db: any SQLSession
  ) throws -> String? {
    let day = try MetaValue.scoreDay.integer(db)
    let rows = try ResultRow.fetchAll(
      db,
      sql: """
        SELECT \(EntryRecord.columns), reported_downloads, reported_views FROM entries
        WHERE id > ? AND \(condition) ORDER BY id LIMIT ? \(db.dialect.keeping)
        """, arguments: [id, upkeepPage])
    let update = """
      UPDATE entries SET score = ?, revision = ?, reported_downloads = downloads,
        reported_views = views WHERE id = ?
      """
    for row in rows {
      let entry = try EntryRecord.entry(row)
      let downloads: Int = row[EntryRecord.columnCount]
      let views: Int = row[EntryRecord.columnCount + 1]
      let score = score(entry, day: day)
      guard score != entry.score || entry.usage.downloads != downloads || entry.usage.views != views
      else { continue }
      try db.execute(sql: update, arguments: [score, try nextRevision(db), entry.id.text])
    }
    return rows.count < upkeepPage ? nil : rows.last?[0]
  }
}
