public import Terminal

/// A key and what it does here.
public struct Hint: Hashable, Sendable {
  /// As the key is written on the screen.
  public var key: String
  /// What it does, in a word or two.
  public var label: String
  /// Kept when others are dropped for want of room, as help and back are.
  public var isPinned: Bool

  /// - Parameter isPinned: whether it stays when the line is too short for all.
  public init(_ key: String, _ label: String, isPinned: Bool = false) {
    self.key = key
    self.label = label
    self.isPinned = isPinned
  }
}

/// The line of keys that work here, fitted to its width by dropping hints from the end.
public struct HintLine: Hashable, Sendable {
  /// From left to right, the most useful first.
  public var hints: [Hint]

  /// A line of what keys do.
  public init(_ hints: [Hint]) { self.hints = hints }

  /// The hint a mouse press meant.
  public func hint(at point: Point, in rect: Rect, measure: DisplayWidth) -> Hint? {
    guard rect.contains(point) else { return nil }
    var column = rect.column + 1
    for hint in fitting(rect.columns, measure) {
      let end = column + width(of: hint, measure)
      if (column..<end).contains(point.column) { return hint }
      column = end + gap
    }
    return nil
  }

  /// Leaves out from the right what has no room.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look) {
    let line = rect.splitTop(1).top
    grid.fill(line, style: look[.hint])
    var rest = line.splitLeft(1).rest
    for hint in fitting(line.columns, grid.measure) {
      let spans = [Span(hint.key, .key), Span(" \(hint.label)", .hint)]
      let end = grid.paint(spans, in: rest, look: look)
      rest = rest.splitLeft(end - rest.column + gap).rest
    }
  }

  private func fitting(_ columns: Int, _ measure: DisplayWidth) -> [Hint] {
    var kept = hints
    var used = kept.reduce(1 - gap) { $0 + width(of: $1, measure) + gap }
    while used > columns {
      guard let dropped = kept.lastIndex(where: { !$0.isPinned }) ?? kept.indices.last else {
        break
      }
      used -= width(of: kept.remove(at: dropped), measure) + gap
    }
    return kept
  }

  private func width(of hint: Hint, _ measure: DisplayWidth) -> Int {
    measure.width(of: hint.key) + 1 + measure.width(of: hint.label)
  }

  private var gap: Int { 2 }
}

/// A line with something on the left and something on the right; the right stays whole the longer.
public struct StatusLine: Hashable, Sendable {
  /// At the left edge; cut where both do not fit.
  public var leading: [Span]
  /// At the right edge.
  public var trailing: [Span]
  /// What the line as a whole is painted as.
  public var role: Role

  /// - Parameter role: of the whole line's ground.
  public init(_ leading: [Span], trailing: [Span] = [], role: Role = .text) {
    self.leading = leading
    self.trailing = trailing
    self.role = role
  }

  /// Cells of the line that neither side has: one at each end, and the gap between the sides.
  public static let margins = 2 + gap
  private static let gap = 2

  /// One row, filled to its end.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look) {
    let line = rect.splitTop(1).top
    grid.fill(line, style: look[role])
    let room = line.inset(columns: 1)
    let wanted = trailing.isEmpty ? 0 : grid.measure.width(of: trailing, upTo: room.columns)
    let parts = room.splitLeft(room.columns - min(wanted, room.columns))
    grid.paint(trailing, in: parts.rest, look: look, alignment: .right)
    let gap = wanted > 0 ? Self.gap : 0
    grid.paint(leading, in: parts.left.splitLeft(parts.left.columns - gap).left, look: look)
  }
}
