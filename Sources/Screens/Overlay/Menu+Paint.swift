import Terminal
import Widgets

extension Menu {
  func paint(into grid: inout Grid, in area: Rect, look: Look) {
    let widest = choices.map { grid.measure.width(of: $0.title) }.max() ?? 0
    let columns = max(widest + 10, grid.measure.width(of: title) + 8, 24)
    let frame = area.centered(columns: columns, rows: choices.count + 2)
    let inside = Pane(title).paint(into: &grid, in: frame, look: look, focused: true)
    list.paint(into: &grid, in: inside, look: look, focused: true) { row in
      RowContent([
        Span(" \(choices[row].key) ", .key), Span(" "), Span(choices[row].title, .text),
      ])
    }
  }
}
