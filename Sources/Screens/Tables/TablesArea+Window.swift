import Runtime
import Tabular
import Terminal
import Widgets

/// Moving about in a table, and fetching the rows that come into view.
extension TablesArea {
  /// After every event: the rows in view, unless they are here.
  func needed(_ state: inout TablesState, _ frame: inout Frame) -> Effects {
    guard var page = state.page, page.fault == nil else { return [] }
    guard let range = page.window.need(page.viewed, of: page.grid.rows.count) else { return [] }
    state.page = page
    let (id, table) = (page.id, page.view)
    return [
      .task("table.rows") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await table.rows(range)
        }
        guard !Task.isCancelled else { return }
        post(.rows(id, first: range.lowerBound, result))
      }
    ]
  }

  /// Enter: the row field by field; of a group, the rows it stands for.
  func openInTable(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard let page = state.page, page.mode == .grid else { return [] }
    if case .group(let column) = page.origin { return openGroup(&state, &frame, column) }
    guard page.row != nil else { return [] }
    state.page?.mode = .record
    state.page?.scroll = Scroll()
    return []
  }

  /// Columns and marks.
  func arrange(_ state: inout State, _ frame: inout Frame, _ arrangement: TableArrangement) {
    guard var page = state.page else { return }
    let measure = measure
    switch arrangement {
    case .firstColumn: page.grid.move(toColumn: 0)
    case .lastColumn: page.grid.move(toColumn: page.columns.count - 1)
    case .hide:
      if !page.hideColumn() {
        frame.say(Message(.warning, TableText.lastColumnStays))
      }
    case .showAll: page.showAllColumns(measure: measure)
    case .moveLeft: page.moveColumn(by: -1)
    case .moveRight: page.moveColumn(by: 1)
    case .fit: page.toggleFit(measure: measure)
    case .freeze: page.toggleFrozen()
    case .mark: page.toggleMark()
    case .markAll: page.marks.formUnion(page.window.rows.map(\.number))
    case .dropMarks: page.marks = []
    }
    state.page = page
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
    if let cursor = arrival.cursor { grid.follow(to: cursor) }
    window.hold(arrival.rows, from: arrival.first)
    retitle(measure: measure)
    growColumns(measure: measure)
  }
}

extension TablesState {
  mutating func move(_ movement: Movement) {
    guard var page else { return }
    page.fault = nil
    switch page.mode {
    case .opening: break
    case .grid: page.grid.move(movement)
    case .record, .profile: page.scroll.move(movement)
    case .chart: page.chart?.scroll.move(movement)
    }
    self.page = page
  }

  /// `h` and `l`: column to column; of one row, to the row before and the next.
  mutating func step(_ step: Int) {
    switch page?.mode {
    case .grid, .profile: page?.grid.move(columns: step)
    case .record:
      page?.grid.move(step > 0 ? .down : .up)
      page?.scroll = Scroll()
    case .opening, .chart, nil: break
    }
  }
}
