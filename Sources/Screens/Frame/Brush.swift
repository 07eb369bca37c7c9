import Terminal
import Widgets

/// What every area paints with: the look, and what a pane says instead of its content.
struct Brush: Sendable {
  let look: Look
  let notices: Notices

  /// Something a pane has to say instead of its content, wrapped, in its upper part.
  func paint(note: String, _ role: Role = .dim, into grid: inout Grid, in rect: Rect) {
    let area = rect.inset(columns: 2, rows: rect.rows > 4 ? 1 : 0)
    guard area.columns > 0 else { return }
    let lines = LineWrap(columns: area.columns, measure: grid.measure).lines(of: note)
    for (offset, line) in lines.prefix(area.rows).enumerated() {
      let row = Rect(
        column: area.column, row: area.row + offset, columns: area.columns, rows: 1)
      grid.paint(String(line), role, in: row, look: look)
    }
  }

  /// - Parameter again: which key brings once more what failed to come.
  func paint(
    _ fault: ServiceFault, again: String = UnsupportedText.again, into grid: inout Grid,
    in rect: Rect
  ) {
    guard fault.page == nil, UnsupportedText.heading(fault.kind) == nil else {
      return paint(notices.notice(fault, again: again), into: &grid, in: rect)
    }
    let words = [MessageSign.failure + fault.summary, fault.advice, fault.wayOn(again)]
    paint(
      note: words.filter { !$0.isEmpty }.joined(separator: "\n\n"), .failure, into: &grid, in: rect)
  }

  /// What a pane says of something that is not there: why it did not come, or that it is coming.
  func paint<Value: Sendable>(
    missing part: Loadable<Value>, into grid: inout Grid, in rect: Rect
  ) {
    if let fault = part.fault {
      paint(fault, into: &grid, in: rect)
    } else {
      paint(note: DetailText.loading, into: &grid, in: rect)
    }
  }
}

extension BrowserPainter {
  var brush: Brush { Brush(look: look, notices: browser.notices) }
}
