import Terminal

/// Paints one field of a form.
struct FieldPainter {
  let field: FormField
  let layout: FormLayout
  let look: Look
  let isFocused: Bool

  /// - Returns: where the terminal's cursor belongs, and whether all of what is wrong with it
  ///   stands in the field's row.
  func paint(
    into grid: inout Grid, in area: Rect, limit: Rect
  ) -> (cursor: Point?, saysTrouble: Bool) {
    let labelRow = area.splitTop(1).top
    let label = layout.isStacked ? labelRow : labelRow.splitLeft(layout.labelColumns - 1).left
    paintLabel(into: &grid, in: label.intersection(limit))
    let body = area.splitTop(layout.isStacked ? 1 : 0).rest
      .splitLeft(layout.isStacked ? 2 : layout.labelColumns).rest
      .splitLeft(layout.inputColumns).left
    let (input, rest) = body.splitTop(layout.inputRows(of: field))
    // Half a picture tells nothing.
    if rest.intersection(limit) == rest { field.picture?.paint(into: &grid, in: rest, look: look) }
    let cursor = paintInput(
      into: &grid, in: input.intersection(limit), skipped: max(0, limit.row - input.row),
      kept: keptCells(of: input, in: area, grid))
    guard let trouble = field.trouble else { return (cursor, false) }
    let room =
      (layout.isStacked
      ? roomBehindLabel(in: label, grid) : roomBehindInput(input, of: area, for: trouble, grid))
      .intersection(limit)
    grid.paint([trouble], in: room, look: look)
    let isWhole = !room.isEmpty && grid.measure.width(of: trouble.text) <= room.columns
    return (cursor, isWhole)
  }

  private func paintLabel(into grid: inout Grid, in rect: Rect) {
    let star = Span(field.isRequired ? "*" : " ", .failure)
    grid.paint(
      [star, Span(field.label, isFocused ? .heading : .label)], in: rect, look: look)
  }

  /// - Parameter kept: cells that a placeholder leaves to what is wrong with the field.
  private func paintInput(
    into grid: inout Grid, in rect: Rect, skipped: Int, kept: Int
  ) -> Point? {
    switch field.input {
    case .line(let editor, let kind):
      return editor.paint(
        into: &grid, in: rect, look: look, focused: isFocused,
        masked: kind == .password && !field.isRevealed, placeholder: field.placeholder, kept: kept)
    case .area(let area):
      return area.paint(into: &grid, in: rect, look: look, focused: isFocused)
    case .radio(let radio): return paintRadio(radio, into: &grid, in: rect, skipped: skipped)
    case .dropDown(let dropDown):
      let title = dropDown.chosen.map { dropDown.options[$0].title } ?? field.placeholder
      return paintClosed(title, isEmpty: dropDown.chosen == nil, into: &grid, in: rect)
    case .multiSelect(let select):
      let titles = select.chosen.sorted().map { select.options[$0].title }
      let text = ([select.counter] + titles).joined(separator: " ")
      return paintClosed(text, isEmpty: titles.isEmpty, into: &grid, in: rect)
    case .checkbox(let isOn, let words):
      paintBox(isOn, words, into: &grid, in: rect, skipped: skipped)
      return start(of: rect)
    case .stars(let rating):
      rating.paint(into: &grid, in: rect, look: look, focused: isFocused)
      return start(of: rect)
    case .readOnly(let text):
      let lines = LineWrap(columns: rect.columns, measure: grid.measure).lines(of: text)
      paintLines(lines.dropFirst(skipped).map { [Span(String($0))] }, into: &grid, in: rect)
      return nil
    }
  }

  private func paintBox(
    _ isOn: Bool, _ words: String, into grid: inout Grid, in rect: Rect, skipped: Int
  ) {
    let box = look.glyphs.box(isOn)
    let blank = Span(String(repeating: " ", count: grid.measure.width(of: box)))
    let words = layout.checkboxLines(words)
    let lines = (words.isEmpty ? [""] : words).enumerated().map { index, line in
      // The box alone is the field: its words are no text that was filled in.
      [index == 0 ? Span(box, isFocused ? .cursor : .text) : blank, Span(" " + line)]
    }
    paintLines(Array(lines.dropFirst(skipped)), into: &grid, in: rect)
  }

  private func paintRadio(
    _ radio: RadioChoice, into grid: inout Grid, in rect: Rect, skipped: Int
  ) -> Point? {
    let lines = layout.radioLines(radio).dropFirst(skipped).map { line in
      line.flatMap { index -> [Span] in
        let isChosen = index == radio.chosen
        let sign = look.glyphs.option(isChosen)
        let role: Role = isChosen ? (isFocused ? .cursor : .selection) : .text
        return [Span("\(sign) \(radio.options[index])", role), Span("  ")]
      }
    }
    paintLines(lines, into: &grid, in: rect)
    return start(of: rect)
  }

  /// A drop-down as it is while closed, with a sign that it opens.
  private func paintClosed(
    _ text: String, isEmpty: Bool, into grid: inout Grid, in rect: Rect
  ) -> Point? {
    grid.fill(rect, style: fieldStyle)
    let (sign, room) = rect.splitRight(2)
    let over = isEmpty ? look.dimmed(fieldStyle) : fieldStyle
    grid.paint([Span(isEmpty ? look.unfilled(text) : text)], in: room, look: look, over: over)
    let glyph = String(Character(look.glyphs.unfolded))
    grid.paint([Span(glyph)], in: sign, look: look, over: fieldStyle)
    return start(of: rect)
  }

  private func paintLines(_ lines: [[Span]], into grid: inout Grid, in rect: Rect) {
    var rest = rect
    for line in lines {
      let parts = rest.splitTop(1)
      grid.paint(line, in: parts.top, look: look)
      rest = parts.rest
    }
  }

  private var fieldStyle: Style { look[isFocused ? .focusedField : .field] }

  private func start(of rect: Rect) -> Point? {
    isFocused && !rect.isEmpty ? rect.origin : nil
  }
}
