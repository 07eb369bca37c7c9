public import Terminal

/// A box with a title on its upper border and a note on its lower; bright when focused.
public struct Pane: Hashable, Sendable {
  /// In the frame's upper line.
  public var title: String
  /// At the right of the lower border: `第 1/508 条`; left out where it does not fit whole. Without
  /// one, what is in view stands there as long as that is not all.
  public var footer: String?
  /// Draws a scroll bar on the right border where not everything is in view.
  public var scroll: ScrollExtent?
  /// Its left border is the right border of the pane before it, which has been painted: see
  /// `Rect.joined`.
  public var joinsLeft: Bool

  /// - Parameter scroll: draws a scroll bar in the right edge.
  public init(
    _ title: String, footer: String? = nil, scroll: ScrollExtent? = nil, joinsLeft: Bool = false
  ) {
    self.title = title
    self.footer = footer
    self.scroll = scroll
    self.joinsLeft = joinsLeft
  }

  /// What is inside the borders; empty where they leave no room.
  public static func content(of rect: Rect) -> Rect { rect.inset(columns: 1, rows: 1).within(rect) }

  /// Paints the borders and clears the inside.
  /// - Returns: the inside.
  @discardableResult
  public func paint(into grid: inout Grid, in rect: Rect, look: Look, focused: Bool) -> Rect {
    grid.fill(joinsLeft ? rect.splitLeft(1).rest : rect, style: look[.text])
    guard rect.rows >= 2, rect.columns >= 2 else { return Pane.content(of: rect) }
    let border = look[focused ? .focusedBorder : .border]
    let glyphs = look.glyphs
    let top = rect.splitTop(1).top
    let bottom = rect.splitBottom(1).bottom
    grid.paintEdge(
      top, joinsLeft ? glyphs.teeTop : glyphs.topLeft, glyphs.horizontal, glyphs.topRight, border)
    grid.paintEdge(
      bottom, joinsLeft ? glyphs.teeBottom : glyphs.bottomLeft, glyphs.horizontal,
      glyphs.bottomRight, border)
    let inside = Pane.content(of: rect)
    if focused { grid.focus = inside.origin }
    paintSides(into: &grid, around: inside, look: look, border: border)
    paintTitle(into: &grid, on: top, look: look, focused: focused)
    paintFooter(into: &grid, on: bottom, look: look)
    return inside
  }

  func paintTitle(into grid: inout Grid, on edge: Rect, look: Look, focused: Bool) {
    guard !title.isEmpty else { return }
    let role: Role = focused ? .title : .dim
    grid.paint(" \(title) ", role, in: edge.inset(columns: 1), look: look)
  }

  /// Cells of the lower border that a footer leaves free.
  public static let footerMargin = 8

  func paintFooter(into grid: inout Grid, on edge: Rect, look: Look) {
    guard let footer = footer ?? scroll?.place, !footer.isEmpty else { return }
    let room = edge.inset(columns: 3)
    // Half a number would be another number.
    guard grid.measure.width(of: footer) + Self.footerMargin <= edge.columns else { return }
    grid.paint(" \(footer) ", .text, in: room, look: look, alignment: .right)
  }

  /// Paints the left and right border beside `inside`, with the scroll bar.
  func paintSides(into grid: inout Grid, around inside: Rect, look: Look, border: Style) {
    let thumb = scroll?.thumb(track: inside.rows)
    for offset in 0..<inside.rows {
      let left = Rect(
        column: inside.column - 1, row: inside.row + offset, columns: 1, rows: 1)
      let right = Rect(
        column: inside.endColumn, row: inside.row + offset, columns: 1, rows: 1)
      if !joinsLeft {
        grid.fill(left, with: look.glyphs.vertical, style: border)
      } else if border == look[.focusedBorder] {
        grid.restyle(left) { _ in border }
      }
      let isThumb = thumb?.contains(offset) == true
      let rightGlyph =
        isThumb
        ? look.glyphs.thumb : thumb != nil ? look.glyphs.track : look.glyphs.vertical
      grid.fill(right, with: rightGlyph, style: border)
    }
  }
}

extension Grid {
  /// A horizontal border with its two ends.
  mutating func paintEdge(
    _ line: Rect, _ start: Unicode.Scalar, _ middle: Unicode.Scalar, _ end: Unicode.Scalar,
    _ style: Style
  ) {
    fill(line, with: middle, style: style)
    fill(line.splitLeft(1).left, with: start, style: style)
    fill(line.splitLeft(line.columns - 1).rest, with: end, style: style)
  }
}

extension Rect {
  /// The rectangle with one column more at its left, which is the right border of the pane there.
  public var joined: Rect {
    Rect(column: column - 1, row: row, columns: columns + 1, rows: rows)
  }

  /// Two panes side by side that share the border between them: the first `count` columns, and the
  /// rest, joined.
  public func splitPanes(_ count: Int) -> (left: Rect, right: Rect) {
    let (left, rest) = splitLeft(count)
    return (left, rest.joined)
  }

  /// The rectangle, or an empty one at the start of `outer` where it is not inside.
  func within(_ outer: Rect) -> Rect {
    isEmpty ? Rect(column: outer.column, row: outer.row, columns: 0, rows: 0) : self
  }
}
