import Runtime
import Tabular
import Terminal
import Widgets

/// Moving about in a table, and fetching the rows that come into view.
extension Browser {
  /// After every event: the rows in view, unless they are here.
  func rowsNeeded(_ state: inout State) -> Effects {
    guard state.layers.hasTable, var page = state.tables.page, page.fault == nil else { return [] }
    guard let range = page.window.need(page.viewed, of: page.grid.rows.count) else { return [] }
    state.tables.page = page
    let (id, table) = (page.id, page.view)
    return [
      .task("table.rows") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await table.rows(range)
        }
        guard !Task.isCancelled else { return }
        post(.tables(.rows(id, first: range.lowerBound, result)))
      }
    ]
  }

  func moveTable(_ state: inout State, _ movement: Movement) {
    guard var page = state.tables.page else { return }
    page.fault = nil
    switch page.mode {
    case .opening: break
    case .grid: page.grid.move(movement)
    case .record, .profile: page.scroll.move(movement)
    case .chart: page.chart?.scroll.move(movement)
    }
    state.tables.page = page
  }

  /// `h` and `l`: column to column; of one row, to the row before and the next.
  func stepTable(_ state: inout State, _ step: Int) {
    switch state.tables.page?.mode {
    case .grid: state.tables.page?.grid.move(columns: step)
    case .record:
      state.tables.page?.grid.move(step > 0 ? .down : .up)
      state.tables.page?.scroll = Scroll()
    case .opening, .profile, .chart, nil: break
    }
  }

  /// Enter: the row field by field; of a group, the rows it stands for.
  func openInTable(_ state: inout State) -> Effects {
    guard let page = state.tables.page, page.mode == .grid else { return [] }
    if case .group(let column) = page.origin { return openGroup(&state, column) }
    guard page.row != nil else { return [] }
    state.tables.page?.mode = .record
    state.tables.page?.scroll = Scroll()
    return []
  }

  /// Columns and marks.
  func arrange(_ state: inout State, _ intent: TableIntent) {
    guard var page = state.tables.page else { return }
    let measure = configuration.measure
    switch intent {
    case .firstColumn: page.grid.move(toColumn: 0)
    case .lastColumn: page.grid.move(toColumn: page.columns.count - 1)
    case .hide:
      if !page.hideColumn() {
        state.message = Message(.warning, TableText.lastColumnStays)
      }
    case .showAll: page.showAllColumns(measure: measure)
    case .moveLeft: page.moveColumn(by: -1)
    case .moveRight: page.moveColumn(by: 1)
    case .fit: page.toggleFit(measure: measure)
    case .freeze: page.toggleFrozen()
    case .mark: page.toggleMark()
    case .markAll: page.marks.formUnion(page.window.rows.map(\.number))
    case .dropMarks: page.marks = []
    default: break
    }
    state.tables.page = page
  }
}

extension TablePage {
  /// Space: marks the row and goes on to the next.
  mutating func toggleMark() {
    guard let row else { return }
    if marks.remove(row.number) == nil { marks.insert(row.number) }
    grid.move(.down)
  }

  mutating func take(
    first: Int, _ result: Result<[TableRow], ServiceFault>, measure: DisplayWidth
  ) {
    switch result {
    case .success(let rows):
      window.take(rows, from: first)
      growColumns(measure: measure)
    case .failure(let fault):
      window.giveUp()
      self.fault = fault
    }
  }

  mutating func take(_ arrival: TableArrival, measure: DisplayWidth) {
    window.hold(arrival.rows, from: arrival.first)
    retitle(measure: measure)
    growColumns(measure: measure)
  }
}
