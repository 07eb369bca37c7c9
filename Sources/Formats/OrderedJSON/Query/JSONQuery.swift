/// A question to a JSON value, in a small part of jq's language:
///
/// - `.` the value itself; `.name`, `."a name"`, `.["a name"]` a member, `null` where there is
///   none;
/// - `[0]`, `[-1]` an item; `[2:5]` a slice; `[]` every item or member's value;
/// - `..` the value and everything below it;
/// - `a | b` the answers of `a` asked `b`;
/// - `select(c)` the value where `c` holds: `.x == 1`, `!=`, `<`, `<=`, `>`, `>=`, `.x ~ "text"` (a
///   text holds another, in either case), a path alone (neither `null` nor `false`), `and`, `or`,
///   `not`, brackets;
/// - `length`, `keys`, `first`, `last`, `reverse`, `unique`, `sort`.
///
/// What has the wrong type answers nothing, as with jq's `?`. Numbers in texts count as numbers
/// when they are compared: the platform writes them both ways.
public struct JSONQuery: Hashable, Sendable {
  /// Most answers; a longer list is cut there.
  public static let limit = 1_000_000
  /// Deepest nesting of brackets.
  static let depthLimit = 64

  let steps: [Step]

  indirect enum Step: Hashable, Sendable {
    case member(String)
    case item(Int)
    case slice(from: Int?, to: Int?)
    case each
    case descend
    case select(Condition)
    case apply(Function)
  }

  enum Function: String, Hashable, Sendable, CaseIterable {
    case length, keys, first, last, reverse, unique, sort
  }

  indirect enum Condition: Hashable, Sendable {
    case holds([Step])
    case compare([Step], Comparison, Operand)
    case not(Condition)
    case and(Condition, Condition)
    case or(Condition, Condition)
  }

  enum Operand: Hashable, Sendable {
    case literal(JSON)
    case path([Step])
  }

  enum Comparison: String, Hashable, Sendable, CaseIterable {
    // Longer ones first: the reader takes the first that fits.
    case equal = "=="
    case different = "!="
    case atMost = "<="
    case atLeast = ">="
    case less = "<"
    case greater = ">"
    case holds = "~"
  }

  /// Where and why a text is no question.
  public struct SyntaxError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      case unexpectedEnd
      case unexpected(Character)
      case unknownWord(String)
      case badNumber
      case tooDeep
    }

    public var reason: Reason
    /// In characters from the start.
    public var offset: Int
  }

  init(steps: [Step]) { self.steps = steps }

  public init(_ text: String) throws(SyntaxError) {
    var reader = Reader(text)
    steps = try reader.whole()
  }
}
