import Base
import Catalog
import Glibc

struct SQLRows: SQLArea, RowStorage {
  let database: PortalDatabase

  func table(_ id: EntryID) async throws -> InterfaceTable? {
    try await engine.read(.statement) { try Self.table(id, $0) }
  }

  func goneColumns(of id: EntryID) async throws -> [String: String] {
    try await engine.read(.statement) { try GoneColumns.read(id.text, $0) }
  }

  static func table(_ id: EntryID, _ db: any SQLSession) throws -> InterfaceTable? {
    let rows = try ResultRow.fetchAll(
      db,
      sql: """
        SELECT e.columns, e.preview_columns, e.kind, e.row_count, f.code, f.type, f.label,
          f.filters, e.first_row, (SELECT value FROM meta WHERE name = ?)
        FROM entries e LEFT JOIN fields f ON f.entry_id = e.id
        WHERE e.id = ? ORDER BY f.position
        """, arguments: [MetaValue.epoch.rawValue, id.text])
    guard let entry = rows.first, let kind = EntryKind(rawValue: entry[2]) else { return nil }
    // One row without a field is an entry that has none.
    let fields = rows.filter { $0[4] as String? != nil }
    let columns: String = entry[0]
    return InterfaceTable(
      fields: fields.map { row in
        Field(code: row[4], type: FieldType(rawValue: row[5]) ?? .text, label: row[6])
      }, filters: fields.filter { $0[7] == 1 }.map { $0[4] },
      columns: TextList.decode(columns), previewColumns: TextList.decode(entry[1]),
      kind: kind, rowCount: entry[3],
      edition: edition(firstRow: entry[8], epoch: entry[9] ?? "", columns: columns))
  }

  /// Rows of a later publication lie behind those of the one before (`LooseRows.free`); of a
  /// database that was restored it is another life.
  private static func edition(firstRow: Int, epoch: String, columns: String) -> String {
    "\(firstRow)-\(String((epoch + columns).utf8.digest(), radix: 16))"
  }

  func rows(
    _ id: EntryID, filters: [(code: String, value: String)] = [], offset: Int, limit: Int
  ) async throws -> [[String]] {
    let page = CallPage(filters: filters, offset: offset, limit: limit)
    return try await engine.read(.statement) { try Self.rows(id, page, $0) }
  }

  static func rows(_ id: EntryID, _ page: CallPage, _ db: any SQLSession) throws -> [[String]] {
    let (sql, arguments) = rowQuery(id, page, db.dialect)
    return try String.fetchAll(db, sql: sql, arguments: arguments).map { TextList.decode($0) }
  }

  /// Positions have no gaps, so a page of the whole table is a range; a filtered page walks the
  /// index of its first filter.
  private static func rowQuery(
    _ id: EntryID, _ page: CallPage, _ dialect: SQLDialect
  ) -> (String, SQLArguments) {
    let (first, end) = (LooseRows.shown("first_row"), LooseRows.shown("end_row"))
    guard let filter = page.filters.first else {
      return (
        """
        SELECT cells FROM rows WHERE entry_id = ? AND position >= \(first) + ?
          AND position < \(end) ORDER BY position LIMIT ?
        """, [id.text, id.text, page.offset, id.text, page.limit]
      )
    }
    var sql = """
      SELECT r.cells FROM row_keys k
      JOIN rows r ON r.entry_id = k.entry_id AND r.position = k.position
      WHERE k.entry_id = ? AND k.code = ? AND \(dialect.value("k.value"))
        AND k.position >= \(first) AND k.position < \(end)
      """
    var arguments: SQLArguments = [id.text, filter.code] + dialect.arguments(filter.value)
    arguments += [id.text, id.text]
    for filter in page.filters.dropFirst() {
      sql += """
         AND EXISTS (SELECT 1 FROM row_keys o WHERE o.entry_id = k.entry_id
        AND o.code = ? AND \(dialect.value("o.value")) AND o.position = k.position)
        """
      arguments += [filter.code] + dialect.arguments(filter.value)
    }
    return (sql + " ORDER BY k.position LIMIT ? OFFSET ?", arguments + [page.limit, page.offset])
  }

  // MARK: Publishing

  /// Writes a long table beside what its entry shows, and nothing of it is shown yet.
  func draft(_ publication: Publication) async throws -> LooseRows.Places? {
    guard let rows = publication.rows, rows.count > LooseRows.slice else { return nil }
    let id = publication.entry.id
    let places = try await engine.write(.catalogue) { db in
      try LooseRows.reserve(id, count: rows.count, now: time(nil), db)
    }
    do {
      for start in stride(from: 0, to: rows.count, by: LooseRows.slice) {
        try await engine.pause()
        let slice = start..<min(start + LooseRows.slice, rows.count)
        try await engine.write(.rows) { db in
          try LooseRows.touch(places, now: time(nil), db)
          try Self.write(publication, slice, from: places.first + start, db)
        }
      }
    } catch {
      try? await abandon([places])
      throw error
    }
    return places
  }

  func abandon(_ drafts: [LooseRows.Places]) async throws {
    try await engine.write(.rows) { db in
      for places in drafts { try LooseRows.abandon(places, db) }
    }
  }

  /// Shows the publication's rows in place of those its entry has.
  /// - Parameter draft: where they are already; nil writes them.
  static func showRows(
    _ publication: Publication, draft: LooseRows.Places?, _ db: any SQLSession
  ) throws {
    guard let rows = publication.rows else { return }
    let id = publication.entry.id
    // Behind what is shown now, before that goes: so no two publications begin at one place.
    let first = try draft?.first ?? LooseRows.free(id, db)
    try LooseRows.leave(id.text, db)
    if let draft { return try LooseRows.show(draft, db) }
    try write(publication, rows.indices, from: first, db)
    try LooseRows.set(
      LooseRows.Places(id: id.text, first: first, end: first + rows.count), db)
  }

  /// A table goes over in one statement as JSON, whose array positions are the rows': thousands of
  /// statements with a few values each would take longer than all the rest of seeding.
  /// - Throws: `PortalFault.nullCharacter`, which JSON can say and no text of an engine can have.
  private static func write(
    _ publication: Publication, _ range: Range<Int>, from position: Int, _ db: any SQLSession
  ) throws {
    let rows = publication.rows?[range] ?? []
    guard !rows.joined().contains(where: { $0.utf8.contains(0) }) else {
      throw PortalFault.nullCharacter
    }
    let id = publication.entry.id
    let lists = rows.map { TextList.encode($0) }.joined(separator: ",")
    try db.execute(
      sql: """
        INSERT INTO rows (entry_id, position, cells)
        SELECT ?, ? + place, value FROM \(db.dialect.elements)
        """, arguments: [id.text, position, "[\(lists)]"])
    for (index, field) in keyColumns(publication) {
      try writeKeys(id, field, rows.map { $0[index] }, from: position, db)
    }
  }

  /// Indexes a column's cells, those of the rows from a position on.
  static func writeKeys(
    _ id: EntryID, _ field: Field, _ cells: [String], from position: Int, _ db: any SQLSession
  ) throws {
    let values = cells.map { CellText.canonical($0, field.type) ?? $0 }
    try db.execute(
      sql: """
        INSERT INTO row_keys (entry_id, code, position, value)
        SELECT ?, ?, ? + place, value FROM \(db.dialect.texts)
        """, arguments: [id.text, field.code, position, TextList.encode(values)])
  }

  private static func keyColumns(_ publication: Publication) -> [(index: Int, field: Field)] {
    publication.fields.compactMap { field in
      guard publication.filters.contains(field.code),
        let index = publication.columns.firstIndex(of: field.code)
      else { return nil }
      return (index, field)
    }
  }
}
