public import Terminal

extension Grid {
  /// Writes spans on the first row of `rect`; what does not fit ends in an ellipsis, and no
  /// character is ever cut.
  ///
  /// - Parameter over: a style for the whole line that takes the place of the roles', as on the
  ///   cursor's row; matches stay visible by underline.
  /// - Returns: the column behind the last cell written.
  @discardableResult
  public mutating func paint(
    _ spans: [Span], in rect: Rect, look: Look, alignment: Alignment = .left, over: Style? = nil
  ) -> Int {
    guard !rect.isEmpty else { return rect.column }
    let line = rect.splitTop(1).top
    let spans = spans.map { $0.oneLine(cells: line.columns) }
    let width = measure.width(of: spans, upTo: line.columns)
    var pen = LinePen(look: look, over: over, line: line, column: line.column)
    guard width <= line.columns else {
      pen.writeCut(spans, alignment, into: &self)
      return pen.column
    }
    switch alignment {
    case .left: break
    case .right: pen.column += line.columns - width
    case .center: pen.column += (line.columns - width) / 2
    }
    for span in spans { pen.write(span, upTo: span.text.endIndex, into: &self) }
    return pen.column
  }

  /// Writes one text in one role: see `paint(_:in:look:alignment:over:)` for spans.
  @discardableResult
  public mutating func paint(
    _ text: String, _ role: Role, in rect: Rect, look: Look, alignment: Alignment = .left
  ) -> Int {
    paint([Span(text, role)], in: rect, look: look, alignment: alignment)
  }

  /// Puts a glyph in one cell, if it is inside `limit`.
  mutating func put(_ glyph: Unicode.Scalar, at point: Point, style: Style, limit: Rect) {
    guard limit.contains(point) else { return }
    fill(Rect(column: point.column, row: point.row, columns: 1, rows: 1), with: glyph, style: style)
  }
}

/// Where the next piece of a line goes.
private struct LinePen {
  let look: Look
  let over: Style?
  let line: Rect
  var column: Int

  func style(of span: Span, matched: Bool) -> Style {
    guard let over else { return look[matched ? .match : span.role] }
    return matched ? over.adding([.underline, .bold]) : over
  }

  /// Writes the text before `end`, in runs of one style.
  mutating func write(_ span: Span, upTo end: String.Index, into grid: inout Grid) {
    guard !span.matches.isEmpty else {
      put(span.text[..<end], style(of: span, matched: false), &grid)
      return
    }
    var start = span.text.startIndex
    var matched = false
    var index = start
    var offset = 0
    while index < end {
      let scalar = span.text.unicodeScalars[index]
      let inMatch = span.matches.contains { $0.contains(offset) }
      // A mark keeps the style of the character it sits on.
      if inMatch != matched, grid.measure.width(of: scalar) > 0 {
        put(span.text[start..<index], style(of: span, matched: matched), &grid)
        start = index
        matched = inMatch
      }
      offset += UTF8.width(scalar)
      index = span.text.unicodeScalars.index(after: index)
    }
    put(span.text[start..<end], style(of: span, matched: matched), &grid)
  }

  private mutating func put(_ text: Substring, _ style: Style, _ grid: inout Grid) {
    column = grid.write(
      text, at: Point(column: column, row: line.row), style: style, limit: line)
  }

  /// Writes as much as fits before an ellipsis. Where a wide character does not fit, a cell stays,
  /// before what is to end with others at the right.
  mutating func writeCut(_ spans: [Span], _ alignment: Alignment, into grid: inout Grid) {
    let ellipsis = String(Character(look.glyphs.ellipsis))
    let room = line.columns - grid.measure.width(of: ellipsis)
    guard room >= 0 else { return }
    var left = room
    var parts: [(span: Span, end: String.Index)] = []
    for span in spans {
      let part = grid.measure.prefix(span.text, cells: left)
      parts.append((span, part.endIndex))
      left -= grid.measure.width(of: part)
      if part.endIndex < span.text.endIndex { break }
    }
    if alignment == .right { column += left }
    for part in parts { write(part.span, upTo: part.end, into: &grid) }
    let last = parts.last?.span ?? Span("")
    put(Substring(ellipsis), style(of: last, matched: false), &grid)
  }
}

extension Span {
  /// The span with control characters as blanks, and of a very long text no more than could show.
  fileprivate func oneLine(cells: Int) -> Span {
    var span = self
    let most = 4 * cells + 64
    if text.utf8.count > 4 * most {
      span.text = String(String.UnicodeScalarView(text.unicodeScalars.prefix(most)))
    }
    guard span.text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else { return span }
    var clean = String.UnicodeScalarView()
    for scalar in span.text.unicodeScalars {
      clean.append(scalar.value < 0x20 || scalar.value == 0x7F ? " " : scalar)
    }
    span.text = String(clean)
    return span
  }
}
