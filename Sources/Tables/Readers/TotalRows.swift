import Tabular

/// Finds rows that sum up others, which count twice in sums: at the end of a table, or as its first
/// row. Certain are those whose first cell is exactly such a word, with a number behind it.
enum TotalRows {
  /// Rows at the end that are looked at: notes may stand below a total.
  private static let lastRows = 5

  /// - Parameter index: knows all rows.
  static func notice(
    _ index: RecordIndex, _ reader: BlockReader, _ headings: [TableHeading]
  ) throws -> TableNotice? {
    let count = index.extent.rows
    guard count > 1 else { return nil }
    var found: (word: String, column: Int)?
    var rows = 0
    for range in [0..<1, max(1, count - lastRows)..<count] {
      var next = range.lowerBound
      while next < range.upperBound, let block = index.block(of: next) {
        try reader.read(block) { row in
          guard row.number >= next else { return true }
          if let total = total(row) {
            rows += 1
            found = found ?? total
          }
          return row.number + 1 < range.upperBound
        }
        next = block.firstRow + block.rows
      }
    }
    guard let found, headings.indices.contains(found.column) else { return nil }
    let column = headings[found.column].title
    return TableNotice(.totalRows(column: column, word: found.word), count: rows)
  }

  private static func total(_ row: CellRow) -> (word: String, column: Int)? {
    guard let column = (0..<row.count).first(where: { !row[$0].isBlank }) else { return nil }
    let text = row.text(column)
    guard text.utf8.count <= 64 else { return nil }
    let plain = text.filter { !$0.isWhitespace && $0 != ":" && $0 != "\u{FF1A}" }.lowercased()
    let hasNumber = (column..<row.count).contains { place in
      let kind = ValueKind(of: row[place])
      return kind.isNumeric
    }
    return hasNumber && TotalWords.all.contains(plain) ? (text, column) : nil
  }
}
