import Terminal
import Widgets

/// A list that lies over the screen, narrowed by a line that is typed over it.
protocol FilteredList {
  associatedtype Line

  var filter: ListFilter { get set }
  var list: ListState { get set }
  /// All there are, as far as they have come.
  var lines: [Line] { get }
  /// They have come; before, there is no number of them.
  var isCounted: Bool { get }
  /// What a line is found by.
  func texts(of line: Line) -> [String]
}

extension FilteredList {
  /// What the filter leaves.
  var shown: [Line] { lines.filter { filter.accepts(texts(of: $0)) } }

  /// The line under the cursor.
  var selected: Line? {
    let shown = shown
    return shown.indices.contains(list.cursor) ? shown[list.cursor] : nil
  }

  /// How many the filter leaves, behind ` · `; nothing where that is not known.
  func counted(_ unit: String) -> String { isCounted ? " · \(shown.count) \(unit)" : "" }

  mutating func refresh() { list.setCount(shown.count) }

  /// To the line at a point of the rectangle the list was painted in; typing the filter is over.
  /// - Returns: whether the cursor was there.
  mutating func go(to point: Point, in rows: Rect) -> Bool {
    guard let row = list.row(at: point, in: rows) else { return false }
    filter.isTyping = false
    defer { list.move(.toRow(row)) }
    return row == list.cursor
  }

  /// Takes keys while the filter is typed.
  /// - Parameter spellings: how a text may be typed in letters.
  /// - Returns: whether it is being typed.
  mutating func takesFilter(_ key: Key, _ spellings: (String) -> [String]) -> Bool {
    narrow(spellings) { _ = $0.handle(key) }
  }

  /// Takes text that is pasted while the filter is typed.
  mutating func paste(_ text: String, _ spellings: (String) -> [String]) {
    narrow(spellings) { $0.editor.insert(text) }
  }

  /// - Returns: whether the filter is being typed.
  @discardableResult
  private mutating func narrow(
    _ spellings: (String) -> [String], _ change: (inout ListFilter) -> Void
  ) -> Bool {
    guard filter.isTyping else { return false }
    let found = lines.map { texts(of: $0) }
    filter.learn(found.joined(), spellings)
    change(&filter)
    list.setCount(found.count { filter.accepts($0) })
    return true
  }
}

/// A line that filters a list while it is typed.
struct ListFilter: Hashable, Sendable {
  var editor = LineEditor(limit: 100)
  var isTyping = false

  /// How texts of the list may be typed in letters.
  private var sounds: [String: [String]] = [:]

  var text: String { editor.text }

  func accepts(_ texts: [String]) -> Bool {
    text.isEmpty
      || texts.contains { own in
        ([own] + (sounds[own] ?? [])).contains { !Span.matches(of: text, in: $0).isEmpty }
      }
  }

  /// Learns how texts sound that are not ASCII, each once.
  mutating func learn(_ texts: some Sequence<String>, _ spellings: (String) -> [String]) {
    for text in texts where sounds[text] == nil && text.utf8.contains(where: { $0 >= 0x80 }) {
      sounds[text] = spellings(text)
    }
  }
}

extension ListFilter {
  /// Takes keys while it is typed in.
  /// - Returns: whether it is being typed in.
  mutating func handle(_ key: Key) -> Bool {
    guard isTyping else { return false }
    switch key {
    case .enter: isTyping = false
    case .escape:
      editor.setText("")
      isTyping = false
    case .up, .down: return false
    default: _ = editor.handle(key)
    }
    return true
  }
}

extension Movement {
  /// What the moving keys mean in a list that lies on top.
  init?(_ key: Key) {
    switch key {
    case .down, .character("j"), .control("n"): self = .down
    case .up, .character("k"), .control("p"): self = .up
    case .pageDown, .character(" "), .control("f"): self = .pageDown
    case .pageUp, .control("b"): self = .pageUp
    case .home, .character("g"): self = .home
    case .end, .character("G"): self = .end
    default: return nil
    }
  }
}
