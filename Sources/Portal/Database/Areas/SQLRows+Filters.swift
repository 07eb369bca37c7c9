import Catalog

/// Which columns calls filter by, each by an index of its own.
extension SQLRows {
  /// Rows whose values are indexed at once.
  private static let page = 5000

  func setFilters(_ id: EntryID, _ codes: [String]) async throws -> Bool {
    let wanted = Set(codes)
    return try await engine.write(.catalogue) { db in
      guard
        let text = try String.fetchOne(
          db, sql: "SELECT columns FROM entries WHERE id = ?", arguments: [id.text])
      else { return false }
      let columns = TextList.decode(text)
      let fields = try ResultRow.map(
        db, sql: "SELECT code, type, filters FROM fields WHERE entry_id = ?", arguments: [id.text]
      ) { (code: $0[0] as String, type: FieldType(rawValue: $0[1]) ?? .text, filters: $0[2] == 1) }
      for code in codes
      where !columns.contains(code) || !fields.contains(where: { $0.code == code }) {
        throw PublicationFault.unknownField(code)
      }
      let changed = fields.filter { $0.filters != wanted.contains($0.code) }
      for field in changed {
        if wanted.contains(field.code), let column = columns.firstIndex(of: field.code) {
          try Self.index(id, field.code, field.type, column: column, db)
        } else {
          try db.execute(
            sql: "DELETE FROM row_keys WHERE entry_id = ? AND code = ?",
            arguments: [id.text, field.code])
        }
        try db.execute(
          sql: "UPDATE fields SET filters = ? WHERE entry_id = ? AND code = ?",
          arguments: [wanted.contains(field.code) ? 1 : 0, id.text, field.code])
      }
      guard !changed.isEmpty else { return true }
      // Whoever keeps a copy of its 接口参数规范 takes it anew.
      try db.execute(
        sql: "UPDATE entries SET revision = ? WHERE id = ?",
        arguments: [try SQLCatalogue.nextRevision(db), id.text])
      return true
    }
  }

  private static func index(
    _ id: EntryID, _ code: String, _ type: FieldType, column: Int, _ db: any SQLSession
  ) throws {
    var position = 0
    while true {
      let rows = try String.fetchAll(
        db,
        sql: """
          SELECT cells FROM rows WHERE entry_id = ? AND position >= ? AND position < ?
          ORDER BY position
          """, arguments: [id.text, position, position + page])
      guard !rows.isEmpty else { return }
      let values = rows.map { text in
        let cells = TextList.decode(text)
        let cell = cells.indices.contains(column) ? cells[column] : ""
        return CellText.canonical(cell, type) ?? cell
      }
      try db.execute(
        sql: """
          INSERT INTO row_keys (entry_id, code, position, value)
          SELECT ?, ?, ? + place, value FROM \(db.dialect.texts)
          """, arguments: [id.text, code, position, TextList.encode(values)])
      position += page
    }
  }
}
