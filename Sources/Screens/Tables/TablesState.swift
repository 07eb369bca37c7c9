import Tabular
import Terminal
import Widgets

/// The entry a table is of.
struct TableSubject: Hashable, Sendable {
  var title: String
  /// Whose it is, where it is not the platform's.
  var host: String?
  /// Which of its rows the table has, where those are not all, for people; empty for all.
  var part = ""
}

/// The tables that are open, one upon the other: a group, an answer of SQL lies on the table it was
/// made of, and leads back to it.
struct TablesState: AreaState {
  /// The one in view last.
  var pages: [TablePage] = []
  /// What is being opened, by name; nil when nothing is.
  var opening: String?
  /// Tables were in view when it was asked for, and are again when it does not come.
  var opensOverTable = false
  /// It is opened to be exported.
  var exportsWhenOpen = false
  var progress = TableProgress(rows: 0)
  /// The file it is, for its other sheets.
  var path: String?
  /// How a person said that it is written.
  var encoding: String?
  /// The entry it is of, named where the rows go elsewhere; nil for a file of one's own.
  var subject: TableSubject?
  /// The same three of the table that is being opened.
  var wantedPath: String?
  var wantedEncoding: String?
  var wantedSubject: TableSubject?
  var prompt: TablePrompt?
  /// What was typed before, by kind of line.
  var history: [TablePrompt.Kind: InputHistory] = [:]
  private var lastID = 0

  var page: TablePage? {
    get { pages.last }
    set {
      guard let newValue, !pages.isEmpty else { return }
      pages[pages.count - 1] = newValue
    }
  }

  /// What the one in view was made of.
  var below: TablePage? { pages.dropLast().last }

  /// Something is being opened or worked out, which Esc ends.
  var isBusy: Bool { opening != nil || page?.work != nil }

  /// Rows that are being read, chosen, ordered, counted or searched; a profile, a chart.
  var awaited: Awaited? {
    if opening != nil { return .whatHasKeys }
    guard let page else { return nil }
    let isAwaited = page.work != nil || page.row == nil && page.window.asked != nil
    return isAwaited ? .whatHasKeys : nil
  }

  var mode: TableMode { opening == nil ? page?.mode ?? .opening : .opening }

  /// The one on top leads back to the one below, which keeps what was marked.
  mutating func pop() -> TablePage? {
    guard pages.count > 1, let page = pages.popLast() else { return nil }
    if case .member = page.origin, pages.count > 1 { pages[pages.count - 2].marks = page.marks }
    return page
  }

  /// Whether what is in view are the values of a column.
  var isGroup: Bool {
    if case .group? = page?.origin { true } else { false }
  }

  /// A table on top of those there are.
  mutating func push(_ page: TablePage) {
    var page = page
    lastID += 1
    page.id = lastID
    pages.append(page)
  }

  /// Changes the page of that number, wherever it lies.
  mutating func change(_ id: Int, _ change: (inout TablePage) -> Void) {
    guard let place = pages.firstIndex(where: { $0.id == id }) else { return }
    change(&pages[place])
  }
}

/// What is looked at of a table.
enum TableMode: Hashable, Sendable {
  /// Nothing yet: it is being opened.
  case opening
  case grid
  /// One row, field by field.
  case record
  /// What a column holds.
  case profile
  case chart
}

/// A table on the screen: how its rows are chosen and ordered, which columns are in view, where the
/// cursor is. Of its rows it holds those in view and some around them.
struct TablePage: Sendable {
  /// What it was made of, which is where `Enter` leads back to.
  enum Origin: Hashable, Sendable {
    case opened
    /// The values of a column of the page below.
    case group(column: Int)
    /// The rows of one of these values.
    case member(String)
    case sql(String)
  }

  var id = 0
  private(set) var base: LocalTable
  private(set) var origin: Origin
  /// The filter that makes it what it is, and is not taken off.
  private(set) var own: TableFilter?
  /// The rows as filtered and sorted.
  var view: LocalTable
  /// How much there is of what is in view, and of the table itself.
  var extent: TableExtent
  var known: TableExtent
  /// How the rows are chosen and ordered, and which columns are in view.
  var query = TableQuery()
  /// The query whose rows are on their way: the next key goes on from there.
  var wanted: TableQuery?
  var grid: TableState
  var window = RowWindow<TableRow>()
  /// Columns whose width the person chose.
  var settled: Set<Int> = []
  var naming = TableNaming.label
  var search = ""
  /// Which of the rows with that text was gone to last, as far as they are counted.
  var hits: TableHits?
  /// Numbers of the rows that were marked.
  var marks: Set<Int> = []
  var mode = TableMode.grid
  var scroll = Scroll()
  var profile = Loadable<ColumnProfile>()
  var chart: ChartState?
  var work: Work?
  /// Why the rows do not come.
  var fault: ServiceFault?

  /// Something that takes its time, and how far it is.
  struct Work: Hashable, Sendable {
    var title: String
    var progress = TableProgress(rows: 0)
  }

  init(_ table: LocalTable, origin: Origin = .opened) {
    base = table
    view = table
    self.origin = origin
    extent = table.extent
    known = table.extent
    grid = TableState(columns: [], rowCount: table.extent.rows)
    fitColumns(measure: .init())
  }

  /// The same table, narrowed to the rows of one value, as it is looked at besides.
  func member(_ value: String, _ query: TableQuery, _ arrival: TableArrival) -> TablePage {
    var page = self
    page.origin = .member(value)
    page.own = query.filter
    page.search = ""
    page.show(arrival.table, as: query)
    return page
  }

  /// Columns in view, in order, as the table counts them.
  var columns: [Int] { query.shown(of: base.headings.count) }

  var intended: TableQuery { wanted ?? query }

  /// A filter leaves out rows that are its own.
  var isNarrowed: Bool { query.filter != nil && query.filter != own }

  /// The column under the cursor, as the table counts them.
  var column: Int? {
    columns.indices.contains(grid.column) ? columns[grid.column] : nil
  }

  mutating func grow(_ growth: TableGrowth, measure: DisplayWidth) {
    known = growth.extent
    if growth.headings != base.headings {
      base.headings = growth.headings
      if query.columns == nil { fitColumns(measure: measure) }
    }
    guard query.keepsRows else { return }
    extent = growth.extent
    grid.setRowCount(extent.rows)
  }

  /// The row under the cursor, where it is here.
  var row: TableRow? { window[grid.rows.cursor] }

  /// The text under the cursor.
  var cell: String? {
    guard let row, let column, row.cells.indices.contains(column) else { return nil }
    return row.cells[column]
  }
}

/// A chart of the open table.
struct ChartState: Sendable {
  var chart: TableChart
  /// Nobody asked for this one rather than another.
  var isSuggested = false
  var figure = Loadable<TableFigure>()
  /// Bars scrolled past.
  var scroll = Scroll()
}
