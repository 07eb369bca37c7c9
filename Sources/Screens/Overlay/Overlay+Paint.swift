import Terminal
import Widgets

extension Overlay {
  /// - Returns: where the terminal's cursor belongs.
  func paint(into grid: inout Grid, in area: Rect, _ brush: Brush) -> Point? {
    let look = brush.look
    switch self {
    case .help(let help):
      return help.paint(into: &grid, in: Self.helpFrame(in: area), look: look)
    case .palette(let palette): return palette.paint(into: &grid, in: area, look: look)
    case .files(let chooser): return chooser.palette.paint(into: &grid, in: area, look: look)
    case .menu(let menu): menu.paint(into: &grid, in: area, look: look)
    case .reading(let reading): reading.paint(into: &grid, in: area, look: look)
    case .notice(let sheet):
      let inside = Pane(sheet.title).paint(into: &grid, in: area, look: look, focused: true)
      brush.paint(sheet.notice, into: &grid, in: inside)
    }
    return nil
  }

  static func helpFrame(in body: Rect) -> Rect {
    body.centered(columns: min(84, body.columns), rows: body.rows)
  }

  /// The same, told how much of it is in view.
  func fitted(in body: Rect, measure: DisplayWidth) -> Overlay {
    guard case .reading(var reading) = self else { return self }
    reading.view.resize(ReadingLayout(body).text.size, measure: measure)
    return .reading(reading)
  }
}

extension HomeState.Reading {
  func paint(into grid: inout Grid, in area: Rect, look: Look) {
    let layout = ReadingLayout(area)
    var frame = Pane(title)
    frame.scroll = view.extent(visible: layout.text.rows)
    frame.paint(into: &grid, in: layout.pane, look: look, focused: true)
    view.paint(into: &grid, in: layout.text, look: look, focused: true)
  }
}

extension Menu {
  /// Its box in the middle of the body.
  func frame(in body: Rect, measure: DisplayWidth) -> Rect {
    let widest = choices.map { measure.width(of: $0.title) }.max() ?? 0
    let columns = max(widest + (marksPresent ? 12 : 10), measure.width(of: title) + 8, 24)
    return body.centered(columns: columns, rows: choices.count + 2)
  }

  fileprivate func paint(into grid: inout Grid, in area: Rect, look: Look) {
    let frame = frame(in: area, measure: grid.measure)
    let inside = Pane(title).paint(into: &grid, in: frame, look: look, focused: true)
    list.paint(into: &grid, in: inside, look: look, focused: true) { row in
      RowContent(
        [Span(" \(choices[row].key) ", .key), Span(" ")] + mark(choices[row], look.glyphs)
          + [Span(choices[row].title, .text)])
    }
  }

  /// Of states to choose among the one that holds is marked, and the titles stay in one column.
  private var marksPresent: Bool { choices.contains { $0.isPresent } }

  private func mark(_ choice: Choice, _ glyphs: Glyphs) -> [Span] {
    guard marksPresent else { return [] }
    return [Span(choice.isPresent ? "\(glyphs.dot) " : "  ", .success)]
  }
}
