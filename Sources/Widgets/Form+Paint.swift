public import Terminal

extension Form {
  /// Paints the fields that fit, the one with the cursor always among them, and an open list over
  /// them.
  /// - Parameter room: where an open list may go as well; nil for the fields' own rectangle.
  /// - Returns: where the terminal's cursor belongs.
  @discardableResult
  public func paint(
    into grid: inout Grid, in rect: Rect, look: Look, focused: Bool, room: Rect? = nil
  ) -> Point? {
    paintWithNote(into: &grid, in: rect, look: look, focused: focused, room: room).cursor
  }

  /// The same.
  /// - Returns: also what the caller's row for it has to say of the field with the cursor: what is
  ///   wrong with it only where its own row has no room for that.
  public func paintWithNote(
    into grid: inout Grid, in rect: Rect, look: Look, focused: Bool, room: Rect? = nil
  ) -> (cursor: Point?, note: [Span]) {
    grid.fill(rect, style: look[.text])
    guard !rect.isEmpty else { return (nil, focused ? self.note : []) }
    let layout = FormLayout(
      fields, columns: rect.columns, measure: grid.measure, glyphs: look.glyphs)
    let areas = areas(in: rect, layout)
    var cursor: Point?
    var note = focused ? self.note : []
    for ((index, field), area) in zip(fields.enumerated(), areas) {
      let isFocused = focused && index == focus
      // A field cut at an edge is painted as far as it is in view.
      guard area.row < rect.endRow, area.endRow > rect.row else { continue }
      let painter = FieldPainter(field: field, layout: layout, look: look, isFocused: isFocused)
      let painted = painter.paint(into: &grid, in: area, limit: rect)
      cursor = painted.cursor ?? cursor
      if isFocused, painted.saysTrouble { note = hintNote }
    }
    guard focused, let field = self.focused, field.isOpen else { return (cursor, note) }
    let listCursor = paintOpenList(
      of: field, belowRow: areas[focus].row + (layout.isStacked ? 1 : 0),
      into: &grid, in: room ?? rect, look: look, layout)
    return (listCursor, note)
  }

  /// How many fields are out of view above and below, painted in a rectangle.
  public func hidden(in rect: Rect, measure: DisplayWidth, glyphs: Glyphs) -> (
    above: Int, below: Int
  ) {
    let layout = FormLayout(fields, columns: rect.columns, measure: measure, glyphs: glyphs)
    let areas = zip(fields, areas(in: rect, layout))
    // One whose picture is cut is out of view: nothing of that is painted.
    return (
      areas.count { field, area in
        area.row < rect.row && (area.endRow <= rect.row || field.picture != nil)
      },
      areas.count { field, area in
        area.row >= rect.endRow || (field.picture != nil && area.endRow > rect.endRow)
      }
    )
  }

  /// `▼ 还有 3 项`: empty where all fields are in view.
  public func hiddenNote(in rect: Rect, measure: DisplayWidth, glyphs: Glyphs) -> String {
    let hidden = hidden(in: rect, measure: measure, glyphs: glyphs)
    return Form.hiddenNote(above: hidden.above, below: hidden.below, glyphs)
  }

  /// Where each field stands, those out of view beyond the edges of `rect`.
  func areas(in rect: Rect, _ layout: FormLayout) -> [Rect] {
    var tops: [Int] = []
    var total = 0
    for field in fields {
      tops.append(total)
      total += layout.rows(of: field)
    }
    let first = firstRow(tops, total: total, rows: rect.rows, layout)
    return fields.indices.map { index in
      Rect(
        column: rect.column, row: rect.row + tops[index] - first, columns: rect.columns,
        rows: layout.rows(of: fields[index]))
    }
  }

  /// The row of the whole form that is the first in view: the focused field in the middle, and a
  /// field's first row at the top, whose label tells what the rows below it are.
  private func firstRow(_ tops: [Int], total: Int, rows: Int, _ layout: FormLayout) -> Int {
    guard total > rows, fields.indices.contains(focus) else { return 0 }
    let height = layout.rows(of: fields[focus])
    let centered = tops[focus] - max(0, rows - height) / 2
    let wanted = max(0, min(centered, total - rows))
    let whole = tops[...focus].filter { tops[focus] + height - $0 <= rows }
    return whole.last { $0 <= wanted } ?? whole.first ?? wanted
  }

  /// Below the field, or above it where there is more room.
  private func paintOpenList(
    of field: FormField, belowRow row: Int, into grid: inout Grid, in rect: Rect, look: Look,
    _ layout: FormLayout
  ) -> Point? {
    let column = layout.isStacked ? 2 : layout.labelColumns
    let below = rect.endRow - row - 1
    let above = row - rect.row
    func box(_ wanted: Int) -> Rect {
      let isBelow = below >= min(wanted, 5) || below >= above
      let rows = min(wanted, max(0, isBelow ? below : above))
      return Rect(
        column: rect.column + column, row: isBelow ? row + 1 : row - rows,
        columns: min(layout.inputColumns, rect.columns - column), rows: rows
      ).intersection(rect)
    }
    let glyphs = look.glyphs
    switch field.input {
    case .dropDown(let dropDown):
      return dropDown.picker.paint(
        into: &grid, in: box(dropDown.picker.wantedRows), look: look, footer: ""
      ) { glyphs.option($0 == dropDown.chosen) }
    case .multiSelect(let select):
      return select.picker.paint(
        into: &grid, in: box(select.picker.wantedRows), look: look, footer: select.counter
      ) { glyphs.box(select.chosen.contains($0)) }
    default: return nil
    }
  }
}
