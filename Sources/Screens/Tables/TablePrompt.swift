import Terminal
import Widgets

/// A line that is being typed in over a table.
struct TablePrompt: Hashable, Sendable {
  enum Kind: Hashable, Sendable {
    /// `/`
    case search
    /// `&`: rows in which a text occurs.
    case text
    /// `w`: rows for which an expression holds.
    case expression
    /// `;`
    case sql
  }

  let kind: Kind
  var editor: LineEditor
  /// What is wrong with it, and where, in characters.
  var error: Fault?

  struct Fault: Error, Hashable, Sendable {
    var message: String
    var place: Int?

    /// Whole, where it is of no place; else one line, with its place in sight.
    func lines(columns: Int, measure: DisplayWidth) -> [String] {
      guard place == nil else { return [message] }
      return LineWrap(columns: columns, measure: measure)
        .lines(of: MessageSign.failure + message).map { String($0) }
    }
  }

  static let limit = 2000

  init(_ kind: Kind, text: String = "", history: InputHistory) {
    self.kind = kind
    editor = LineEditor(text, limit: Self.limit, history: history)
  }
}
