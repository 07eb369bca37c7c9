import Base
public import Terminal

/// Horizontal bars, one a row, to one scale.
public struct BarChart: Hashable, Sendable {
  /// One bar, with what stands beside it.
  public struct Bar: Hashable, Sendable {
    /// What it stands for, at its left.
    public var label: String
    /// How long it is, against the greatest.
    public var value: Double
    /// The value as people read it.
    public var text: String

    /// - Parameter text: the value as people read it, at the bar's right.
    public init(_ label: String, value: Double, text: String) {
      self.label = label
      self.value = value
      self.text = text
    }
  }

  /// From top to bottom.
  public var bars: [Bar]
  /// The value of a bar that fills its line; nil for the longest there is.
  public var most: Double?

  /// - Parameter most: what a bar of full length stands for; nil for the greatest value.
  public init(_ bars: [Bar], most: Double? = nil) {
    self.bars = bars
    self.most = most
  }

  /// Paints as many bars as there are rows; negative values and what is not a number have none.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look) {
    grid.fill(rect, style: look[.text])
    let measure = grid.measure
    let shown = bars.prefix(rect.rows)
    let widest = rect.columns / 3
    let labels = min(shown.map { measure.width(of: $0.label, upTo: widest) }.max() ?? 0, widest)
    let texts = min(shown.map { measure.width(of: $0.text, upTo: widest) }.max() ?? 0, widest)
    let most = most ?? bars.map(\.value).filter(\.isFinite).max() ?? 0
    for (offset, bar) in shown.enumerated() {
      var row = rect
      row.row += offset
      row.rows = 1
      let (label, afterLabel) = row.splitLeft(labels)
      let (text, middle) = afterLabel.splitRight(texts)
      grid.paint(bar.label, .label, in: label, look: look)
      grid.paint(bar.text, .number, in: text, look: look, alignment: .right)
      let track = middle.inset(columns: 1)
      grid.paint(
        look.glyphs.bar(bar.value, of: most, in: track.columns), .dim, in: track, look: look)
    }
  }
}

extension Glyphs {
  /// The shares of a cell from one eighth to seven.
  private static let eighths: [Unicode.Scalar] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"]

  /// A lying bar, to the eighth of a cell; in ASCII to the cell. Anything at all is seen; what is
  /// not a number, or negative, has none.
  /// - Parameters:
  ///   - value: what it stands for.
  ///   - most: what a bar of all the columns stands for.
  public func bar(_ value: Double, of most: Double, in columns: Int) -> String {
    guard value.isFinite, value > 0, most.isFinite, most > 0, columns > 0 else { return "" }
    let length = Double(columns) * min(1, value / most)
    if self == .ascii {
      let cells = max(1, Int(saturating: length.rounded()))
      return String(repeating: Character(filled), count: cells)
    }
    let (cells, rest) = max(1, Int(saturating: (length * 8).rounded())).quotientAndRemainder(
      dividingBy: 8)
    let end = rest == 0 ? "" : String(Character(Self.eighths[rest - 1]))
    return String(repeating: Character(filled), count: cells) + end
  }

  /// Heights of a small column, nothing first.
  var steps: [Unicode.Scalar] {
    self == .ascii
      ? [" ", "_", ".", "-", "=", "+", "*", "#"]
      : [" ", "▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  }
}

extension Rect {
  /// The last `count` columns, and what is left of them.
  func splitRight(_ count: Int) -> (right: Rect, rest: Rect) {
    let parts = splitLeft(columns - min(max(0, count), columns))
    return (parts.rest, parts.left)
  }
}
