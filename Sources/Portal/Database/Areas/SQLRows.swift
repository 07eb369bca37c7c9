import Catalog

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
          f.filters
        FROM entries e LEFT JOIN fields f ON f.entry_id = e.id
        WHERE e.id = ? ORDER BY f.position
        """, arguments: [id.text])
    guard let entry = rows.first, let kind = EntryKind(rawValue: entry[2]) else { return nil }
    // One row without a field is an entry that has none.
    let fields = rows.filter { $0[4] as String? != nil }
    return InterfaceTable(
      fields: fields.map { row in
        Field(code: row[4], type: FieldType(rawValue: row[5]) ?? .text, label: row[6])
      }, filters: fields.filter { $0[7] == 1 }.map { $0[4] },
      columns: TextList.decode(entry[0]), previewColumns: TextList.decode(entry[1]),
      kind: kind, rowCount: entry[3])
  }

  func rows(
    _ id: EntryID, filters: [(code: String, value: String)] = [], offset: Int, limit: Int
  ) async throws -> [[String]] {
    try await engine.read(.statement) { db in
      let (sql, arguments) = Self.rowQuery(
        id, filters: filters, offset: offset, limit: limit, db.dialect)
      return try String.fetchAll(db, sql: sql, arguments: arguments).map { TextList.decode($0) }
    }
  }

  /// Positions run from 0 without gaps, so a page of the whole table is a range; a filtered page
  /// walks the index of its first filter.
  private static func rowQuery(
    _ id: EntryID, filters: [(code: String, value: String)], offset: Int, limit: Int,
    _ dialect: SQLDialect
  ) -> (String, SQLArguments) {
    guard let first = filters.first else {
      return (
        """
        SELECT cells FROM rows WHERE entry_id = ? AND position >= ? AND position < ?
        ORDER BY position
        """, [id.text, offset, offset + limit]
      )
    }
    var sql = """
      SELECT r.cells FROM row_keys k
      JOIN rows r ON r.entry_id = k.entry_id AND r.position = k.position
      WHERE k.entry_id = ? AND k.code = ? AND \(dialect.value("k.value"))
      """
    var arguments: SQLArguments = [id.text, first.code] + dialect.arguments(first.value)
    for filter in filters.dropFirst() {
      sql += """
         AND EXISTS (SELECT 1 FROM row_keys o WHERE o.entry_id = k.entry_id
        AND o.code = ? AND \(dialect.value("o.value")) AND o.position = k.position)
        """
      arguments += [filter.code] + dialect.arguments(filter.value)
    }
    return (sql + " ORDER BY k.position LIMIT ? OFFSET ?", arguments + [limit, offset])
  }

  /// A table goes over in one statement as JSON, whose array positions are the rows': thousands of
  /// statements with a few values each would take longer than all the rest of seeding.
  /// - Throws: `PortalFault.nullCharacter`, which JSON can say and no text of an engine can have.
  static func writeRows(_ publication: Publication, _ db: any SQLSession) throws {
    guard let rows = publication.rows else { return }
    guard !rows.joined().contains(where: { $0.utf8.contains(0) }) else {
      throw PortalFault.nullCharacter
    }
    let id = publication.entry.id.text
    for table in ["rows", "row_keys"] {
      try db.execute(sql: "DELETE FROM \(table) WHERE entry_id = ?", arguments: [id])
    }
    let lists = rows.map { TextList.encode($0) }.joined(separator: ",")
    try db.execute(
      sql: """
        INSERT INTO rows (entry_id, position, cells)
        SELECT ?, place, value FROM \(db.dialect.elements)
        """, arguments: [id, "[\(lists)]"])
    for (index, field) in keyColumns(publication) {
      try writeKeys(publication.entry.id, field, rows.map { $0[index] }, from: 0, db)
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
