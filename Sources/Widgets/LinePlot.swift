import Base
public import Terminal

/// A line through points, in braille dots of two by four a cell, or in ASCII marks of two halves.
public struct LinePlot: Hashable, Sendable {
  /// A value to be drawn.
  public struct Point: Hashable, Sendable {
    /// Along the plot.
    public var x: Double
    /// Up the plot.
    public var y: Double

    /// In the units of the data; the plot scales both.
    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// What stands at the ends of the axes.
  public struct Labels: Hashable, Sendable {
    /// At the upper end of the left edge.
    public var top: String
    /// At its lower end.
    public var bottom: String
    /// Below the left end.
    public var start: String
    /// Below the right end.
    public var end: String

    /// What the ends of both axes stand for.
    public init(top: String, bottom: String, start: String, end: String) {
      self.top = top
      self.bottom = bottom
      self.start = start
      self.end = end
    }
  }

  /// By x; what is not a finite number leaves a gap.
  public var points: [Point]
  /// What the ends of both axes stand for.
  public var labels: Labels

  /// - Parameter points: in the order of `x`.
  public init(_ points: [Point], labels: Labels) {
    self.points = points
    self.labels = labels
  }

  /// Nothing where there is no room for a line and its labels.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look) {
    grid.fill(rect, style: look[.text])
    let plot = paintAxes(into: &grid, in: rect, look: look)
    var canvas = DotCanvas(size: plot.size)
    guard !plot.isEmpty, let scale = Scale(points, canvas) else { return }
    var last: (Int, Int)?
    for point in points {
      guard point.x.isFinite, point.y.isFinite else {
        last = nil
        continue
      }
      let place = scale.place(point)
      canvas.line(from: last ?? place, to: place)
      last = place
    }
    canvas.paint(into: &grid, in: plot, look: look)
  }

  /// - Returns: where the line goes.
  private func paintAxes(into grid: inout Grid, in rect: Rect, look: Look) -> Rect {
    guard rect.rows >= 4, rect.columns >= 12 else { return rect }
    let widest = rect.columns / 3
    let gutter = [labels.top, labels.bottom].map { grid.measure.width(of: $0, upTo: widest) }.max()
    let (left, right) = rect.splitLeft(min(gutter ?? 0, widest))
    let (bottom, body) = right.splitBottom(2)
    let values = left.splitBottom(2).rest
    grid.paint(labels.top, .label, in: values, look: look, alignment: .right)
    grid.paint(
      labels.bottom, .label, in: values.splitBottom(1).bottom, look: look, alignment: .right)
    let (axis, plot) = body.splitLeft(1)
    grid.fill(axis, with: look.glyphs.vertical, style: look[.border])
    let rule = bottom.splitTop(1).top
    grid.fill(rule, with: look.glyphs.horizontal, style: look[.border])
    grid.fill(rule.splitLeft(1).left, with: look.glyphs.bottomLeft, style: look[.border])
    let ends = bottom.splitBottom(1).bottom
    grid.paint(labels.start, .label, in: ends.splitLeft(ends.columns / 2).left, look: look)
    grid.paint(
      labels.end, .label, in: ends.splitLeft(ends.columns / 2 + 1).rest, look: look,
      alignment: .right)
    return plot
  }
}

/// Where values come to lie among the dots.
private struct Scale {
  let x: ClosedRange<Double>
  let y: ClosedRange<Double>
  let columns: Int
  let rows: Int

  /// Nil where there is no point to be seen.
  init?(_ points: [LinePlot.Point], _ canvas: DotCanvas) {
    let seen = points.filter { $0.x.isFinite && $0.y.isFinite }
    guard let first = seen.first else { return nil }
    x = seen.reduce(first.x...first.x) { min($0.lowerBound, $1.x)...max($0.upperBound, $1.x) }
    y = seen.reduce(first.y...first.y) { min($0.lowerBound, $1.y)...max($0.upperBound, $1.y) }
    columns = canvas.columns
    rows = canvas.rows
  }

  func place(_ point: LinePlot.Point) -> (Int, Int) {
    (
      Self.dot(point.x, x, columns),
      rows - 1 - Self.dot(point.y, y, rows)
    )
  }

  /// A range of one value lies in the middle.
  private static func dot(_ value: Double, _ range: ClosedRange<Double>, _ count: Int) -> Int {
    // Halved, so that the distance of two large numbers is still one.
    let length = range.upperBound / 2 - range.lowerBound / 2
    guard length > 0 else { return count / 2 }
    let share = (value / 2 - range.lowerBound / 2) / length
    return max(0, min(count - 1, Int(saturating: (share * Double(count - 1)).rounded())))
  }
}
