import Terminal
import Widgets

/// A list that lies over the screen, narrowed by a line that is typed over it.
protocol FilteredList {
  associatedtype Line

  var filter: ListFilter { get set }
  var list: ListState { get set }
  /// What the filter leaves.
  var shown: [Line] { get }
}

extension FilteredList {
  /// The line under the cursor.
  var selected: Line? {
    let shown = shown
    return shown.indices.contains(list.cursor) ? shown[list.cursor] : nil
  }

  mutating func refresh() { list.setCount(shown.count) }

  /// Takes keys while the filter is typed.
  /// - Returns: whether it is being typed.
  mutating func takesFilter(_ key: Key) -> Bool {
    guard filter.handle(key) else { return false }
    refresh()
    return true
  }

  /// Takes text that is pasted while the filter is typed.
  mutating func paste(_ text: String) {
    guard filter.isTyping else { return }
    filter.editor.insert(text)
    refresh()
  }
}

/// A line that filters a list while it is typed.
struct ListFilter: Hashable, Sendable {
  var editor = LineEditor(limit: 100)
  var isTyping = false

  var text: String { editor.text }

  func accepts(_ texts: [String]) -> Bool {
    text.isEmpty || texts.contains { !Span.matches(of: text, in: $0).isEmpty }
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
