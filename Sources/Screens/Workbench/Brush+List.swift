import Terminal
import Widgets

/// What a list of the workbench is painted with.
extension Brush {
  /// The list with its title and its filter.
  ///
  /// - Parameters:
  ///   - rows: where its rows go.
  ///   - note: what is said instead of rows.
  /// - Returns: where the terminal's cursor is.
  func paint<List: FilteredList>(
    _ list: List, title: String, in places: WorkbenchLayout, rows: Rect, note: String?,
    into grid: inout Grid, content: (List.Line) -> RowContent
  ) -> Point? {
    var pane = Pane(title, footer: note == nil ? FrameText.place(list.list) : nil)
    pane.scroll = list.list.extent(visible: rows.rows)
    pane.paint(into: &grid, in: places.list, look: look, focused: true)
    let cursor = paint(list.filter, into: &grid, in: places)
    if let note {
      paint(note: note, into: &grid, in: rows)
      return cursor
    }
    let shown = list.shown
    list.list.paint(into: &grid, in: rows, look: look, focused: cursor == nil) { row in
      shown.indices.contains(row) ? content(shown[row]) : nil
    }
    return cursor
  }

  func note<Items: Collection & Sendable>(
    _ items: Loadable<Items>, isEmpty: Bool, _ none: String
  ) -> String? {
    if let fault = items.fault { return fault.text }
    guard let value = items.value else { return DetailText.loading }
    return value.isEmpty ? none : isEmpty ? WorkbenchText.nothingFits : nil
  }

  private func paint(
    _ filter: ListFilter, into grid: inout Grid, in places: WorkbenchLayout
  ) -> Point? {
    guard filter.isShown else { return nil }
    let line = Pane.content(of: places.list).splitTop(1).top
    let (label, field) = line.splitLeft(6)
    grid.paint(WorkbenchText.filter, .label, in: label.inset(columns: 1), look: look)
    return filter.editor.paint(into: &grid, in: field, look: look, focused: filter.isTyping)
  }

  func paint(_ facts: [(String, String)], into grid: inout Grid, in area: Rect) {
    guard !area.isEmpty else { return }
    var rest = Pane(WorkbenchText.facts, joinsLeft: area.column > 0)
      .paint(into: &grid, in: area, look: look, focused: false).inset(columns: 1)
    for (label, value) in facts {
      grid.paint(label, .label, in: rest.splitTop(1).top, look: look)
      rest = rest.splitTop(1).rest
      for line in LineWrap(columns: rest.columns - 2, measure: grid.measure).lines(of: value) {
        grid.paint("  " + line, .text, in: rest.splitTop(1).top, look: look)
        rest = rest.splitTop(1).rest
      }
    }
  }
}
