public import Terminal

extension LineEditor {
  /// Paints the part of the line around the cursor.
  ///
  /// - Parameters:
  ///   - masked: shows bullets instead of characters, as for a password.
  ///   - placeholder: shown dim, or in brackets, while there is no text.
  ///   - kept: cells at the end that it leaves to what is said of the field.
  /// - Returns: where the terminal's cursor belongs, nil without focus.
  @discardableResult
  public func paint(
    into grid: inout Grid, in rect: Rect, look: Look, focused: Bool, masked: Bool = false,
    placeholder: String = "", kept: Int = 0
  ) -> Point? {
    let line = rect.splitTop(1).top
    guard !line.isEmpty else { return nil }
    let style = look[focused ? .focusedField : .field]
    grid.fill(line, style: style)
    if isEmpty {
      let room = line.splitRight(min(kept, line.columns)).rest
      grid.paint([Span(look.unfilled(placeholder))], in: room, look: look, over: look.dimmed(style))
    }
    let window = window(columns: line.columns, measure: grid.measure, masked: masked, look)
    grid.write(window.text, at: line.origin, style: style, limit: line)
    guard focused else { return nil }
    return Point(column: line.column + window.cursor, row: line.row)
  }

  /// What is in view, and the cursor's cell in it. The window follows from text and cursor alone,
  /// so that the editor needs no memory of how wide it was last time: it starts at the text's
  /// beginning, or ends a quarter of its width behind the cursor.
  private func window(
    columns: Int, measure: DisplayWidth, masked: Bool, _ look: Look
  ) -> (text: String, cursor: Int) {
    let shown = masked ? [Character](repeating: mask(look), count: count) : Array(text)
    let widths = shown.map { measure.width(of: String($0)) }
    let before = widths[..<cursor].reduce(0, +)
    let after = widths[cursor...].reduce(0, +)
    // One cell for the cursor behind the text.
    guard before + after >= columns, before >= columns - 1 - min(after, columns / 4) else {
      return (String(shown), before)
    }
    let room = max(0, columns - 1 - min(after, columns / 4))
    var start = cursor
    var used = 0
    while start > 0, used + widths[start - 1] <= room {
      start -= 1
      used += widths[start]
    }
    return (String(shown[start...]), used)
  }

  private func mask(_ look: Look) -> Character { Character(look.glyphs.dot) }
}

extension Look {
  /// What stands in a field that is not filled in, by a sign where it would look like what was
  /// filled in.
  func unfilled(_ text: String) -> String { tellsDim || text.isEmpty ? text : "(\(text))" }

  /// A field's style for what is not its value: a placeholder, a counter of nothing.
  func dimmed(_ style: Style) -> Style {
    let dim = self[.dim]
    return Style(
      dim.foreground, on: style.background, style.attributes.union(dim.attributes))
  }
}
