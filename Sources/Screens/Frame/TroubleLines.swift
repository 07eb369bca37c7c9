import Terminal
import Widgets

/// What went wrong, and what to do about it at its end, is read whole: where it is wider than the
/// line of messages it takes rows above that too.
struct TroubleLines {
  /// Most rows that it takes.
  private static let most = 3

  /// As many as there is room for; the last has all that is left.
  let lines: [String]
  /// The line of messages with the rows above it.
  let area: Rect

  /// - Parameter rect: the line of messages.
  /// - Returns: nil for what has room in that, and for other messages.
  init?(_ message: Message, in rect: Rect, measure: DisplayWidth) {
    let columns = rect.inset(columns: 1).columns
    guard let sign = message.troubleSign, !rect.isEmpty,
      measure.width(of: sign + message.text) > columns
    else { return nil }
    let wrapped = LineWrap(columns: rect.columns - 2, measure: measure)
      .lines(of: sign + message.text).map { String($0) }
    let rows = min(wrapped.count, Self.most, max(1, rect.row / 4))
    guard rows > 0 else { return nil }
    lines = Array(wrapped.prefix(rows - 1)) + [wrapped.dropFirst(rows - 1).joined()]
    area = Rect(column: rect.column, row: rect.endRow - rows, columns: rect.columns, rows: rows)
  }
}

extension Message {
  /// Before what went wrong; nil for other messages.
  fileprivate var troubleSign: String? {
    switch tone {
    case .plain, .success: nil
    case .warning: MessageSign.warning
    case .failure: MessageSign.failure
    }
  }
}

extension BrowserState {
  /// Where forms go: what is wrong as long as they are open covers nothing of them.
  func formBody(measure: DisplayWidth) -> Rect {
    let layout = FrameLayout(size)
    guard let message, !message.isPassing,
      let trouble = TroubleLines(message, in: layout.message, measure: measure)
    else { return layout.body }
    return layout.body.splitBottom(trouble.area.rows - layout.message.rows).rest
  }
}
