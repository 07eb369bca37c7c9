import Terminal

/// Where the parts of a form go: labels in a column at the left, or, where that would leave the
/// inputs too little room, above them.
struct FormLayout {
  let labelColumns: Int
  let inputColumns: Int
  let isStacked: Bool
  let measure: DisplayWidth

  let glyphs: Glyphs

  init(_ fields: [FormField], columns: Int, measure: DisplayWidth, glyphs: Glyphs = .unicode) {
    self.measure = measure
    self.glyphs = glyphs
    let widest = fields.map { measure.width(of: $0.label) + 2 }.max() ?? 0
    isStacked = columns - widest - 2 < 20
    labelColumns = isStacked ? columns : widest
    // Long inputs are harder to read than to scroll.
    inputColumns = max(0, min(isStacked ? columns - 2 : columns - widest - 2, 72))
  }

  /// Rows of a field: its input, a label above it where stacked, a line of hint or error, and its
  /// picture.
  func rows(of field: FormField, focused: Bool) -> Int {
    (isStacked ? 1 : 0) + inputRows(of: field) + (note(of: field, focused: focused) == nil ? 0 : 1)
      + pictureRows(of: field)
  }

  func pictureRows(of field: FormField) -> Int { field.picture?.size(glyphs).rows ?? 0 }

  func inputRows(of field: FormField) -> Int {
    switch field.input {
    case .area(let area): area.rows
    case .radio(let radio): radioLines(radio).count
    case .checkbox(_, let words): max(1, checkboxLines(words).count)
    case .readOnly(let text):
      LineWrap(columns: inputColumns, measure: measure).lines(of: text).count
    default: 1
    }
  }

  /// What stands below an input: what of a text did not fit, the error once the field was left,
  /// else the hint while in it, with an area's count.
  func note(of field: FormField, focused: Bool) -> Span? {
    if let overflow = field.overflowNote { return Span(overflow, .warning) }
    if field.wasLeft, let error = field.error { return Span(error, .failure) }
    guard focused, !field.hintLine.isEmpty else { return nil }
    return Span(field.hintLine, .dim)
  }

  /// The words beside a box, under each other where they are long.
  func checkboxLines(_ words: String) -> [String] {
    let sign = measure.width(of: "\(Character(glyphs.unchecked)) ")
    let wrap = LineWrap(columns: max(1, inputColumns - sign), measure: measure)
    return wrap.lines(of: words).map { String($0) }
  }

  /// Options of a radio field by line, as many on each as fit.
  func radioLines(_ radio: RadioChoice) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    for (index, option) in radio.options.enumerated() {
      let width = measure.width(of: option) + 4
      if used + width > inputColumns, index > start {
        lines.append(start..<index)
        start = index
        used = 0
      }
      used += width
    }
    lines.append(start..<radio.options.count)
    return lines
  }
}
