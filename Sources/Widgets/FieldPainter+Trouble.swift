import Terminal

/// Where it stands what is wrong with a field: in a row that the field has anyway, so that nothing
/// moves when it is said. Cut where it is long; then the form's own row has all of it, for the
/// field with the cursor.
extension FieldPainter {
  func roomBehindLabel(in label: Rect, _ grid: Grid) -> Rect {
    label.splitLeft(grid.measure.width(of: field.label) + 3).rest
  }

  /// In the last row of what is filled in: beside it, where there is room, else at its end, behind
  /// what stands in it.
  func roomBehindInput(_ input: Rect, of area: Rect, for trouble: Span, _ grid: Grid) -> Rect {
    let line = input.splitBottom(1).bottom
    let width = grid.measure.width(of: trouble.text)
    let beside = Rect(
      column: line.endColumn + 1, row: line.row, columns: area.endColumn - line.endColumn - 1,
      rows: line.rows)
    guard beside.columns < width else { return beside }
    let free = line.splitRight(field.hasSign ? 3 : 0).rest.intersection(grid.bounds)
    // One cell is the cursor's, and one parts the two.
    let within = free.splitLeft(usedCells(of: free, grid) + 2).rest
    return within.splitRight(min(width, within.columns)).right
  }

  /// Cells of an input that what is wrong with it takes at its end, where there is no room beside
  /// it; a placeholder, which is no answer, gives way to it.
  func keptCells(of input: Rect, in area: Rect, _ grid: Grid) -> Int {
    guard !layout.isStacked, let trouble = field.trouble else { return 0 }
    let width = grid.measure.width(of: trouble.text)
    return area.endColumn - input.endColumn - 1 < width ? width + 2 : 0
  }

  private func usedCells(of line: Rect, _ grid: Grid) -> Int {
    guard !line.isEmpty else { return 0 }
    let cells = grid.row(line.row).dropFirst(line.column).prefix(line.columns)
    let last = cells.lastIndex { $0.base != " " }
    return last.map { $0 - cells.startIndex + max(1, Int(cells[$0].width)) } ?? 0
  }
}

extension FormField {
  /// A sign at its right end says that it opens.
  fileprivate var hasSign: Bool {
    switch input {
    case .dropDown, .multiSelect: true
    case .line, .area, .radio, .checkbox, .stars, .readOnly: false
    }
  }
}
