import Tabular

/// What a person wants of a table.
enum TableIntent: Hashable, Sendable {
  /// `o`: what is under the cursor, as a table.
  case openHere
  /// A file chosen from a list.
  case choose
  case file(String)
  case resume
  case firstColumn, lastColumn
  case filterByCell, filterByText, filterByExpression, dropFilters
  case sortColumn, dropSorts
  case hide, showAll, moveLeft, moveRight, fit, freeze
  case group, profile, chart, sql
  case chartKind, chartMeasure, chartAxis
  case mark, markAll, dropMarks
  case copyFrom
  case export
  case nextSheet, previousSheet
}

/// What came of what was asked of a table; the number is the page's.
enum TableFact: Sendable {
  case progress(TableProgress)
  case opened(Result<TableArrival, ServiceFault>)
  case grown(Int, TableGrowth)
  case rows(Int, first: Int, Result<[TableRow], ServiceFault>)
  case working(Int, TableProgress)
  case worked(Int, TableWorked)
}

/// The end of a piece of work.
enum TableWorked: Sendable {
  case query(TableQuery, Result<TableArrival, ServiceFault>)
  case found(text: String, Result<Int?, ServiceFault>)
  case derived(TablePage.Origin, Result<TableArrival, ServiceFault>)
  case profile(Result<ColumnProfile, ServiceFault>)
  case figure(TableChart, Result<TableFigure, ServiceFault>)
}
