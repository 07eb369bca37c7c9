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
      let isShown = bar.value.isFinite && bar.value > 0 && most > 0
      // Anything at all is seen.
      let cells = isShown ? max(1, Int((Double(track.columns) * bar.value / most).rounded())) : 0
      grid.fill(track.splitLeft(cells).left, with: look.glyphs.lyingBar, style: look[.number])
    }
  }
}

extension Glyphs {
  /// Not quite a cell high, so that bars on neighbouring lines do not run together.
  fileprivate var lyingBar: Unicode.Scalar { self == .ascii ? filled : "▇" }

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
