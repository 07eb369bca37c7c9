import Base
public import Terminal

/// How many values fall into each of some equal parts of a range, as upright columns.
public struct Histogram: Hashable, Sendable {
  /// In order of the range; what is negative counts as none.
  public var counts: [Int]
  /// Below the first and the last column.
  public var start: String
  /// What stands below its right end.
  public var end: String

  /// - Parameters: bars from left to right, and what stands below both ends.
  public init(_ counts: [Int], start: String, end: String) {
    self.counts = counts
    self.start = start
    self.end = end
  }

  /// The tallest bar takes the whole height.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look) {
    grid.fill(rect, style: look[.text])
    guard !counts.isEmpty, rect.rows >= 3 else { return }
    let (labels, rest) = rect.splitBottom(1)
    let (axis, body) = rest.splitBottom(1)
    let width = max(1, min(Self.widest, rect.columns / counts.count))
    let used = min(rect.columns, width * counts.count)
    grid.fill(axis.splitLeft(used).left, with: look.glyphs.horizontal, style: look[.border])
    for (index, count) in counts.enumerated() where (index + 1) * width <= rect.columns {
      var column = body.splitLeft(index * width).rest.splitLeft(width).left
      // A blank between columns, where they are wide enough for one.
      if width >= 3 { column = column.splitLeft(width - 1).left }
      paint(count, into: &grid, in: column, look: look)
    }
    paintLabels(into: &grid, in: labels.splitLeft(used).left, look: look)
  }

  /// Cells of a column with its gap.
  static let widest = 8

  private func paint(_ count: Int, into grid: inout Grid, in rect: Rect, look: Look) {
    let most = max(1, counts.max() ?? 1)
    let steps = look.glyphs.steps
    let perCell = look.glyphs == .ascii ? 1 : steps.count - 1
    let share = Double(max(0, count)) / Double(most)
    // Anything at all is seen.
    let height =
      count > 0 ? max(1, Int(saturating: (share * Double(rect.rows * perCell)).rounded())) : 0
    let (full, rest) = rect.splitBottom(height / perCell)
    grid.fill(full, with: look.glyphs.filled, style: look[.number])
    guard height % perCell > 0 else { return }
    grid.fill(rest.splitBottom(1).bottom, with: steps[height % perCell], style: look[.number])
  }

  private func paintLabels(into grid: inout Grid, in line: Rect, look: Look) {
    let room = grid.measure.width(of: start) + 1 + grid.measure.width(of: end)
    guard room <= line.columns else { return }
    grid.paint(start, .label, in: line, look: look)
    let right = line.splitLeft(grid.measure.width(of: start) + 1).rest
    grid.paint(end, .label, in: right, look: look, alignment: .right)
  }
}
