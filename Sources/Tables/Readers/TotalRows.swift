import Tabular

/// Finds rows that sum up others, which count twice in sums: at the end of a table, in its first
/// rows, and in all of one that is not long. Certain are those that have such a word, and nothing
/// else but groups before it, with a number behind it.
enum TotalRows {
  /// Rows at the end that are looked at: notes may stand below a total.
  private static let lastRows = 5
  /// Cells before the numbers, in one of which the word is: groups, and the row's number.
  private static let places = 4
  /// Words and columns that are told.
  private static let mostWords = 8
  private static let mostColumns = 4

  private struct Found {
    var words: [String] = []
    var count = 0

    mutating func add(_ word: String) {
      count += 1
      if words.count < mostWords, !words.contains(word) { words.append(word) }
    }
  }

  /// - Parameter index: knows all rows.
  static func notices(
    _ index: RecordIndex, _ reader: BlockReader, _ headings: [TableHeading]
  ) throws -> TableNotices {
    let count = index.extent.rows
    guard count > 1 else { return TableNotices() }
    let firstBlocks = ColumnSurvey.blocks(of: index)
    var columns: [Int] = []
    var found: [Int: Found] = [:]
    // Those of which all rows may be, and how many rows were looked at.
    var wholes: [Int: Found] = [:]
    var looked = 0
    for block in blocks(of: index) {
      let isAtEnd = block.firstRow + block.rows > count - lastRows
      let isFirst = block.firstRow < (index.block(firstBlocks)?.firstRow ?? .max)
      guard isFirst || isAtEnd else { continue }
      try reader.read(block) { row in
        guard isFirst || row.number >= count - lastRows else { return true }
        looked += 1
        guard let total = total(row) else { return true }
        if !columns.contains(total.column) { columns.append(total.column) }
        if TotalWords.isWhole(total.word) {
          wholes[total.column, default: Found()].add(total.word)
        } else {
          found[total.column, default: Found()].add(total.word)
        }
        return true
      }
    }
    for (column, whole) in wholes where whole.count * 2 < looked {
      whole.words.forEach { found[column, default: Found()].add($0) }
      found[column]?.count += whole.count - whole.words.count
    }
    return TableNotices(
      columns.filter { found[$0] != nil }.prefix(mostColumns).compactMap { column in
        guard let total = found[column], headings.indices.contains(column) else { return nil }
        let kind = TableNotice.Kind.totalRows(column: headings[column].title, words: total.words)
        return TableNotice(kind, count: total.count)
      })
  }

  /// The first blocks, and the last ones in which the last rows are.
  private static func blocks(of index: RecordIndex) -> [RecordIndex.Block] {
    let count = index.blockCount
    let first = (0..<ColumnSurvey.blocks(of: index)).compactMap { index.block($0) }
    let last = (max(first.count, count - lastRows)..<max(first.count, count))
      .compactMap { index.block($0) }
    return first + last
  }

  private static func total(_ row: CellRow) -> (word: String, column: Int)? {
    var seen = 0
    for column in 0..<row.count where !row[column].isBlank {
      seen += 1
      guard seen <= places else { return nil }
      let cell = row[column]
      guard cell.count <= 64, TotalWords.mayBe(cell) else { continue }
      let text = row.text(column)
      guard TotalWords.has(text) else { continue }
      let hasNumber = (column + 1..<max(column + 1, row.count)).contains {
        ValueKind(of: row[$0]).isNumeric
      }
      return hasNumber ? (text, column) : nil
    }
    return nil
  }
}
