import Terminal
import Widgets

/// Clicks and the wheel over a table.
extension Browser {
  /// Rows a notch of the wheel, as most terminals do it.
  private static let notch = 3

  func takeInTable(_ state: inout State, mouse event: MouseEvent) -> Effects {
    switch event.kind {
    case .wheelUp: for _ in 0..<Self.notch { moveTable(&state, .up) }
    case .wheelDown: for _ in 0..<Self.notch { moveTable(&state, .down) }
    case .press: return pressTable(&state, at: event.point)
    }
    return []
  }

  /// A cell gets the cursor, and opens its row when it has it; a heading sorts by its column.
  private func pressTable(_ state: inout State, at point: Point) -> Effects {
    let layout = BrowserLayout(state)
    if layout.hints.contains(point) { return pressHint(&state, at: point, in: layout.hints) }
    guard let page = state.tables.page, page.mode == .grid,
      let place = page.grid.cell(at: point, in: layout.table(state.tables).content)
    else { return [] }
    let isSecond = place.column == page.grid.column && place.row == page.grid.rows.cursor
    state.tables.page?.grid.move(toColumn: place.column)
    guard let row = place.row else { return choose(&state, .sortColumn) }
    if isSecond { return openInTable(&state) }
    state.tables.page?.grid.move(.toRow(row))
    return []
  }
}
