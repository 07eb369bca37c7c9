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
  private let columns: Mutex<[TableHeading]>
  private let labels = Mutex<[String: String]>([:])
  private let tables = Mutex(TableChoices.none)
  let database = TableDatabaseSlot()

  init(
    name: String, headings: [TableHeading], bytes: any ByteStore, dialect: Dialect,
    index: RecordIndex
  ) {
    self.name = name
    self.bytes = bytes
    self.dialect = dialect
    self.index = index
    columns = Mutex(headings)
  }

  deinit { filling.set() }

  /// Columns as they are known by now, under their labels.
  public var headings: [TableHeading] {
    let columns = columns.withLock { $0 }
    let labels = labels.withLock { $0 }
    guard !labels.isEmpty else { return columns }
    return columns.map { column in
      var column = column
      column.label = labels[column.code] ?? column.label
      return column
    }
  }

  /// Says what columns are called, by their codes, where the file itself knows codes only; also
  /// those that come later.
  public func setLabels(_ new: [String: String]) { labels.withLock { $0 = new } }

  /// The tables of the file of which this is one.
  public var choices: TableChoices { tables.withLock { $0 } }

  func setChoices(_ choices: TableChoices) { tables.withLock { $0 = choices } }

  func setHeadings(_ headings: [TableHeading]) { columns.withLock { $0 = headings } }

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
