/// How much of a table is known.
public struct TableExtent: Hashable, Sendable {
  /// Rows that can be read now; more may follow until the table is complete.
  public var rows: Int
  public var isComplete: Bool
  /// Part of the file that has been read, 0 to 1; nil where it cannot be told.
  public var fraction: Double?
  /// Why reading stopped before the end: the rows before it are good.
  public var fault: TableFault?
  /// What could not be kept as the file has it; more may follow until the table is complete.
  public var notices: TableNotices

  public init(
    rows: Int, isComplete: Bool, fraction: Double? = nil, fault: TableFault? = nil,
    notices: TableNotices = TableNotices()
  ) {
    self.rows = rows
    self.isComplete = isComplete
    self.fraction = fraction
    self.fault = fault
    self.notices = notices
  }
}

/// One row of a table.
public struct TableRow: Hashable, Sendable {
  /// Its place in the table that was opened, from 0: it stays the same however the view sorts.
  public var number: Int
  /// One cell for each of the source's headings.
  public var cells: [String]

  public init(number: Int, cells: [String]) {
    self.number = number
    self.cells = cells
  }
}

/// A table that is read a window at a time: a file being indexed, a view upon it, rows in memory,
/// the result of a query.
public protocol TableSource: Sendable {
  /// What people call it: a file's name, an entry's title.
  var name: String { get }
  /// The columns known so far. A JSON file's later rows may bring more, at the end.
  var headings: [TableHeading] { get }
  var extent: TableExtent { get }
  /// The rows of a range as far as there are any, without waiting for more to become known.
  /// - Throws: `TableFault`, `CancellationError`.
  func rows(_ range: Range<Int>) async throws -> [TableRow]
  /// The extent each time it has grown, at most about ten times a second; the last is complete.
  func updates() -> AsyncStream<TableExtent>
}

extension TableSource {
  /// For sources that are complete from the start.
  public func updates() -> AsyncStream<TableExtent> {
    let extent = extent
    return AsyncStream { stream in
      stream.yield(extent)
      stream.finish()
    }
  }
}

/// How far a long piece of work is.
public struct TableProgress: Hashable, Sendable {
  /// Rows done.
  public var rows: Int
  /// 0 to 1; nil where it cannot be told.
  public var fraction: Double?

  public init(rows: Int, fraction: Double? = nil) {
    self.rows = rows
    self.fraction = fraction
  }

  public typealias Report = @Sendable (TableProgress) -> Void
}

/// A few rows in memory as a source: a preview, an answer, a test's own table.
public struct MemoryTable: TableSource, Hashable {
  public var name: String
  public var headings: [TableHeading]
  /// Rows may be narrower than the headings, not wider.
  public var cells: [[String]]
  /// Which cells were strings, where the rows were JSON; else nil.
  public var strings: [[Bool]]?

  public init(
    name: String, headings: [TableHeading], cells: [[String]], strings: [[Bool]]? = nil
  ) {
    self.name = name
    self.headings = headings
    self.cells = cells
    self.strings = strings
  }

  public var extent: TableExtent { TableExtent(rows: cells.count, isComplete: true, fraction: 1) }

  public func rows(_ range: Range<Int>) async throws -> [TableRow] {
    range.clamped(to: cells.indices).map { number in
      let row = cells[number]
      let missing = max(0, headings.count - row.count)
      return TableRow(number: number, cells: row + [String](repeating: "", count: missing))
    }
  }
}
