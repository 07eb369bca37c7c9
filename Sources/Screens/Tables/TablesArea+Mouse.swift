import Runtime
import Terminal
import Widgets

/// Clicks and the wheel over a table.
extension TablesArea {
  /// Rows a notch of the wheel, as most terminals do it.
  private static let notch = 3

  func handle(
    _ input: InputEvent, _ state: inout TablesState, _ frame: inout Frame
  ) -> Effects? {
    guard case .mouse(let event) = input else { return nil }
    switch event.kind {
    case .wheelUp: for _ in 0..<Self.notch { state.move(.up) }
    case .wheelDown: for _ in 0..<Self.notch { state.move(.down) }
    case .press: return press(&state, &frame, at: event.point)
    }
    return []
  }

  /// A cell gets the cursor, and opens its row when it has it; a heading sorts by its column.
  private func press(
    _ state: inout State, _ frame: inout Frame, at point: Point
  ) -> Effects {
    guard let page = state.page, page.mode == .grid,
      let place = page.grid.cell(at: point, in: TableLayout(state, in: frame.shared.body).content)
    else { return [] }
    let isSecond = place.column == page.grid.column && place.row == page.grid.rows.cursor
    state.page?.grid.move(toColumn: place.column)
    guard let row = place.row else { return choose(&state, &frame, .sortColumn) }
    if isSecond { return openInTable(&state, &frame) }
    state.page?.grid.move(.toRow(row))
    return []
  }
}
