public import Terminal

/// One line of text being edited, by whole characters as people see them (grapheme clusters).
public struct LineEditor: Hashable, Sendable {
  private var buffer: EditBuffer
  /// Walked by up and down where set.
  public var history: InputHistory?

  /// - Parameter limit: most characters it takes; nil for no limit.
  public init(_ text: String = "", limit: Int? = nil, history: InputHistory? = nil) {
    self.history = history
    buffer = EditBuffer(keepsLineEnds: false, limit: limit)
    buffer.insert(text)
  }

  /// All that is typed.
  public var text: String { buffer.text }
  /// Whether nothing is typed.
  public var isEmpty: Bool { buffer.count == 0 }
  /// In characters.
  public var count: Int { buffer.count }
  /// In characters, 0 to `count`.
  public var cursor: Int { buffer.cursor }
  /// Most characters; nil for any number.
  public var limit: Int? { buffer.limit }
  /// Characters that were typed or pasted last and did not fit.
  public var refused: Int { buffer.refused }

  /// Replaces the text; the cursor goes behind it.
  public mutating func setText(_ text: String) { buffer.setText(text) }

  /// Types or pastes text at the cursor. Line ends and tabs become blanks, other control characters
  /// are left out, and what is over the limit is not taken.
  public mutating func insert(_ text: String) { buffer.insert(text) }

  /// Edits: printable keys, Backspace, Delete, arrows, Home, End, Ctrl-A E B F U K W H D, Alt-B and
  /// Alt-F; up and down walk the history where there is one.
  /// - Returns: false for a key it has no use for.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .up:
      let current = text
      return recall { $0.previous(current: current) }
    case .down: return recall { $0.next() }
    default: return buffer.handle(key)
    }
  }

  private mutating func recall(_ step: (inout InputHistory) -> String?) -> Bool {
    guard var walked = history else { return false }
    if let text = step(&walked) { setText(text) }
    history = walked
    return true
  }
}
