import Tabular

/// Finds rows that sum up others, which count twice in sums: at the end of a table, in its first
/// rows, and in all of one that is not long. Certain are those that have such a word, and nothing
/// else but groups before it, with a number behind it.
struct TotalRows {
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

    func adding(_ other: Found) -> Found {
      var all = self
      all.count += other.count
      let new = other.words.filter { !words.contains($0) }
      all.words += new.prefix(mostWords - words.count)
      return all
    }
  }

  private var looked = 0
  /// Of each column in which they are, in order of appearance; words for the whole apart, of which
  /// all rows may be.
  private var columns: [Int] = []
  private var parts: [Int: Found] = [:]
  private var wholes: [Int: Found] = [:]

  init() {}

  /// Of a long table.
  /// - Parameters:
  ///   - index: knows all rows.
  ///   - blocks: how many of the first ones are looked at.
  init(_ index: RecordIndex, _ reader: BlockReader, blocks: Int) throws {
    let count = index.blockCount
    let last = index.extent.rows - Self.lastRows
    for number in Array(0..<blocks) + Array(max(blocks, count - Self.lastRows)..<max(blocks, count))
    {
      guard let block = index.block(number) else { continue }
      if number >= blocks, block.firstRow + block.rows <= last { continue }
      try reader.read(block) { row in
        if number < blocks || row.number >= last { add(row) }
        return true
      }
    }
  }

  mutating func add(_ row: CellRow) {
    looked += 1
    guard let total = Self.total(row) else { return }
    if !columns.contains(total.column) { columns.append(total.column) }
    if TotalWords.isWhole(total.word) {
      wholes[total.column, default: Found()].add(total.word)
    } else {
      parts[total.column, default: Found()].add(total.word)
    }
  }

  /// Adds what is known of later rows.
  mutating func add(_ other: TotalRows) {
    looked += other.looked
    columns += other.columns.filter { !columns.contains($0) }
    parts.merge(other.parts) { $0.adding($1) }
    wholes.merge(other.wholes) { $0.adding($1) }
  }

  func notices(_ headings: [TableHeading]) -> TableNotices {
    guard looked > 1 else { return TableNotices() }
    let found = columns.compactMap { column -> (Int, Found)? in
      let whole = wholes[column].flatMap { $0.count * 2 < looked ? $0 : nil }
      guard var all = parts[column] ?? whole else { return nil }
      if let whole, parts[column] != nil {
        all.words += whole.words.prefix(Self.mostWords - all.words.count)
        all.count += whole.count
      }
      return headings.indices.contains(column) ? (column, all) : nil
    }
    return TableNotices(
      found.prefix(Self.mostColumns).map { column, total in
        let kind = TableNotice.Kind.totalRows(column: headings[column].title, words: total.words)
        return TableNotice(kind, count: total.count)
      })
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
