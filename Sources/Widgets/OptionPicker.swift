import Terminal

/// The open list below a drop-down: options filtered as you type.
struct OptionPicker: Hashable, Sendable {
  private(set) var options: [FieldOption]
  private(set) var filter = LineEditor()
  /// Places in `options` that pass the filter, in their own order.
  private(set) var matched: [Int]
  private(set) var list: ListState

  static let mostRows = 8

  init(_ options: [FieldOption]) {
    self.options = options
    matched = Array(options.indices)
    list = ListState(count: options.count, visible: Self.mostRows)
  }

  /// Gives options without other names those that they may be typed by.
  mutating func spell(_ spellings: (String) -> [String]) {
    for index in options.indices where options[index].keywords.isEmpty {
      options[index].keywords = spellings(options[index].title)
    }
  }

  /// The option under the cursor.
  var current: Int? { matched.indices.contains(list.cursor) ? matched[list.cursor] : nil }

  /// Shows all options with the cursor on one of them.
  mutating func reset(to option: Int?) {
    filter = LineEditor()
    refilter()
    if let option { list.move(.toRow(option)) }
  }

  /// Moves or filters.
  mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up, .control("p"): list.move(.up)
    case .down, .control("n"): list.move(.down)
    case .pageUp: list.move(.pageUp)
    case .pageDown: list.move(.pageDown)
    case .home: list.move(.home)
    case .end: list.move(.end)
    default:
      guard filter.handle(key) else { return false }
      refilter()
    }
    return true
  }

  mutating func paste(_ text: String) {
    filter.insert(text)
    refilter()
  }

  private mutating func refilter() {
    let query = filter.text
    matched = options.indices.filter { index in
      PaletteRanking.score(query, names: [options[index].title] + options[index].keywords) != nil
    }
    list = ListState(count: matched.count, visible: Self.mostRows)
  }

  /// Rows it would like, with its borders.
  var wantedRows: Int { min(options.count, Self.mostRows) + 3 }

  /// - Parameter mark: the sign before an option, as for a chosen one.
  /// - Returns: where the terminal's cursor belongs.
  func paint(
    into grid: inout Grid, in rect: Rect, look: Look, footer: String,
    mark: (_ option: Int) -> String
  ) -> Point? {
    let body = Pane.content(of: rect).splitTop(1).rest
    let pane = Pane("", footer: footer, scroll: list.extent(visible: body.rows))
    let inside = pane.paint(into: &grid, in: rect, look: look, focused: true)
    let input = inside.splitTop(1).top
    let cursor = filter.paint(
      into: &grid, in: input, look: look, focused: true, placeholder: OverlayWording.filter)
    list.paint(into: &grid, in: body, look: look, focused: true) { row in
      guard matched.indices.contains(row) else { return nil }
      let option = matched[row]
      return RowContent([
        Span("\(mark(option)) "),
        Span(
          options[option].title, matches: Span.matches(of: filter.text, in: options[option].title)),
      ])
    }
    // The list blanks its rows.
    if matched.isEmpty {
      grid.paint(OverlayWording.nothing, .dim, in: body.inset(columns: 1), look: look)
    }
    return cursor
  }
}
