public import Catalog
public import Tabular

/// Where a table comes from.
public enum TableOrigin: Hashable, Sendable {
  /// A file as its name and beginning tell its kind: CSV, JSON, NDJSON, XML, XLSX.
  case file(path: String, TableOpening)
  /// A file of an interface's answers, whose columns have the names that the entry's 数据项 give them.
  case answers(EntryID, path: String)
  /// An answer that is no JSON, as a file of that name.
  case body(name: String, [UInt8])
  /// Rows that are here already, as a preview or an answer.
  case rows(MemoryTable)
}

/// A table that lies somewhere else, of any length, by what can be asked of it. Its texts are safe
/// for the terminal, and very long cells are cut. Cancelling the task that asks ends the work;
/// whoever lets go of the table lets go of its file.
public struct LocalTable: Sendable {
  /// The file's name, or what it came from.
  public var title: String
  /// Its columns, as far as they are known.
  public var headings: [TableHeading]
  /// The tables of the file, where it has several, and which of them this is.
  public var choices: TableChoices
  /// Rows of the file that are names of columns, from 1; nil where none are, or it has no rows of
  /// such.
  public var head: ClosedRange<Int>?
  /// How the file was read: as was asked for, and what is remembered of it; nil for other tables.
  public var opening: TableOpening?
  /// How a text is written, as `TableOpening` calls it; nil for what is none.
  public var encoding: String?
  /// As it was when the table was opened.
  public var extent: TableExtent
  /// What becomes of it, until it is complete.
  public var growth: @Sendable () -> AsyncStream<TableGrowth>
  /// The rows of a range as far as they are known.
  public var rows: @Sendable (Range<Int>) async throws(ServiceFault) -> [TableRow]
  /// Where it has the row of a number; nil where it has not.
  public var place: @Sendable (_ number: Int) async -> Int?
  /// What can be asked of it.
  public var work: TableWork

  /// A table that is open.
  public init(
    title: String, headings: [TableHeading], choices: TableChoices = .none,
    head: ClosedRange<Int>? = nil,
    extent: TableExtent, growth: @escaping @Sendable () -> AsyncStream<TableGrowth>,
    rows: @escaping @Sendable (Range<Int>) async throws(ServiceFault) -> [TableRow],
    place: @escaping @Sendable (_ number: Int) async -> Int?, work: TableWork
  ) {
    self.title = title
    self.headings = headings
    self.choices = choices
    self.head = head
    self.extent = extent
    self.growth = growth
    self.rows = rows
    self.place = place
    self.work = work
  }
}

/// What has become of a table that is still being read.
public struct TableGrowth: Hashable, Sendable {
  /// Rows so far.
  public var extent: TableExtent
  /// Those it had, and new ones behind them.
  public var headings: [TableHeading]

  /// What came to be known while the file was read on.
  public init(extent: TableExtent, headings: [TableHeading]) {
    self.extent = extent
    self.headings = headings
  }
}

/// What takes time with a table of millions of rows. Columns are counted as the table has them.
public struct TableWork: Sendable {
  /// Tells how far a long piece of work has come.
  public typealias Report = TableProgress.Report

  /// Filters, sorts and groups; which columns are shown is the screen's own business.
  public var query:
    @Sendable (TableQuery, @escaping Report) async throws(ServiceFault) -> LocalTable
  /// The next row from a start on, or back, in which a text occurs; nil where there is none.
  public var find: @Sendable (TableSearch) async throws(ServiceFault) -> Int?
  /// Which of all rows in which a text occurs the search's first row is; nil where they are not
  /// counted, as while a file is still being read.
  public var count: @Sendable (TableSearch) async throws(ServiceFault) -> TableHits?
  /// Goes through a column for its figures.
  public var profile:
    /// Goes through a column for its picture.
    @Sendable (_ column: Int, @escaping Report) async throws(ServiceFault) -> ColumnProfile
  public var chart:
    @Sendable (TableChart, @escaping Report) async throws(ServiceFault) -> TableFigure
  /// What a reading statement answers, over the table under the name `data`.
  public var sql: @Sendable (String, @escaping Report) async throws(ServiceFault) -> LocalTable
  /// Writes the rows and columns of a query. A file that is there already is a fault, unless it is
  /// to be replaced.
  public var export:
    @Sendable (TableQuery, TableExport, @escaping Report) async throws(ServiceFault) ->
      TableExported

  /// All of it off the main thread.
  public init(
    query:
      @escaping @Sendable (TableQuery, @escaping Report) async throws(ServiceFault) -> LocalTable,
    find: @escaping @Sendable (TableSearch) async throws(ServiceFault) -> Int?,
    count: @escaping @Sendable (TableSearch) async throws(ServiceFault) -> TableHits?,
    profile:
      @escaping @Sendable (Int, @escaping Report) async throws(ServiceFault) -> ColumnProfile,
    chart:
      @escaping @Sendable (TableChart, @escaping Report) async throws(ServiceFault) -> TableFigure,
    sql: @escaping @Sendable (String, @escaping Report) async throws(ServiceFault) -> LocalTable,
    export:
      @escaping @Sendable (TableQuery, TableExport, @escaping Report) async throws(ServiceFault) ->
      TableExported
  ) {
    self.query = query
    self.find = find
    self.count = count
    self.profile = profile
    self.chart = chart
    self.sql = sql
    self.export = export
  }
}

/// What opens tables.
public struct TableServices: Sendable {
  /// Opens a file while it is still being read.
  public var open:
    @Sendable (TableOrigin, @escaping TableProgress.Report) async throws(ServiceFault) -> LocalTable

  /// Tables of this machine's files.
  public init(
    open:
      @escaping @Sendable (TableOrigin, @escaping TableProgress.Report) async throws(ServiceFault)
      ->
      LocalTable
  ) {
    self.open = open
  }
}
