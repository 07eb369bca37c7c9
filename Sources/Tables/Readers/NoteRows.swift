import Tabular

/// Finds notes below a table: its last rows that have one cell alone, the first of which begins as
/// notes do. They count as rows, and as values of a group.
struct NoteRows {
  /// Rows at the end of a long table that are looked at.
  private static let lastRows = 20
  /// Characters of a note that are told.
  private static let shownLength = 20

  private var first: (row: Int, text: String)?
  private var count = 0
  /// Whether a row of several cells stands above.
  private var isBelow = false

  init() {}

  /// Of a long table.
  init(_ index: RecordIndex, _ reader: BlockReader) throws {
    let start = max(0, index.extent.rows - Self.lastRows)
    var next = start
    while let block = index.block(of: next) {
      try reader.read(block) { row in
        if row.number >= start { add(row) }
        return true
      }
      next = block.firstRow + block.rows
    }
  }

  mutating func add(_ row: CellRow) {
    var filled: Int?
    for column in 0..<row.count where !row[column].isBlank {
      if filled != nil {
        (isBelow, count, first) = (true, 0, nil)
        return
      }
      filled = column
    }
    guard isBelow, let filled else { return }
    if count > 0 {
      count += 1
    } else if NoteWords.mayBegin(row[filled]), NoteWords.begin(row.text(filled)) {
      count = 1
      first = (row.number + 1, String(row.text(filled).prefix(Self.shownLength)))
    }
  }

  var notice: TableNotice? {
    first.map { row, text in
      TableNotice(.noteRows(first: text), count: count, place: TablePlace(line: row))
    }
  }
}
