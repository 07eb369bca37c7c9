import Base
public import Terminal

/// A piece of a line that looks one way.
///
/// Control characters in the text are shown as blanks, so that a value with line ends stays on its
/// line; text from outside must have passed `Sanitizer` all the same.
public struct Span: Hashable, Sendable {
  /// Safe for a terminal already.
  public var text: String
  /// What it is, which the theme turns into a look.
  public var role: Role
  /// What a search found, as UTF-8 offsets into `text`; ranges beyond the text are harmless.
  public var matches: [Range<Int>]

  /// - Parameter matches: UTF-8 offsets of what is to be marked.
  public init(_ text: String, _ role: Role = .text, matches: [Range<Int>] = []) {
    self.text = text
    self.role = role
    self.matches = matches
  }
}

extension Span: ExpressibleByStringLiteral {
  /// Text of the ordinary role.
  public init(stringLiteral value: String) { self.init(value) }
}

/// Where text that is shorter than its room stands.
public enum Alignment: Hashable, Sendable {
  case left, right, center
}

extension Span {
  /// Where `needle` occurs in `text`, as UTF-8 offsets; ASCII letters match in either case.
  public static func matches(of needle: String, in text: String) -> [Range<Int>] {
    Needle(needle).ranges(in: text)
  }
}
