public import Terminal

/// A box in the middle of the screen that says or asks something.
public struct Dialog: Hashable, Sendable {
  /// What a person answered.
  public enum Outcome: Hashable, Sendable {
    /// A button, by its place in `buttons`.
    case chosen(Int)
    case cancelled
  }

  /// What it is about, in the frame's upper line.
  public var title: String
  /// Wrapped to the box; may be empty.
  public var text: String
  /// From left to right.
  public var buttons: [String]
  /// The button Enter presses.
  public private(set) var selected: Int
  /// Room kept between text and buttons for the caller's own picture or widget.
  public var content: Size

  /// A question with its answers as buttons.
  public init(
    _ title: String, text: String = "", buttons: [String] = [], selected: Int = 0,
    content: Size = Size(columns: 0, rows: 0)
  ) {
    self.title = title
    self.text = text
    self.buttons = buttons
    self.selected = max(0, min(selected, buttons.count - 1))
    self.content = content
  }

  /// Arrows and Tab go from button to button, Enter presses, Esc cancels.
  public mutating func handle(_ key: Key) -> KeyResponse<Outcome> {
    switch key {
    case .escape: return .finished(.cancelled)
    case .enter: return .finished(buttons.isEmpty ? .cancelled : .chosen(selected))
    case .right, .tab, .character("l"): select(selected + 1)
    case .left, .backTab, .character("h"): select(selected - 1)
    default: return .ignored
    }
    return .handled
  }

  private mutating func select(_ index: Int) {
    guard !buttons.isEmpty else { return }
    selected = (index + buttons.count) % buttons.count
  }
}

extension Dialog {
  /// The box in the middle of `area`: as wide as its parts want, at most 64 columns of text.
  public func frame(in area: Rect, measure: DisplayWidth) -> Rect {
    let columns = innerColumns(in: area, measure)
    let rows = textLines(columns, measure).count + content.rows + buttonRows + spacing
    return area.centered(columns: columns + 4, rows: rows + 2)
  }

  /// Paints the box over what is there.
  /// - Returns: the room for the caller's content, above the buttons.
  @discardableResult
  public func paint(into grid: inout Grid, in area: Rect, look: Look) -> Rect {
    let frame = frame(in: area, measure: grid.measure)
    let inside = Pane(title).paint(into: &grid, in: frame, look: look, focused: true)
      .inset(columns: 1)
    let lines = textLines(innerColumns(in: area, grid.measure), grid.measure)
    let (buttonLine, above) = inside.splitBottom(buttonRows)
    var rest = above
    for line in lines {
      let parts = rest.splitTop(1)
      grid.paint(String(line), .text, in: parts.top, look: look)
      rest = parts.rest
    }
    paintButtons(into: &grid, in: buttonLine, look: look)
    if !lines.isEmpty, content.rows > 0 { rest = rest.splitTop(1).rest }
    return rest.splitTop(content.rows).top
  }

  private func paintButtons(into grid: inout Grid, in line: Rect, look: Look) {
    let spans = buttons.enumerated().flatMap { index, label in
      let gap = index == 0 ? [] : [Span("  ")]
      return gap
        + [
          index == selected
            ? Span("[ \(label) ]", .cursor) : Span("  \(label)  ", .text)
        ]
    }
    grid.paint(spans, in: line, look: look, alignment: .center)
  }

  private var buttonRows: Int { buttons.isEmpty ? 0 : 1 }

  /// Blank rows between the parts there are.
  private var spacing: Int {
    let parts = [!text.isEmpty, content.rows > 0, !buttons.isEmpty].count { $0 }
    return max(0, parts - 1)
  }

  private func innerColumns(in area: Rect, _ measure: DisplayWidth) -> Int {
    let most = max(1, min(64, area.columns - 8))
    let widest = text.split(separator: "\n").map { measure.width(of: $0) }.max() ?? 0
    let buttonWidth = buttons.reduce(0) { $0 + measure.width(of: $1) + 6 }
    let wanted = max(min(widest, most), measure.width(of: title) + 2, buttonWidth, content.columns)
    return max(0, min(wanted, area.columns - 4))
  }

  private func textLines(_ columns: Int, _ measure: DisplayWidth) -> [Substring] {
    text.isEmpty ? [] : LineWrap(columns: columns, measure: measure).lines(of: text)
  }
}
