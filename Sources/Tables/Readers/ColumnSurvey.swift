import Tabular

/// Looks at the rows of a table once all are known, by blocks from all over it, all of a short one:
/// what kinds its columns are, and which cells these kinds do not read. What it does not come by is
/// told by those who read all rows: orders, conditions, profiles, SQL, and what is written.
struct ColumnSurvey {
  /// Blocks of a table that is looked at as a whole (4 MB), and those of a longer one.
  private static let wholeBlocks = 64
  private static let sampledBlocks = 16

  private static let fewRows = 1000

  let index: RecordIndex
  let reader: BlockReader
  let stop: StopSign?
  /// How far the names of rows are moved in, where a format of theirs says so.
  var indents: [Int: RowIndent] = [:]
  /// Whether the file's kind has merged cells, or texts are made of such files.
  var mayBeMerged = true

  /// Whether all rows are looked at; else as many as take no time that a person notices.
  var isWhole: Bool { index.blockCount <= Self.wholeBlocks }

  /// What one look at the rows tells.
  struct Findings {
    fileprivate(set) var tallies: [KindTally]
    /// Of each block that was looked at the kinds of the cells of each column, a bit each.
    fileprivate var kinds: [[UInt16]] = []
    fileprivate var totals = TotalRows()
    fileprivate var levels = LevelRows()
    fileprivate var sum = SumRow()
    fileprivate var blanks = CarriedBlanks()
    fileprivate var notes = NoteRows()
  }

  /// Looks at the rows.
  /// - Parameters:
  ///   - width: columns there are at least.
  ///   - isNumber: whether a cell is surely a number if it looks like one.
  func look(
    _ width: Int, isNumber: (_ row: Int, _ column: Int) -> Bool = { _, _ in false }
  ) throws -> Findings {
    var found = Findings(tallies: [KindTally](repeating: KindTally(), count: width))
    for step in 0..<steps {
      var kinds = [UInt16](repeating: 0, count: found.tallies.count)
      try visit(step) { row in
        while found.tallies.count < row.count { found.tallies.append(KindTally()) }
        while kinds.count < row.count { kinds.append(0) }
        for column in 0..<row.count {
          let cell = row[column]
          if cell.isEmpty { continue }
          kinds[column] |=
            isNumber(row.number, column)
            ? found.tallies[column].take(number: cell).bit : found.tallies[column].take(cell).bit
        }
        if isWhole {
          found.totals.add(row)
          found.levels.add(row, indent: indents[row.number])
          found.sum.add(row)
          found.blanks.add(row)
          found.notes.add(row)
        }
      }
      found.kinds.append(kinds)
    }
    return found
  }

  /// What is to be said of the columns. Blocks in which no cell can tell more are not read again.
  func notices(_ headings: [TableHeading], _ found: Findings) throws -> TableNotices {
    let tallies = zip(found.tallies, headings).map { $0.named($1) }
    let columns = tallies.indices
    let kinds = columns.map { tallies[$0].kindToCheck }
    var checks = kinds.map { ColumnCheck($0 ?? .text) }
    let checked = columns.filter { kinds[$0] != nil }
    var twins = columns.map { _ in TwinSearch() }
    let searched = columns.filter { tallies[$0].mayHaveTwins }
    var units = UnitColumn(headings)
    // Names are looked at where a person could have done it.
    let hasUnits =
      units.column != nil && (!units.isOfNames || index.extent.rows <= Self.fewRows)
    for step in found.kinds.indices {
      let isNeeded =
        !searched.isEmpty || hasUnits
        || checked.contains { column in
          tallies[column].hasUnits || found.mayTell(step, column, kinds[column] ?? .text)
        }
      if !isNeeded { continue }
      try visit(step) { row in
        for column in checked { checks[column].add(row[column], row: row.number) }
        for column in searched { twins[column].add(row[column]) }
        if hasUnits { units.add(row) }
      }
    }
    var notices = TableNotices(units.notice.map { [$0] } ?? [])
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

  /// What the rows say of the table as a whole: totals among them, notes and further tables behind
  /// it.
  /// - Parameters:
  ///   - gaps: rows before which a line is empty.
  ///   - head: rows of the file with the names of columns.
  func structure(
    _ headings: [TableHeading], _ found: Findings, gaps: [Int], head: ClosedRange<Int>?
  ) throws -> TableNotices {
    let totals = isWhole ? found.totals : try TotalRows(index, reader, blocks: Self.sampledBlocks)
    var notices = totals.notices(headings)
    notices.add(found.levels.notices(headings))
    // What has a word for it, or is above its parts, is told by that.
    if notices.isEmpty, isWhole, let notice = found.sum.notice(headings) { notices.add(notice) }
    if let notice = formatIndents(headings) { notices.add(notice) }
    if mayBeMerged, let notice = found.blanks.notice(headings) { notices.add(notice) }
    let notes = isWhole ? found.notes : try NoteRows(index, reader)
    if let notice = notes.notice { notices.add(notice) }
    let further = try FurtherTables.notice(
      index, reader, headings, gaps: gaps, head: head?.upperBound ?? 0)
    if let further { notices.add(further) }
    return notices
  }

  /// Where some names of a column are moved in and others are not, or less, that means something.
  private func formatIndents(_ headings: [TableHeading]) -> TableNotice? {
    var steps: [Int: (rows: Int, different: Set<Int>)] = [:]
    for indent in indents.values {
      steps[indent.column, default: (0, [])].rows += 1
      steps[indent.column, default: (0, [])].different.insert(indent.steps)
    }
    let first = steps.sorted { $0.key < $1.key }.first { column, found in
      headings.indices.contains(column) && headings[column].kind == .text && found.rows > 1
        && (found.different.count > 1 || found.rows < index.extent.rows)
    }
    return first.map { column, found in
      TableNotice(.formatIndents(column: headings[column].title), count: found.rows)
    }
  }

  private var steps: Int { isWhole ? index.blockCount : Self.sampledBlocks }

  private func visit(_ step: Int, _ body: (CellRow) throws -> Void) throws {
    guard stop?.isSet != true, let block = index.block(step * index.blockCount / steps) else {
      return
    }
    try reader.read(block) { row in
      try body(row)
      return true
    }
  }
}

extension ColumnSurvey.Findings {
  /// Whether a cell of a block may be something else than others of a column of that kind.
  fileprivate func mayTell(_ step: Int, _ column: Int, _ kind: ValueKind) -> Bool {
    guard column < kinds[step].count else { return false }
    let plain: [ValueKind] =
      switch kind {
      case .integer, .number, .scientific, .indian: [.integer, .number]
      case .date, .time: [kind]
      case .counted, .monthFirst, .dayFirst, .text, .truth, .blank: []
      }
    return kinds[step][column] & ~plain.reduce(ValueKind.blank.bit) { $0 | $1.bit } != 0
  }
}

extension ValueKind {
  /// A bit for each kind that one cell may be of.
  fileprivate var bit: UInt16 {
    switch self {
    case .blank: 1
    case .text: 2
    case .integer: 4
    case .number, .scientific, .indian, .counted: 8
    case .date, .monthFirst, .dayFirst: 16
    case .time: 32
    case .truth: 64
    }
  }
}
