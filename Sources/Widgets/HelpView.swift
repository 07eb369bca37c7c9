public import Terminal

/// Keys that belong together in help.
public struct HelpGroup: Hashable, Sendable {
  /// What the commands belong to.
  public var title: String
  /// One a command.
  public var rows: [HelpRow]

  /// Commands that belong together.
  public init(_ title: String, rows: [HelpRow]) {
    self.title = title
    self.rows = rows
  }
}

/// A command as help lists it.
public struct HelpRow: Hashable, Sendable {
  /// As people read it: `Ctrl-P`, `j ↓`.
  public var keys: String
  /// What it does.
  public var title: String
  /// Why it does not work now; nil where it does.
  public var disabledReason: String?
  /// Other names it is found by: pinyin, initials.
  public var keywords: [String]

  /// - Parameter disabledReason: why it cannot be done now; nil where it can.
  public init(
    _ keys: String, _ title: String, disabledReason: String? = nil, keywords: [String] = []
  ) {
    self.keys = keys
    self.title = title
    self.disabledReason = disabledReason
    self.keywords = keywords
  }
}

/// The keys that work here, by group, filtered as you type behind `/`.
public struct HelpView: Hashable, Sendable {
  /// How help ends.
  public enum Outcome: Hashable, Sendable { case closed }

  /// In the frame's upper line.
  public let title: String
  /// All commands, filtered or not.
  public let groups: [HelpGroup]
  /// What is typed to narrow the list.
  public private(set) var filter = LineEditor()
  /// Whether keys go to the filter.
  public private(set) var isFiltering = false
  /// Which row is at the top.
  public private(set) var list: ListState
  private var lines: [Line]

  private enum Line: Hashable, Sendable {
    case heading(String)
    case row(HelpRow)
    case blank
  }

  /// All groups, from the top.
  public init(_ title: String, groups: [HelpGroup]) {
    self.title = title
    self.groups = groups
    lines = []
    list = ListState()
    refilter()
  }

  /// `/` starts the filter, Enter ends typing, Esc clears it and then closes; movement keys move.
  public mutating func handle(_ key: Key) -> KeyResponse<Outcome> {
    if isFiltering { return handleFilter(key) }
    switch key {
    case .character("/"): isFiltering = true
    case .escape, .character("q"), .character("?"):
      guard !filter.isEmpty, key == .escape else { return .finished(.closed) }
      filter.setText("")
      refilter()
    default:
      guard let movement = Movement(helpKey: key) else { return .ignored }
      list.move(movement)
    }
    return .handled
  }

  private mutating func handleFilter(_ key: Key) -> KeyResponse<Outcome> {
    switch key {
    case .enter: isFiltering = false
    case .escape:
      isFiltering = false
      filter.setText("")
      refilter()
    case .up: list.move(.up)
    case .down: list.move(.down)
    default:
      guard filter.handle(key) else { return .ignored }
      refilter()
    }
    return .handled
  }

  /// Adds to the filter, where one is being typed.
  public mutating func paste(_ text: String) {
    guard isFiltering else { return }
    filter.insert(text)
    refilter()
  }

  /// Tells how many rows fit, after each layout.
  public mutating func resize(visible: Int) { list.resize(visible: visible) }

  private mutating func refilter() {
    let query = filter.text
    lines = []
    for group in groups {
      let rows = group.rows.filter { row in
        query.isEmpty || !Span.matches(of: query, in: row.title).isEmpty
          || !Span.matches(of: query, in: row.keys).isEmpty
          || row.keywords.contains { !Span.matches(of: query, in: $0).isEmpty }
      }
      guard !rows.isEmpty else { continue }
      if !lines.isEmpty { lines.append(.blank) }
      lines.append(.heading(group.title))
      lines += rows.map(Line.row)
    }
    list = ListState(count: lines.count, visible: list.visible)
  }
}

extension HelpView {
  /// - Returns: where the terminal's cursor belongs while the filter is typed.
  @discardableResult
  public func paint(into grid: inout Grid, in rect: Rect, look: Look) -> Point? {
    var pane = Pane(title)
    let (filterLine, rows) = parts(of: rect)
    pane.scroll = list.extent(visible: rows.rows)
    pane.paint(into: &grid, in: rect, look: look, focused: true)
    let keyColumns = keyColumns(measure: grid.measure)
    let measure = grid.measure
    list.paint(into: &grid, in: rows, look: look, focused: true) { row in
      lines.indices.contains(row) ? content(of: lines[row], keyColumns, measure) : nil
    }
    if lines.isEmpty {
      grid.paint(OverlayWording.nothing, .dim, in: rows.inset(columns: 1), look: look)
    }
    guard showsFilter else { return nil }
    let start = grid.paint(" / ", .key, in: filterLine, look: look)
    let input = filterLine.splitLeft(start - filterLine.column).rest
    return filter.paint(into: &grid, in: input, look: look, focused: isFiltering)
  }

  /// Goes to the row at a point of the rectangle it was painted in.
  /// - Returns: whether there is one.
  public mutating func go(to point: Point, in rect: Rect) -> Bool {
    guard let row = list.row(at: point, in: parts(of: rect).rows) else { return false }
    list.move(.toRow(row))
    return true
  }

  private var showsFilter: Bool { isFiltering || !filter.isEmpty }

  private func parts(of rect: Rect) -> (filter: Rect, rows: Rect) {
    let (filter, rows) = Pane.content(of: rect).splitTop(showsFilter ? 1 : 0)
    return (filter, rows)
  }

  private func keyColumns(measure: DisplayWidth) -> Int {
    groups.flatMap(\.rows).map { measure.width(of: $0.keys) }.max() ?? 0
  }

  private func content(of line: Line, _ keyColumns: Int, _ measure: DisplayWidth) -> RowContent {
    switch line {
    case .blank: return RowContent("")
    case .heading(let title): return RowContent(title, .heading)
    case .row(let row):
      let pad = String(repeating: " ", count: max(0, keyColumns - measure.width(of: row.keys)) + 2)
      let query = filter.text
      var spans = [
        Span("  "), Span(row.keys, .key, matches: Span.matches(of: query, in: row.keys)), Span(pad),
        Span(
          row.title, row.disabledReason == nil ? .text : .dim,
          matches: Span.matches(of: query, in: row.title)),
      ]
      if let reason = row.disabledReason { spans.append(Span("  \(reason)", .dim)) }
      return RowContent(spans)
    }
  }
}

extension Movement {
  /// The keys help moves by, whatever the rest of the program is bound to.
  fileprivate init?(helpKey key: Key) {
    switch key {
    case .up, .character("k"): self = .up
    case .down, .character("j"): self = .down
    case .pageUp, .control("b"): self = .pageUp
    case .pageDown, .control("f"), .character(" "): self = .pageDown
    case .control("u"): self = .halfUp
    case .control("d"): self = .halfDown
    case .home, .character("g"): self = .home
    case .end, .character("G"): self = .end
    default: return nil
    }
  }
}
