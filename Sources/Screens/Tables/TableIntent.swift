import Tabular

/// What a person wants of a table.
enum TableIntent: AreaIntent {
  /// A table of an entry, where it is of one, and how it is called while it is read; it may be
  /// opened to be exported.
  case open(TableOrigin, named: String, of: TableSubject?, exports: Bool = false)
  /// A file of one's own, by its path or chosen from a list.
  case file(String)
  case choose
  /// Back to the table that was left.
  case resume
  case gesture(Gesture)
  case choice(RowChoice)
  case arrange(TableArrangement)
  case group, profile, sql
  case chart(ChartChange)
  case copyFrom
  /// Reads all that is to be told of the table.
  case notes
  case export
  case nextSheet, previousSheet
  /// `t`: which rows have the names of the columns, and one of the answers.
  case headMenu
  case head(TableHead)
  /// How the file in view is written; nil for what its bytes tell.
  case encoding(String?)
}

/// Which rows, in which order.
enum RowChoice: Hashable, Sendable {
  case filterByCell, filterByText, filterByExpression, dropFilters
  case sortColumn, dropSorts
}

/// Columns and marks.
enum TableArrangement: Hashable, Sendable {
  case firstColumn, lastColumn
  case hide, showAll, moveLeft, moveRight, fit, freeze
  case mark, markAll, dropMarks
}

/// A chart of the column under the cursor, or what is changed about the one there is.
enum ChartChange: Hashable, Sendable {
  case new, kind, measure, axis
}

/// What came of what was asked of a table; the number is the page's.
enum TableFact: Sendable {
  case progress(TableProgress)
  case opened(Result<TableArrival, ServiceFault>)
  case grown(Int, TableGrowth)
  case rows(Int, first: Int, Result<[TableRow], ServiceFault>)
  case working(Int, TableProgress)
  case worked(Int, TableWorked)
  case counted(Int, TableSearch, TableHits)
}

/// The end of a piece of work.
enum TableWorked: Sendable {
  case query(TableQuery, Result<TableArrival, ServiceFault>)
  case found(TableSearch, Result<TableHit?, ServiceFault>)
  case derived(TablePage.Origin, Result<TableArrival, ServiceFault>)
  /// The rows of one value of the table below.
  case member(String, TableQuery, Result<TableArrival, ServiceFault>)
  case profile(Result<ColumnProfile, ServiceFault>)
  case figure(TableChart, Result<TableFigure, ServiceFault>)
}
