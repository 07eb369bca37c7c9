public import Terminal

/// Panes one above the other that share their borders, as the navigation does.
public struct PaneStack: Hashable, Sendable {
  /// From top to bottom.
  public var panes: [Pane]
  /// Rows each pane would like inside. What is left over goes to the last.
  public var wanted: [Int]

  /// - Parameter wanted: rows each would like, in the panes' order.
  public init(_ panes: [Pane], wanted: [Int]) {
    self.panes = panes
    self.wanted = wanted
  }

  /// The insides, one a pane. Where there is no room for all borders only the focused pane has one.
  public func contents(in rect: Rect, focused: Int?) -> [Rect] {
    guard isWhole(in: rect) else {
      return panes.indices.map { index in
        index == focused ?? 0
          ? Pane.content(of: rect)
          : Rect(column: rect.column, row: rect.row, columns: 0, rows: 0)
      }
    }
    var row = rect.row + 1
    return heights(sharing: rect.rows - panes.count - 1, first: focused).map { height in
      defer { row += height + 1 }
      return Rect(column: rect.column + 1, row: row, columns: rect.columns - 2, rows: height)
    }
  }

  /// Paints the borders and clears the insides.
  /// - Returns: the insides.
  @discardableResult
  public func paint(into grid: inout Grid, in rect: Rect, look: Look, focused: Int?) -> [Rect] {
    let contents = contents(in: rect, focused: focused)
    grid.fill(rect, style: look[.text])
    guard isWhole(in: rect) else {
      let shown = focused ?? 0
      if panes.indices.contains(shown) {
        panes[shown].paint(into: &grid, in: rect, look: look, focused: focused != nil)
      }
      return contents
    }
    for (index, pane) in panes.enumerated() where index != focused {
      paint(pane, index, around: contents[index], into: &grid, look: look, focused: false)
    }
    // Last, so that its shared borders are the bright ones.
    if let focused, panes.indices.contains(focused) {
      paint(
        panes[focused], focused, around: contents[focused], into: &grid, look: look, focused: true)
    }
    return contents
  }

  private func isWhole(in rect: Rect) -> Bool {
    !panes.isEmpty && rect.columns >= 2 && rect.rows >= 2 * panes.count + 1
  }

  private func paint(
    _ pane: Pane, _ index: Int, around inside: Rect, into grid: inout Grid, look: Look,
    focused: Bool
  ) {
    let glyphs = look.glyphs
    let border = look[focused ? .focusedBorder : .border]
    let isFirst = index == 0
    let isLast = index == panes.count - 1
    let top = Rect(
      column: inside.column - 1, row: inside.row - 1, columns: inside.columns + 2, rows: 1)
    var bottom = top
    bottom.row = inside.endRow
    grid.paintEdge(
      top, isFirst ? glyphs.topLeft : glyphs.teeLeft, glyphs.horizontal,
      isFirst ? glyphs.topRight : glyphs.teeRight, border)
    if focused { grid.focus = inside.origin }
    pane.paintTitle(into: &grid, on: top, look: look, focused: focused)
    pane.paintSides(into: &grid, around: inside, look: look, border: border)
    grid.paintEdge(
      bottom, isLast ? glyphs.bottomLeft : glyphs.teeLeft, glyphs.horizontal,
      isLast ? glyphs.bottomRight : glyphs.teeRight, border)
    if isLast {
      pane.paintFooter(into: &grid, on: bottom, look: look)
    } else {
      panes[index + 1].paintTitle(into: &grid, on: bottom, look: look, focused: false)
    }
  }

  /// Shares rows out: one to each, the focused first; then evenly up to what each wants; the rest
  /// to the last.
  private func heights(sharing rows: Int, first: Int?) -> [Int] {
    var heights = [Int](repeating: 0, count: panes.count)
    var left = max(0, rows)
    let wants = panes.indices.map { index in
      max(1, wanted.indices.contains(index) ? wanted[index] : 1)
    }
    let order = panes.indices.sorted { ($0 == first ? 0 : 1, $0) < ($1 == first ? 0 : 1, $1) }
    while left > 0 {
      let hungry = order.filter { heights[$0] < wants[$0] }
      if hungry.isEmpty { break }
      for index in hungry.prefix(left) {
        heights[index] += 1
        left -= 1
      }
    }
    heights[heights.count - 1] += left
    return heights
  }
}
