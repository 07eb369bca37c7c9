public import Terminal

/// Where a list stands: its cursor and the rows in view. Knows nothing of what is in the rows, and
/// costs the same for ten as for ten million.
public struct ListState: Hashable, Sendable {
  /// The row that is chosen, from 0.
  public private(set) var cursor: Int
  /// First row in view.
  public private(set) var top: Int
  /// Rows there are in all.
  public private(set) var count: Int
  /// Rows that fit the screen, as last told; pages are that long.
  public private(set) var visible: Int

  /// Rows kept in view above and below the cursor, where there is room.
  public static let margin = 2

  /// - Parameter visible: rows that fit, until `resize` says.
  public init(count: Int = 0, cursor: Int = 0, visible: Int = 20) {
    self.count = max(0, count)
    self.visible = max(0, visible)
    self.cursor = max(0, min(cursor, count - 1))
    top = 0
    reveal()
  }

  /// Tells how many rows fit, after each layout. Painting is right without it; paging is not.
  public mutating func resize(visible: Int) {
    self.visible = max(0, visible)
    reveal()
  }

  /// Tells how many rows there are now. The cursor stays on its row number, or on the last row.
  public mutating func setCount(_ count: Int) {
    self.count = max(0, count)
    cursor = max(0, min(cursor, self.count - 1))
    reveal()
  }

  /// Moves the cursor and, where it has to, what is seen; never beyond an end.
  public mutating func move(_ movement: Movement) {
    if case .scroll(let rows) = movement { return scroll(by: rows) }
    if movement == .center { top = cursor - max(0, visible - 1) / 2 }
    let next = movement.destination(from: cursor, count: count, visible: visible)
    if movement.isPaging { top += next - cursor }
    cursor = next
    reveal()
  }

  /// Scrolls as a wheel does; the cursor comes along when it would leave the view.
  public mutating func scroll(by rows: Int) {
    top = clampedTop(top + max(-count, min(rows, count)), visible: visible)
    let margin = margin(visible: visible)
    let lowest = top == 0 ? 0 : top + margin
    let end = top + max(1, visible)
    let highest = end >= count ? count - 1 : end - 1 - margin
    cursor = max(0, min(max(cursor, lowest), highest))
  }

  /// Puts the cursor on a row and keeps that row at the same height of the screen, as after a
  /// refresh that moved the selected entry.
  public mutating func follow(to row: Int) {
    let next = max(0, min(row, count - 1))
    top += next - cursor
    cursor = next
    reveal()
  }

  /// The row under a point of the rectangle the list was painted in.
  public func row(at point: Point, in rect: Rect) -> Int? {
    guard rect.contains(point) else { return nil }
    let row = top(visible: rect.rows) + point.row - rect.row
    return row < count ? row : nil
  }

  /// The first row shown in a view of that height.
  public func top(visible: Int) -> Int {
    var copy = self
    copy.visible = max(0, visible)
    copy.reveal()
    return copy.top
  }

  /// For a scroll bar.
  public func extent(visible: Int) -> ScrollExtent {
    ScrollExtent(top: top(visible: visible), visible: visible, total: count)
  }

  private mutating func reveal() {
    let margin = margin(visible: visible)
    top = min(top, cursor - margin)
    top = max(top, cursor + margin - visible + 1)
    top = clampedTop(top, visible: visible)
  }

  private func margin(visible: Int) -> Int { max(0, min(Self.margin, (visible - 1) / 2)) }

  private func clampedTop(_ top: Int, visible: Int) -> Int {
    max(0, min(top, count - max(1, visible)))
  }
}

extension Movement {
  fileprivate var isPaging: Bool {
    switch self {
    case .pageUp, .pageDown, .halfUp, .halfDown: true
    case .up, .down, .home, .end, .toRow, .by, .share, .scroll, .center: false
    }
  }
}
