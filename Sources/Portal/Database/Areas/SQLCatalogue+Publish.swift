import Catalog
import Glibc

/// Changing the catalogue. Every change takes the next revision; a withdrawn entry leaves a
/// tombstone.
extension SQLCatalogue {
  func publish(_ publications: [Publication]) async throws -> Int {
    for publication in publications { try publication.validate() }
    var drafts: [LooseRows.Places?] = []
    let revision: Int
    do {
      for publication in publications { drafts.append(try await rows.draft(publication)) }
      revision = try await engine.write(.catalogue) { [drafts] db in
        for (publication, draft) in zip(publications, drafts) {
          try Self.write(publication, draft: draft, source: nil, db)
        }
        return try MetaValue.revision.integer(db)
      }
    } catch {
      try? await rows.abandon(drafts.compactMap { $0 })
      throw error
    }
    await clearAway()
    return revision
  }

  func withdraw(_ id: EntryID) async throws -> Bool {
    let wasThere = try await engine.write(.catalogue) { db in try Self.withdraw(id.text, db) }
    await clearAway()
    return wasThere
  }

  private var rows: SQLRows { database.rows }

  /// What is not cleared away now is so by the day's upkeep.
  private func clearAway() async {
    try? await LooseRows.sweep(engine, now: time(nil))
  }

  static func withdraw(_ id: String, _ db: any SQLSession) throws -> Bool {
    try EntryCounts.leave(id, db)
    try GoneColumns.keep(id, exceptFor: [], db)
    try LooseRows.leave(id, db)
    try db.execute(sql: "DELETE FROM entries WHERE id = ?", arguments: [id])
    guard db.changesCount > 0 else { return false }
    try db.execute(
      sql: "INSERT INTO tombstones (id, revision) VALUES (?, ?)",
      arguments: [id, try nextRevision(db)])
    return true
  }

  static func nextRevision(_ db: any SQLSession) throws -> Int {
    let next = try Int.fetchOne(
      db,
      sql: """
        UPDATE meta SET value = CAST(CAST(value AS BIGINT) + 1 AS TEXT) WHERE name = ?
        RETURNING CAST(value AS BIGINT)
        """, arguments: [MetaValue.revision.rawValue])
    guard let next else { throw PortalFault.damaged }
    return next
  }

  /// Writes a publication that has been validated. `source` is the digest of the seed it is from;
  /// `draft` is where its rows are, if they are written.
  static func write(
    _ publication: Publication, draft: LooseRows.Places? = nil, source: String?,
    _ db: any SQLSession
  ) throws {
    var entry = publication.entry
    if let rows = publication.rows { entry.rowCount = rows.count }
    try keepCounters(of: &entry, db)
    entry.score = score(entry, day: try MetaValue.scoreDay.integer(db))
    entry.revision = try nextRevision(db)
    try EntryCounts.leave(entry.id.text, db)
    try writeEntry(entry, publication, source: source, db)
    try EntryCounts.enter(entry.id.text, db)
    try writeNames(entry, db)
    try writeFields(publication, db)
    try SQLRows.showRows(publication, draft: draft, db)
    try db.execute(sql: "DELETE FROM tombstones WHERE id = ?", arguments: [entry.id.text])
    try SQLFiles.writeContents(publication, db)
    try SQLFiles.writeFiles(publication, revision: entry.revision, db)
  }

  static func score(_ entry: Entry, day: Int) -> Int {
    Score.value(
      rating: entry.rating, usage: entry.usage, ageInDays: day - entry.modified.day)
  }

  private static func keepCounters(of entry: inout Entry, _ db: any SQLSession) throws {
    let statement = """
      SELECT \(EntryRecord.columns) FROM entries WHERE id = ? \(db.dialect.keeping)
      """
    guard let row = try ResultRow.fetchOne(db, sql: statement, arguments: [entry.id.text]) else {
      return try countKeptRatings(of: &entry, db)
    }
    let kept = try EntryRecord.entry(row)
    entry.usage.views = max(entry.usage.views, kept.usage.views)
    entry.usage.downloads = max(entry.usage.downloads, kept.usage.downloads)
    if entry.rating.count < kept.rating.count { entry.rating = kept.rating }
  }

  /// What people gave an entry that was withdrawn is kept, and counts once it is there again.
  private static func countKeptRatings(of entry: inout Entry, _ db: any SQLSession) throws {
    let wasHere = try Bool.fetchOne(
      db, sql: "SELECT EXISTS (SELECT 1 FROM tombstones WHERE id = ?)", arguments: [entry.id.text])
    guard wasHere == true else { return }
    let all = try SQLFeedback.stars(of: entry.id, db)
    entry.rating = all.reduce(entry.rating) { $0.adding($1) }
  }

  private static func writeEntry(
    _ entry: Entry, _ publication: Publication, source: String?, _ db: any SQLSession
  ) throws {
    let statement = """
      INSERT INTO entries (
        \(EntryRecord.columns), reported_downloads, reported_views, columns, preview_columns,
        source, first_row, end_row
      ) VALUES (\(Array(repeating: "?", count: 28).joined(separator: ", ")), 0, 0)
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
      """
    var values = EntryRecord.values(entry)
    values += [
      entry.usage.downloads, entry.usage.views, TextList.encode(publication.columns),
      TextList.encode(publication.previewColumns), source,
    ]
    try db.execute(sql: statement, arguments: values)
  }

  /// A theme or department that no list named yet goes behind the rest.
  private static func writeNames(_ entry: Entry, _ db: any SQLSession) throws {
    for (table, name) in [("themes", entry.theme), ("publishers", entry.publisher)]
    where !name.isEmpty {
      try db.execute(
        sql: """
          INSERT INTO \(table) (name, position)
          SELECT ?, (SELECT COALESCE(MAX(position), -1) + 1 FROM \(table))
          WHERE NOT EXISTS (SELECT 1 FROM \(table) WHERE name = ?)
          """, arguments: [name, name])
    }
  }

  private static func writeFields(_ publication: Publication, _ db: any SQLSession) throws {
    let id = publication.entry.id.text
    try GoneColumns.keep(id, exceptFor: publication.fields.map(\.code), db)
    try db.execute(sql: "DELETE FROM fields WHERE entry_id = ?", arguments: [id])
    let statement = """
      INSERT INTO fields (entry_id, position, code, type, label, filters)
      VALUES (?, ?, ?, ?, ?, ?)
      """
    for (position, field) in publication.fields.enumerated() {
      try db.execute(
        sql: statement,
        arguments: [
          id, position, field.code, field.type.rawValue, field.label,
          publication.filters.contains(field.code) ? 1 : 0,
        ])
    }
  }
}
