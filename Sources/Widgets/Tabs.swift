public import Terminal

/// Titles side by side, the active one underlined. Takes two rows, or one without the line.
public struct Tabs: Hashable, Sendable {
  /// From left to right.
  public var titles: [String]
  /// Which is open, from 0.
  public var active: Int

  /// - Parameter active: from 0.
  public init(_ titles: [String], active: Int) {
    self.titles = titles
    self.active = max(0, min(active, titles.count - 1))
  }

  /// The tab a mouse press meant.
  public func index(at point: Point, in rect: Rect, measure: DisplayWidth) -> Int? {
    guard rect.contains(point) else { return nil }
    return places(in: rect.columns, measure).first {
      $0.columns.contains(point.column - rect.column)
    }?.index
  }

  /// - Parameter focused: whether the active tab stands out in its colour too.
  public func paint(into grid: inout Grid, in rect: Rect, look: Look, focused: Bool) {
    grid.fill(rect, style: look[.text])
    guard !rect.isEmpty else { return }
    let places = places(in: rect.columns, grid.measure)
    for place in places {
      let cells = Rect(
        column: rect.column + place.columns.lowerBound, row: rect.row,
        columns: place.columns.count, rows: 1)
      let isActive = place.index == active
      var style = look[isActive ? .activeTab : .tab]
      // The line below it is line enough.
      if rect.rows > 1 { style.attributes.remove(.underline) }
      grid.paint([Span(titles[place.index])], in: cells, look: look, over: style)
      guard isActive, rect.rows > 1 else { continue }
      var line = cells
      line.row += 1
      grid.fill(line, with: look.glyphs.horizontal, style: focused ? style : look[.border])
    }
    markHidden(places, into: &grid, in: rect, look: look)
  }

  /// An ellipsis where tabs are out of view.
  private func markHidden(
    _ places: [Place], into grid: inout Grid, in rect: Rect, look: Look
  ) {
    let style = look[.dim]
    let ellipsis = look.glyphs.ellipsis
    let row = rect.row
    if let first = places.first, first.index > 0 {
      grid.put(ellipsis, at: Point(column: rect.column, row: row), style: style, limit: rect)
    }
    if let last = places.last, last.index < titles.count - 1, last.columns.upperBound < rect.columns
    {
      let end = Point(column: rect.endColumn - 1, row: row)
      grid.put(ellipsis, at: end, style: style, limit: rect)
    }
  }

  private struct Place {
    var index: Int
    /// From the left edge of the rectangle.
    var columns: Range<Int>
  }

  /// The tabs in view: from the first, or from as far right as it takes to show the active one.
  private func places(in columns: Int, _ measure: DisplayWidth) -> [Place] {
    guard titles.indices.contains(active) else { return [] }
    let widths = titles.map { measure.width(of: $0) }
    let whole = widths.reduce(0) { $0 + $1 + 1 }
    var first = 0
    if whole > columns {
      var used = 1 + widths[active] + 2
      first = active
      while first > 0, used + widths[first - 1] + 1 <= columns {
        first -= 1
        used += widths[first] + 1
      }
    }
    var places: [Place] = []
    // One blank before the first, as before all others.
    var column = 1
    for index in first..<titles.count {
      let isCut = column + widths[index] > columns
      if isCut, index != active { break }
      places.append(
        Place(index: index, columns: column..<max(column, min(column + widths[index], columns))))
      column += widths[index] + 1
    }
    return places
  }
}
