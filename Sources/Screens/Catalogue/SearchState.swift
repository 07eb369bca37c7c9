import Widgets

/// The search line while it has the keyboard. Up and down walk earlier searches.
struct SearchState: Sendable {
  /// Most characters of a search text.
  static let limit = 200

  var editor: LineEditor
  /// The text before the search began; Esc brings it back.
  let before: String
  /// The whole line with the filter word at its end completed, best first.
  var completions: [String] = []

  /// Takes the first completion of the filter word at the end.
  mutating func complete() {
    guard let first = completions.first else { return }
    editor.setText(first)
    completions = []
  }
}
