import Terminal
import Widgets

/// The lines of the frame, and the body between them.
struct FrameLayout {
  /// Narrower or lower than this, only `窗口太小` is shown.
  static let smallest = Size(columns: 20, rows: 5)

  let bar: Rect
  let body: Rect
  let message: Rect
  let hints: Rect

  init(_ size: Size) {
    let (bar, rest) = Rect(size).splitTop(1)
    let (hints, rest2) = rest.splitBottom(1)
    let (message, body) = rest2.splitBottom(size.rows > 8 ? 1 : 0)
    self.bar = bar
    self.hints = hints
    self.message = message
    self.body = body
  }

  /// Columns from which on a list has its detail beside it.
  static func showsThreePanes(_ columns: Int) -> Bool { columns >= 110 }
}

/// Where a text is read: its pane, and inside of that.
struct ReadingLayout {
  let pane: Rect
  var text: Rect { Pane.content(of: pane).inset(columns: 1) }

  init(_ body: Rect) {
    pane = body.centered(columns: min(body.columns, 100), rows: body.rows)
  }
}
