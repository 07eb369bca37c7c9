import Terminal

/// Where the parts of a form go: labels in a column at the left, or, where that would leave the
/// inputs too little room, above them.
struct FormLayout {
  let labelColumns: Int
  let inputColumns: Int
  let isStacked: Bool
  let measure: DisplayWidth

  let glyphs: Glyphs

  init(_ fields: [FormField], columns: Int, measure: DisplayWidth, glyphs: Glyphs) {
    self.measure = measure
    self.glyphs = glyphs
    let widest = fields.map { measure.width(of: $0.label) + 2 }.max() ?? 0
    isStacked = columns - widest - 2 < 20
    labelColumns = isStacked ? columns : widest
    // Long inputs are harder to read than to scroll.
    inputColumns = max(0, min(isStacked ? columns - 2 : columns - widest - 2, 72))
  }

  /// Rows of a field: its input, a label above it where stacked, and its picture. What is said of
  /// it takes none, so that nothing moves when something is said.
  func rows(of field: FormField) -> Int {
    (isStacked ? 1 : 0) + inputRows(of: field) + pictureRows(of: field)
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

  /// The words beside a box, under each other where they are long.
  func checkboxLines(_ words: String) -> [String] {
    let sign = measure.width(of: glyphs.box(false) + " ")
    let wrap = LineWrap(columns: max(1, inputColumns - sign), measure: measure)
    return wrap.lines(of: words).map { String($0) }
  }

  /// Cells of an option beside others: its sign, a blank, its title and two blanks behind.
  func columns(ofOption title: String) -> Int {
    measure.width(of: glyphs.option(false)) + 1 + measure.width(of: title) + 2
  }

  /// Options of a radio field by line, as many on each as fit.
  func radioLines(_ radio: RadioChoice) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var used = 0
    for (index, option) in radio.options.enumerated() {
      let width = columns(ofOption: option)
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
