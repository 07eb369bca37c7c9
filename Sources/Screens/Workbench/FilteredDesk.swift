import Runtime
import Terminal
import Widgets

/// A list of the workbench, narrowed by a line that is typed over it.
protocol FilteredDesk {
  associatedtype Line

  var filter: ListFilter { get set }
  var list: ListState { get set }
  /// What the filter leaves.
  var shown: [Line] { get }
}

extension FilteredDesk {
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
  /// - Returns: nil while it is not.
  func pasted(_ text: String) -> Self? {
    guard filter.isTyping else { return nil }
    var desk = self
    desk.filter.editor.insert(text)
    desk.refresh()
    return desk
  }
}
