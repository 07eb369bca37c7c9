import Tabular

/// Looks at the rows of a table once all are known, by blocks from all over it, all of a short one:
/// what kinds its columns are, and which cells these kinds do not read. What it does not come by is
/// told by those who read all rows: orders, conditions, profiles, SQL, and what is written.
struct ColumnSurvey {
  /// Blocks of a table that is looked at as a whole (4 MB), and those of a longer one.
  private static let wholeBlocks = 64
  private static let sampledBlocks = 16

  let index: RecordIndex
  let reader: BlockReader
  let stop: StopSign?

  /// How many blocks are looked at: all, or as many as take no time that a person notices.
  static func blocks(of index: RecordIndex) -> Int {
    index.blockCount <= wholeBlocks ? index.blockCount : sampledBlocks
  }

  /// Whether all rows are looked at.
  private var isWhole: Bool { index.blockCount <= Self.wholeBlocks }

  /// - Parameters:
  ///   - width: columns there are at least.
  ///   - isNumber: whether a cell is surely a number if it looks like one.
  func tallies(
    _ width: Int, isNumber: (_ row: Int, _ column: Int) -> Bool = { _, _ in false }
  ) throws -> [KindTally] {
    var tallies = [KindTally](repeating: KindTally(), count: width)
    try visit { row in
      while tallies.count < row.count { tallies.append(KindTally()) }
      for column in 0..<row.count {
        let cell = row[column]
        if cell.isEmpty { continue }
        if isNumber(row.number, column) {
          tallies[column].add(number: cell)
        } else {
          tallies[column].add(cell)
        }
      }
    }
    return tallies
  }

  /// What is to be said of the columns.
  func notices(_ headings: [TableHeading], _ tallies: [KindTally]) throws -> TableNotices {
    let columns = headings.indices.prefix(tallies.count)
    let kinds = columns.map { tallies[$0].kindToCheck }
    var checks = kinds.map { ColumnCheck($0 ?? .text) }
    let checked = columns.filter { kinds[$0] != nil }
    var twins = columns.map { _ in TwinSearch() }
    let searched = columns.filter { tallies[$0].mayHaveTwins }
    if !checked.isEmpty || !searched.isEmpty {
      try visit { row in
        for column in checked { checks[column].add(row[column], row: row.number) }
        for column in searched { twins[column].add(row[column]) }
      }
    }
    var notices = TableNotices()
    for column in columns {
      notices.add(tallies[column].notices(of: headings[column]))
      let writings = twins[column].writings
      if !writings.isEmpty {
        notices.add(
          TableNotice(.sameValues(column: headings[column].title, writings: writings)))
      }
      if kinds[column] != nil {
        notices.add(checks[column].notices(of: headings[column], isWhole: isWhole))
      }
    }
    return notices
  }

  /// What the rows say of the table as a whole: totals among them, and further tables behind it.
  /// - Parameters:
  ///   - gaps: rows before which a line is empty.
  ///   - head: rows of the file with the names of columns.
  func structure(
    _ headings: [TableHeading], gaps: [Int], head: ClosedRange<Int>?
  ) throws -> TableNotices {
    var notices = try TotalRows.notices(index, reader, headings)
    let further = try FurtherTables.notice(
      index, reader, headings, gaps: gaps, head: head?.upperBound ?? 0)
    if let further { notices.add(further) }
    return notices
  }

  private func visit(_ body: (CellRow) throws -> Void) throws {
    let count = index.blockCount
    let steps = Self.blocks(of: index)
    for step in 0..<steps {
      if stop?.isSet == true { return }
      guard let block = index.block(step * count / steps) else { continue }
      try reader.read(block) { row in
        try body(row)
        return true
      }
    }
  }
}
