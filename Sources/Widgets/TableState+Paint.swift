public import Terminal

extension TableState {
  /// Paints header and rows in view. `cell` is asked for the cells in view only; nil means not
  /// loaded yet and shows as an ellipsis.
  public func paint(
    into grid: inout Grid, in rect: Rect, look: Look, focused: Bool,
    cell: (_ row: Int, _ column: Int) -> Span?
  ) {
    grid.fill(rect, style: look[.text])
    guard !rect.isEmpty else { return }
    let places = places(in: rect.columns)
    let (header, body) = rect.splitTop(Self.headerRows(in: rect.rows))
    paintHeader(places, into: &grid, in: header, look: look, focused: focused)
    let first = rows.top(visible: body.rows)
    for offset in 0..<body.rows where first + offset < rows.count {
      let row = first + offset
      var line = body
      line.row += offset
      line.rows = 1
      let isCursor = row == rows.cursor
      if isCursor { grid.fill(line, style: look[.selection]) }
      for place in places {
        let content = cell(row, place.column) ?? Span(String(Character(look.glyphs.ellipsis)), .dim)
        let atCell = isCursor && place.column == column
        let over = atCell && focused ? look[.cursor] : isCursor ? look[.selection] : nil
        let cells = line.cells(place.cells)
        if atCell, let over { grid.fill(cells, style: over) }
        if atCell, focused { grid.focus = cells.origin }
        grid.paint(
          [content], in: cells, look: look, alignment: columns[place.column].alignment, over: over)
      }
      if isCursor {
        let bar = look[focused ? .focusedBorder : .border]
        grid.put(look.glyphs.bar, at: line.origin, style: bar, limit: line)
      }
    }
    paintFrozenLine(places, into: &grid, in: rect, look: look)
  }

  private func paintHeader(
    _ places: [Place], into grid: inout Grid, in header: Rect, look: Look, focused: Bool
  ) {
    let titles = header.splitTop(1).top
    let line = header.splitTop(1).rest
    grid.fill(line, with: look.glyphs.horizontal, style: look[.border])
    for place in places {
      let column = columns[place.column]
      let role: Role = place.column == self.column && focused ? .activeTab : .heading
      var cells = titles.cells(place.cells)
      if let sort, sort.column == place.column {
        let glyph = sort.isAscending ? look.glyphs.sortUp : look.glyphs.sortDown
        let mark = String(Character(glyph))
        let markWidth = grid.measure.width(of: mark)
        let titleWidth = min(
          grid.measure.width(of: column.title, upTo: cells.columns), cells.columns - markWidth)
        let start = column.alignment == .right ? cells.columns - markWidth : max(0, titleWidth)
        grid.paint(mark, role, in: cells.splitLeft(start).rest, look: look)
        cells = cells.splitLeft(start).left
      }
      grid.paint(column.title, role, in: cells, look: look, alignment: column.alignment)
    }
  }

  /// The line behind the frozen columns.
  private func paintFrozenLine(
    _ places: [Place], into grid: inout Grid, in rect: Rect, look: Look
  ) {
    let frozen = effectiveFrozen(in: rect.columns)
    guard frozen > 0, places.indices.contains(frozen - 1) else { return }
    let column = rect.column + places[frozen - 1].cells.upperBound + 1
    for offset in 0..<rect.rows {
      let isRule = offset == 1 && Self.headerRows(in: rect.rows) == 2
      grid.put(
        isRule ? look.glyphs.cross : look.glyphs.vertical,
        at: Point(column: column, row: rect.row + offset), style: look[.border], limit: rect)
    }
  }
}

extension Rect {
  /// The columns of a line, counted from its left edge.
  func cells(_ range: Range<Int>) -> Rect {
    Rect(column: column + range.lowerBound, row: row, columns: range.count, rows: rows)
      .intersection(self)
  }
}
