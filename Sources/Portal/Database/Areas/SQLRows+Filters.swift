import Catalog

/// Which columns calls filter by, each by an index of its own.
extension SQLRows {
  /// Rows whose values are indexed at once.
  private static let page = 5000

  func setFilters(_ id: EntryID, _ codes: [String]) async throws -> Bool {
    let wanted = Set(codes)
    return try await engine.write(.catalogue) { db in
      guard let table = try Self.table(id, db) else { return false }
      for code in codes
      where !table.columns.contains(code) || !table.fields.contains(where: { $0.code == code }) {
        throw PublicationFault.unknownField(code)
      }
      let changed = table.fields.filter {
        table.filters.contains($0.code) != wanted.contains($0.code)
      }
      for field in changed {
        if wanted.contains(field.code), let column = table.columns.firstIndex(of: field.code) {
          try Self.index(id, field, column: column, db)
        } else {
          try db.execute(
            sql: """
              DELETE FROM row_keys WHERE entry_id = ? AND code = ?
                AND position >= \(LooseRows.shown("first_row"))
                AND position < \(LooseRows.shown("end_row"))
              """, arguments: [id.text, field.code, id.text, id.text])
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
    _ id: EntryID, _ field: Field, column: Int, _ db: any SQLSession
  ) throws {
    let places = try ResultRow.fetchOne(
      db, sql: "SELECT first_row, end_row FROM entries WHERE id = ?", arguments: [id.text])
    guard let places else { return }
    var position: Int = places[0]
    let end: Int = places[1]
    while true {
      let next = min(end, position + page)
      let rows = try TableRows.lists("rows", id, position..<next, db)
      guard !rows.isEmpty else { return }
      let cells = rows.map { text in
        let cells = TextList.decode(text)
        return cells.indices.contains(column) ? cells[column] : ""
      }
      try writeKeys(id, field, cells, from: position, db)
      position = next
    }
  }
}
