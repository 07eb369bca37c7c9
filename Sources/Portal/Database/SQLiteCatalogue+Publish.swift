import Catalog
import GRDB

/// Changing the catalogue. Every change takes the next revision; a withdrawn entry leaves a
/// tombstone.
extension SQLiteCatalogue {
  func publish(_ publications: [Publication]) async throws -> Int {
    for publication in publications { try publication.validate() }
    return try await pool.write { db in
      for publication in publications { try Self.write(publication, source: nil, db) }
      return try MetaValue.revision.integer(db)
    }
  }

  func withdraw(_ id: EntryID) async throws -> Bool {
    try await pool.write { db in try Self.withdraw(id.text, db) }
  }

  static func withdraw(_ id: String, _ db: Database) throws -> Bool {
    try db.execute(sql: "DELETE FROM entries WHERE id = ?", arguments: [id])
    guard db.changesCount > 0 else { return false }
    try db.execute(
      sql: "INSERT INTO tombstones (id, revision) VALUES (?, ?)",
      arguments: [id, try nextRevision(db)])
    return true
  }

  static func nextRevision(_ db: Database) throws -> Int {
    let next = try MetaValue.revision.integer(db) + 1
    try MetaValue.revision.set(String(next), db)
    return next
  }

  /// Writes a publication that has been validated. `source` is the digest of the seed it is from.
  static func write(_ publication: Publication, source: String?, _ db: Database) throws {
    var entry = publication.entry
    if let rows = publication.rows { entry.rowCount = rows.count }
    try keepCounters(of: &entry, db)
    entry.score = score(entry, day: try MetaValue.scoreDay.integer(db))
    entry.revision = try nextRevision(db)
    try writeEntry(entry, publication, source: source, db)
    try db.cachedStatement(sql: "DELETE FROM tombstones WHERE id = ?")
      .execute(arguments: [entry.id.text])
    try writeNames(entry, db)
    try writeFields(publication, db)
    try SQLiteRows.writeRows(publication, db)
    try SQLiteFiles.writeContents(publication, db)
    try SQLiteFiles.writeFiles(publication, revision: entry.revision, db)
  }

  static func score(_ entry: Entry, day: Int) -> Int {
    Score.value(
      rating: entry.rating, usage: entry.usage, ageInDays: day - entry.modified.day)
  }

  private static func keepCounters(of entry: inout Entry, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: "SELECT \(EntryRecord.columns) FROM entries WHERE id = ?")
    guard let row = try Row.fetchOne(statement, arguments: [entry.id.text]) else { return }
    let kept = try EntryRecord.entry(row)
    entry.usage.views = max(entry.usage.views, kept.usage.views)
    entry.usage.downloads = max(entry.usage.downloads, kept.usage.downloads)
    if entry.rating.count < kept.rating.count { entry.rating = kept.rating }
  }

  private static func writeEntry(
    _ entry: Entry, _ publication: Publication, source: String?, _ db: Database
  ) throws {
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO entries (
          \(EntryRecord.columns), reported_downloads, reported_views, columns, preview_columns,
          source
        ) VALUES (\(Array(repeating: "?", count: 28).joined(separator: ", ")))
        ON CONFLICT (id) DO UPDATE SET
          kind = excluded.kind, title = excluded.title, abstract = excluded.abstract,
          tags = excluded.tags, theme = excluded.theme, publisher = excluded.publisher,
          industry = excluded.industry, open_status = excluded.open_status,
          frequency = excluded.frequency, issued = excluded.issued, modified = excluded.modified,
          formats = excluded.formats, row_count = excluded.row_count,
          downloads = excluded.downloads, views = excluded.views,
          rating_count = excluded.rating_count, accuracy = excluded.accuracy,
          satisfaction = excluded.satisfaction, timeliness = excluded.timeliness,
          usability = excluded.usability, score = excluded.score, revision = excluded.revision,
          reported_downloads = excluded.reported_downloads,
          reported_views = excluded.reported_views, columns = excluded.columns,
          preview_columns = excluded.preview_columns, source = excluded.source
        """)
    var values = EntryRecord.values(entry)
    values += [
      entry.usage.downloads, entry.usage.views, TextList.encode(publication.columns),
      TextList.encode(publication.previewColumns), source,
    ]
    try statement.execute(arguments: StatementArguments(values))
  }

  /// A theme or department that no list named yet goes behind the rest.
  private static func writeNames(_ entry: Entry, _ db: Database) throws {
    for (table, name) in [("themes", entry.theme), ("publishers", entry.publisher)]
    where !name.isEmpty {
      try db.cachedStatement(
        sql: """
          INSERT INTO \(table) (name, position)
          SELECT ?, (SELECT COALESCE(MAX(position), -1) + 1 FROM \(table))
          WHERE NOT EXISTS (SELECT 1 FROM \(table) WHERE name = ?)
          """
      ).execute(arguments: [name, name])
    }
  }

  private static func writeFields(_ publication: Publication, _ db: Database) throws {
    let id = publication.entry.id.text
    try db.cachedStatement(sql: "DELETE FROM fields WHERE entry_id = ?").execute(arguments: [id])
    let statement = try db.cachedStatement(
      sql: """
        INSERT INTO fields (entry_id, position, code, type, label, filters)
        VALUES (?, ?, ?, ?, ?, ?)
        """)
    for (position, field) in publication.fields.enumerated() {
      try statement.execute(arguments: [
        id, position, field.code, field.type.rawValue, field.label,
        publication.filters.contains(field.code) ? 1 : 0,
      ])
    }
  }
}
