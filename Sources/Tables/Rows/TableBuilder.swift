import Tabular

/// Makes a table of rows that come one by one: a reader's, a statement's, a group's. They can be
/// read while more follow. Of one thread.
final class TableBuilder {
  /// Rows become known after so many bytes; the first few at once.
  private static let portion = 256 << 10
  private static let firstRows = 200
  /// How its rows are written: in UTF-8 that was made here.
  private static let dialect: Dialect = {
    var dialect = Dialect()
    dialect.isClean = true
    return dialect
  }()

  private let spool = SpoolBytes()
  private let index = RecordIndex()
  private var buffer: RowBuffer
  private var marks = [RecordScanner.Mark(row: 0, offset: 0)]
  private var lastMark = 0
  private(set) var rows = 0
  private var offset = 0
  private var headings: [TableHeading]
  /// Whether the table does not know all columns yet; it is told with its rows, not one by one.
  private var hasNewColumns = false
  private let guessesKinds: Bool
  /// Part of the source that has been read; set by who reads it.
  var progress: Double?
  /// What could not be kept as the source has it; readers add to it, and it goes out with the rows.
  var notices = TableNotices()
  /// Rows before which the file has empty ones, as far as readers add them.
  var gaps: [Int] = []
  /// How far the names of rows are moved in by their format; a reader adds to it.
  var indents: [Int: RowIndent] = [:]
  /// Units that formats show behind numbers, and where they show lengths of time; a reader sets it.
  var units = FormatUnits()
  /// Whether the source is of a kind that has merged cells; set by its reader.
  var mayBeMerged = false
  /// Which cells were strings, where they come from JSON or a database; readers add to it.
  var strings: StringCells?

  /// Held until somebody else does: a table that nobody holds need not be filled.
  private var held: OpenTable?
  private weak var known: OpenTable?

  /// - Parameter guessesKinds: whether columns have the kinds that their cells have; else those of
  ///   their headings.
  init(name: String, headings: [TableHeading], guessesKinds: Bool = true) {
    self.headings = headings
    self.guessesKinds = guessesKinds
    buffer = RowBuffer(countsKinds: guessesKinds)
    let table = OpenTable(
      name: name, headings: headings, bytes: spool, dialect: Self.dialect, index: index)
    table.isLiteral = !guessesKinds
    held = table
    known = table
  }

  /// The table, which from now on the caller holds.
  func handOver() throws -> OpenTable {
    guard let table = held else { throw CancellationError() }
    tellHeadings()
    held = nil
    return table
  }

  var width: Int { headings.count }

  /// The rows of the file that are names of columns (`OpenTable.head`).
  var head: ClosedRange<Int>? {
    didSet { known?.head = head }
  }

  /// The tables that the file holds, where there are several. Set before the table is handed over,
  /// or as soon as they are known.
  var choices = TableChoices.none {
    didSet { known?.setChoices(choices) }
  }

  /// What a column is called.
  func title(of column: Int) -> String { headings[column].title }

  /// - Returns: the new column's place.
  @discardableResult
  func addColumn(_ heading: TableHeading) throws(TableFault) -> Int {
    guard headings.count < CellBuffer.limit else { throw .tooLarge(.columns(CellBuffer.limit)) }
    headings.append(heading)
    hasNewColumns = true
    return headings.count - 1
  }

  /// - Throws: `TableFault`; `CancellationError` where nobody wants the table any more.
  func add(_ cells: [String]) throws {
    // Of JSON and databases it is known what was a string.
    buffer.add(cells) { [strings, rows] column in
      strings.map { !$0.contains(row: rows, column: column) } ?? false
    }
    try endRow()
  }

  /// A row that lies ready as bytes.
  func add(_ row: CellRow) throws {
    buffer.add(row)
    try endRow()
  }

  private func endRow() throws {
    rows += 1
    let next = offset + buffer.count
    if next - lastMark >= RecordScanner.stride {
      marks.append(RecordScanner.Mark(row: rows, offset: next))
      lastMark = next
    }
    guard rows == Self.firstRows || buffer.count >= Self.portion else { return }
    guard known != nil else { throw CancellationError() }
    if isRewriting { try spoolBuffer() } else { try publish(isComplete: false) }
  }

  private func spoolBuffer() throws(TableFault) {
    try spool.append(UnsafeRawBufferPointer(buffer.bytes))
    offset += buffer.count
    buffer.clear()
  }

  private func publish(isComplete: Bool, fault: TableFault? = nil) throws(TableFault) {
    do throws(TableFault) {
      try spoolBuffer()
    } catch {
      index.add([], rows: 0, end: 0, isComplete: true, fraction: nil, fault: error)
      throw error
    }
    settleKinds()
    if let strings { known?.strings = strings }
    index.add(
      marks, rows: rows, end: offset, isComplete: isComplete, fraction: progress, fault: fault,
      notices: notices)
    marks = []
  }

  /// Of all columns, once all rows are there.
  private var settled: [KindTally]?

  private func settleKinds() {
    let tallies = settled ?? buffer.tallies
    for column in headings.indices where guessesKinds {
      let tally = column < tallies.count ? tallies[column] : KindTally()
      headings[column].settle(
        tally.named(headings[column].title, areLengths: units.lengths.contains(column)))
    }
    hasNewColumns = hasNewColumns || guessesKinds
    tellHeadings()
  }

  private func tellHeadings() {
    guard hasNewColumns else { return }
    hasNewColumns = false
    known?.setHeadings(headings)
  }

  private var isRewriting = false

  /// Writes all rows anew behind the old ones, which may be read till then: what a file says at its
  /// end may change every row.
  /// - Parameter change: hands over each row as it shall be, in the same order and number.
  func rewrite(
    _ change: (_ row: CellRow, _ add: (CellRow) throws -> Void) throws -> Void
  ) throws {
    try publish(isComplete: false)
    let blocks = (0..<index.blockCount).compactMap { index.block($0) }
    marks = [RecordScanner.Mark(row: 0, offset: offset)]
    (rows, lastMark) = (0, offset)
    buffer.forgetKinds()
    isRewriting = true
    defer { isRewriting = false }
    let reader = BlockReader(spool, Self.dialect)
    for block in blocks {
      try reader.read(block) { row in
        try change(row) { try add($0) }
        return true
      }
    }
    try spoolBuffer()
    index.restart(marks, rows: rows, end: offset)
    marks = []
  }

  /// All rows are there, or as many as could be read before the fault.
  func finish(fault: TableFault? = nil) throws(TableFault) {
    try publish(isComplete: true, fault: fault)
  }

  /// All rows of a file are there; what only they tell is said with them.
  func finishFile() throws {
    if guessesKinds {
      try publish(isComplete: false)
      let survey = ColumnSurvey(
        index: index, reader: BlockReader(spool, Self.dialect), stop: nil, indents: indents,
        mayBeMerged: mayBeMerged)
      known?.indents = indents
      let found = try survey.look(headings.count) { [strings] row, column in
        strings.map { !$0.contains(row: row, column: column) } ?? false
      }
      settled = found.tallies
      settleKinds()
      notices.add(try survey.notices(headings, found))
      notices.add(units.notices(headings))
      notices.add(try survey.structure(headings, found, gaps: gaps, head: head))
      if survey.isWhole { known?.checkedColumns = Set(headings.indices) }
    }
    try finish()
  }

  /// A table whose rows are all there.
  static func table(
    name: String, headings: [TableHeading], _ rows: some Sequence<[String]>
  ) throws -> OpenTable {
    let builder = TableBuilder(name: name, headings: headings)
    for row in rows { try builder.add(row) }
    try builder.finish()
    return try builder.handOver()
  }
}

extension SpoolBytes {
  func append(_ bytes: [UInt8]) throws(TableFault) {
    let fault = bytes.withUnsafeBytes { bytes -> TableFault? in
      do throws(TableFault) {
        try append(bytes)
        return nil
      } catch { return error }
    }
    if let fault { throw fault }
  }
}
