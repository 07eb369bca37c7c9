import Tabular
import Terminal
import Widgets

/// Where the parts of a table's screen are.
struct TableLayout {
  /// The box around it; empty on a screen too low for one.
  let frame: Rect
  /// What is said of the rows in view, and of what runs.
  let info: Rect
  let prompt: Rect
  let error: Rect
  let content: Rect

  init(_ tables: TablesState, in body: Rect) {
    let isBoxed = body.rows >= 10
    frame = isBoxed ? body : body.splitTop(0).top
    var rest = isBoxed ? Pane.content(of: body) : body
    (info, rest) = rest.splitTop(rest.rows >= 5 ? 1 : 0)
    (prompt, rest) = rest.splitTop(tables.prompt == nil ? 0 : 1)
    let fault = tables.prompt?.error?.lines(columns: rest.columns - 2, measure: DisplayWidth())
    (error, rest) = rest.splitTop(min(fault?.count ?? 0, Self.mostFault))
    content = rest
  }

  /// Most rows that what is wrong with a line takes.
  private static let mostFault = 3

  /// A profile: figures, and beside or below them how the values lie and which are most frequent.
  /// Where there is no room for both, numbers show how they lie and texts which are frequent.
  func profile(isMeasured: Bool) -> (facts: Rect, shape: Rect, top: Rect) {
    let isWide = content.columns >= 64
    let whole = content.inset(columns: 1)
    let (facts, rest) =
      isWide ? whole.splitLeft(whole.columns * 2 / 5) : whole.splitTop(whole.rows / 2)
    let figures = isWide ? rest.splitLeft(1).rest : rest
    let shapeRows = figures.rows >= 16 ? figures.rows / 2 : figures.rows
    let (shape, top) = figures.splitTop(isMeasured ? shapeRows : 0)
    return (facts, shape, top)
  }
}

extension TablesArea {
  func fit(_ state: inout TablesState, in body: Rect) {
    guard var page = state.page else { return }
    let table = TableLayout(state, in: body)
    page.grid.resize(table.content.size)
    switch page.mode {
    case .opening, .grid: break
    case .record:
      let columns = table.content.inset(columns: 1).columns
      let lines = Document.record(page, columns: columns, measure: measure).lines.count
      page.scroll.fit(lines: lines, visible: table.content.rows)
    case .profile:
      guard let profile = page.profile.value else { break }
      let facts = table.profile(isMeasured: !profile.histogram.isEmpty).facts
      let lines = Document.profile(profile, columns: facts.columns, measure: measure).lines.count
      page.scroll.fit(lines: lines, visible: facts.rows)
    case .chart:
      guard case .bars(let bars, _, _)? = page.chart?.figure.value else { break }
      page.chart?.scroll.fit(lines: bars.count, visible: table.content.rows)
    }
    state.page = page
  }
}
