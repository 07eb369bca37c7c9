import Tabular

/// Finds notes below a table: its last rows that have one cell alone, the first of which begins as
/// notes do, or several that all do (`填表人：张三`, `审核人：李四`). They count as rows, and as values
/// of a group.
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
    var areLabels = false
    for column in 0..<row.count where !row[column].isBlank {
      guard let first = filled else {
        filled = column
        continue
      }
      guard areLabels || Self.isLabel(row, first), Self.isLabel(row, column) else {
        (isBelow, count, self.first) = (true, 0, nil)
        return
      }
      areLabels = true
    }
    guard isBelow, let filled else { return }
    if count > 0 {
      count += 1
    } else if NoteWords.mayBegin(row[filled]), NoteWords.begin(row.text(filled)) {
      count = 1
      first = (row.number + 1, String(row.text(filled).prefix(Self.shownLength)))
    }
  }

  /// Whether a cell begins as notes do, with a colon; most have none, and cost a glance.
  private static func isLabel(_ row: CellRow, _ column: Int) -> Bool {
    let cell = row[column]
    let hasColon = cell.indices.contains { place in
      cell[place] == 0x3A
        || cell[place] == 0xEF && place + 2 < cell.count && cell[place + 1] == 0xBC
          && cell[place + 2] == 0x9A
    }
    return hasColon && NoteWords.mayBegin(cell) && NoteWords.begin(row.text(column))
  }

  var notice: TableNotice? {
    first.map { row, text in
      TableNotice(.noteRows(first: text), count: count, place: TablePlace(line: row))
    }
  }
}
