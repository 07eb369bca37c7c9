import Synchronization
public import Tabular

/// A table that was opened: records in a store of bytes, and an index that may still grow.
///
/// Rows are read by blocks of 64 KB; what is kept of a file is one mark a block, so a gigabyte
/// takes a quarter of a megabyte.
public final class OpenTable: TableSource {
  public let name: String
  let bytes: any ByteStore
  let dialect: Dialect
  let index: RecordIndex
  /// Stops what still fills the table, when nobody needs it any more.
  let filling = StopSign()
  /// What becomes known of it while it is read.
  private struct Facts {
    var headings: [TableHeading]
    var labels: [String: String] = [:]
    var choices = TableChoices.none
    var head: ClosedRange<Int>?
    var encoding: String?
    var firstWidth: Int?
    var isLiteral = false
    var strings: StringCells?
    var checkedColumns: Set<Int> = []
    var indents: [Int: RowIndent] = [:]
    var readTitles: Set<String>?
  }

  private let facts: Mutex<Facts>
  let database = TableDatabaseSlot()

  init(
    name: String, headings: [TableHeading], bytes: any ByteStore, dialect: Dialect,
    index: RecordIndex
  ) {
    self.name = name
    self.bytes = bytes
    self.dialect = dialect
    self.index = index
    facts = Mutex(Facts(headings: headings))
  }

  deinit { filling.set() }

  /// Columns as they are known by now, under their labels.
  public var headings: [TableHeading] {
    let (columns, labels) = facts.withLock { ($0.headings, $0.labels) }
    guard !labels.isEmpty else { return columns }
    return columns.map { column in
      var column = column
      column.label = labels[column.code] ?? column.label
      return column
    }
  }

  /// Says what columns are called, by their codes, where the file itself knows codes only; also
  /// those that come later.
  public func setLabels(_ new: [String: String]) { facts.withLock { $0.labels = new } }

  /// The tables of the file of which this is one.
  public var choices: TableChoices { facts.withLock { $0.choices } }

  func setChoices(_ choices: TableChoices) { facts.withLock { $0.choices = choices } }

  /// The rows of the file that are names of columns, from 1, those without any cell not counted;
  /// nil where all are data or names do not stand in a row.
  public internal(set) var head: ClosedRange<Int>? {
    get { facts.withLock { $0.head } }
    set { facts.withLock { $0.head = newValue } }
  }

  /// How the file is written where it is a text, as `TableOpening` takes it; nil for what is none.
  public internal(set) var encoding: String? {
    get { facts.withLock { $0.encoding } }
    set { facts.withLock { $0.encoding = newValue } }
  }

  /// Columns known from the beginning of the file; nil where all of it has to be read.
  var firstWidth: Int? {
    get { facts.withLock { $0.firstWidth } }
    set { facts.withLock { $0.firstWidth = newValue } }
  }

  /// Whether all cells are texts and nothing else.
  var isLiteral: Bool {
    get { facts.withLock { $0.isLiteral } }
    set { facts.withLock { $0.isLiteral = newValue } }
  }

  /// Which of the rows' cells were strings, where the table was JSON; else nil.
  var strings: StringCells? {
    get { facts.withLock { $0.strings } }
    set { facts.withLock { $0.strings = newValue } }
  }

  /// How far the names of rows are moved in by their format (`LevelRows`).
  var indents: [Int: RowIndent] {
    get { facts.withLock { $0.indents } }
    set { facts.withLock { $0.indents = newValue } }
  }

  /// Of a statement's result the titles of the columns that it looked at; nil for other tables.
  public internal(set) var readTitles: Set<String>? {
    get { facts.withLock { $0.readTitles } }
    set { facts.withLock { $0.readTitles = newValue } }
  }

  /// Columns all of whose cells were read by their kinds, and what was found there told.
  var checkedColumns: Set<Int> {
    get { facts.withLock { $0.checkedColumns } }
    set { facts.withLock { $0.checkedColumns = newValue } }
  }

  func setHeadings(_ headings: [TableHeading]) { facts.withLock { $0.headings = headings } }

  /// Returns once so many rows are known with all the columns that are theirs: the same ones
  /// however quickly the file is read.
  /// - Returns: how many columns these are.
  /// - Throws: `CancellationError`.
  public func settle(rows: Int) async throws -> Int {
    if let firstWidth, rows < .max {
      for await extent in updates() where extent.isComplete || extent.rows >= rows { break }
      try Task.checkCancellation()
      let width = max(firstWidth, min(CellBuffer.limit, index.width(ofFirst: rows)))
      if width <= headings.count { return width }
    }
    try await waitUntilComplete()
    return headings.count
  }

  public var extent: TableExtent { index.extent }

  public func updates() -> AsyncStream<TableExtent> { index.updates() }

  public func rows(_ range: Range<Int>) async throws -> [TableRow] {
    let width = headings.count
    var rows: [TableRow] = []
    try read(range) { row in
      rows.append(TableRow(number: row.number, cells: row.texts(width)))
    }
    return rows
  }

  /// Returns once all rows are known.
  /// - Throws: `CancellationError`.
  public func waitUntilComplete() async throws { try await index.waitUntilComplete() }

  /// Hands over the rows of a range, as far as they are known.
  func read(_ range: Range<Int>, _ visit: (CellRow) throws -> Void) throws {
    let reader = BlockReader(bytes, dialect)
    var next = max(0, range.lowerBound)
    while next < range.upperBound, let block = index.block(of: next) {
      try Task.checkCancellation()
      try reader.read(block) { row in
        if row.number >= range.upperBound { return false }
        if row.number >= next { try visit(row) }
        return true
      }
      next = block.firstRow + block.rows
    }
  }
}
