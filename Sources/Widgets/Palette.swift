public import Terminal

/// Something the palette offers.
public struct PaletteItem: Hashable, Sendable {
  /// The caller's own name for it.
  public var id: String
  /// As it stands in the list.
  public var title: String
  /// Shown on the right, as the key that does the same.
  public var key: String
  /// Why it cannot be chosen now; nil where it can.
  public var disabledReason: String?
  /// Other names it is found by: pinyin, initials, English.
  public var keywords: [String]

  /// Something that can be chosen by typing part of its name.
  public init(
    id: String, title: String, key: String = "", disabledReason: String? = nil,
    keywords: [String] = []
  ) {
    self.id = id
    self.title = title
    self.key = key
    self.disabledReason = disabledReason
    self.keywords = keywords
  }
}

/// A filter line over a ranked list.
public struct Palette: Hashable, Sendable {
  /// How the palette ends.
  public enum Outcome: Hashable, Sendable {
    case chosen(PaletteItem)
    /// Enter on a text that no item answers, as a row number or a command with arguments.
    case entered(String)
    case cancelled
  }

  /// In the frame's upper line.
  public let title: String
  /// All there is, whatever is typed.
  public let items: [PaletteItem]
  /// What is typed.
  public private(set) var editor: LineEditor
  /// Places in `items`, best first.
  public private(set) var ranked: [Int]
  /// Which of the found items is chosen.
  public private(set) var list: ListState
  /// The first item found has what is typed as it was typed, or somebody has gone to one: Enter
  /// takes it. Else Enter goes to it first, so that no slip does what nobody meant.
  public private(set) var isSure = true
  /// A number is a row to go to.
  private let takesRows: Bool

  /// - Parameters:
  ///   - takesRows: whether a number is a row to go to, and no text that nothing answers.
  ///   - history: what was typed before, for the up key.
  public init(
    _ title: String, items: [PaletteItem], takesRows: Bool = false, history: InputHistory? = nil
  ) {
    self.title = title
    self.items = items
    self.takesRows = takesRows
    editor = LineEditor(history: history)
    ranked = Array(items.indices)
    list = ListState(count: items.count, visible: Self.mostRows)
  }

  /// The item under the cursor; nil where nothing is found.
  public var selected: PaletteItem? {
    ranked.indices.contains(list.cursor) ? items[ranked[list.cursor]] : nil
  }

  /// Enter chooses, Esc closes, all else narrows or moves.
  public mutating func handle(_ key: Key) -> KeyResponse<Outcome> {
    switch key {
    case .escape: return .finished(.cancelled)
    case .enter: return accept()
    case .down, .control("n"), .tab: go(.down)
    case .up, .control("p"), .backTab: go(.up)
    case .pageDown: go(.pageDown)
    case .pageUp: go(.pageUp)
    default:
      let before = editor.text
      guard editor.handle(key) else { return .ignored }
      if editor.text != before { rank() }
    }
    return .handled
  }

  /// Adds to what is typed.
  public mutating func paste(_ text: String) {
    editor.insert(text)
    rank()
  }

  /// From no item the first movement goes to the first.
  private mutating func go(_ movement: Movement) {
    if isSure { list.move(movement) }
    isSure = true
  }

  private mutating func accept() -> KeyResponse<Outcome> {
    if let selected {
      guard isSure else {
        isSure = true
        return .handled
      }
      return selected.disabledReason == nil ? .finished(.chosen(selected)) : .handled
    }
    return editor.isEmpty ? .handled : .finished(.entered(editor.text))
  }

  private mutating func rank() {
    let query = editor.text
    let scored = items.indices.compactMap { index in
      PaletteRanking.score(query, names: [items[index].title] + items[index].keywords).map {
        (index: index, score: $0)
      }
    }
    let best = scored.map(\.score).max()
    let words = query.split(separator: " ").count
    isSure = best.map { PaletteRanking.isPlain($0, words: words) } ?? true
    ranked = scored.sorted { ($1.score, $0.index) < ($0.score, $1.index) }.map(\.index)
    list = ListState(count: ranked.count, visible: Self.mostRows)
  }

  /// The row that is typed, from 1.
  public var row: Int? {
    takesRows ? Int(editor.text).flatMap { $0 > 0 ? $0 : nil } : nil
  }

  static let mostRows = 12
}

extension Palette {
  /// Paints the palette over the upper part of `area`.
  /// - Returns: where the terminal's cursor belongs.
  @discardableResult
  public func paint(into grid: inout Grid, in area: Rect, look: Look) -> Point? {
    let frame = frame(in: area)
    let found = "\(ranked.count)/\(items.count)"
    var pane = Pane(title, footer: isSure ? found : "\(OverlayWording.unsure) · \(found)")
    let rows = Pane.content(of: frame).splitTop(1).rest
    pane.scroll = list.extent(visible: rows.rows)
    let inside = pane.paint(into: &grid, in: frame, look: look, focused: true)
    let input = inside.splitTop(1).top.inset(columns: 1)
    let cursor = editor.paint(into: &grid, in: input, look: look, focused: true)
    list.paint(into: &grid, in: rows, look: look, focused: true, showsCursor: isSure) { row in
      ranked.indices.contains(row) ? content(of: items[ranked[row]]) : nil
    }
    if ranked.isEmpty {
      let text = row.map(OverlayWording.row) ?? OverlayWording.nothing
      grid.paint(text, .dim, in: rows.inset(columns: 1), look: look)
    }
    return cursor
  }

  /// Goes to the item at a point of the area it was painted in, for Enter to take.
  /// - Returns: whether there is one.
  public mutating func go(to point: Point, in area: Rect) -> Bool {
    let rows = Pane.content(of: frame(in: area)).splitTop(1).rest
    guard let row = list.row(at: point, in: rows) else { return false }
    list.move(.toRow(row))
    isSure = true
    return true
  }

  private func frame(in area: Rect) -> Rect {
    let rows = min(area.rows, Self.mostRows + 3)
    let box = area.centered(columns: min(72, max(20, area.columns - 8)), rows: rows)
    let row = area.row + min(2, area.rows - box.rows)
    return Rect(column: box.column, row: row, columns: box.columns, rows: box.rows)
  }

  private func content(of item: PaletteItem) -> RowContent {
    let matches = editor.text.split(separator: " ").flatMap {
      Span.matches(of: String($0), in: item.title)
    }
    let key = RowColumn(item.key, .key, width: 10, alignment: .right)
    guard let reason = item.disabledReason else {
      return RowContent([Span(item.title, matches: matches)], columns: [key])
    }
    return RowContent(
      [Span(item.title, .dim, matches: matches), Span("  \(reason)", .dim)], columns: [key])
  }
}
