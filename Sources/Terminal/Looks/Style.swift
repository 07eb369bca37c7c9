/// A colour as a theme names it; the screen reduces it to what the terminal has.
public enum Color: Hashable, Sendable {
  /// The terminal's own foreground or background.
  case standard
  /// One of the terminal's palette: 0–7 ANSI, 8–15 bright, 16–255 the xterm cube and greys.
  case indexed(UInt8)
  case rgb(UInt8, UInt8, UInt8)
}

/// Video attributes, in curses' words.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit for each attribute.
  public let rawValue: UInt8

  /// - Parameter rawValue: the bits, as `rawValue` gives them.
  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// ECMA-48 SGR 1.
  public static let bold = Attributes(rawValue: 1 << 0)
  /// ECMA-48 SGR 2.
  public static let dim = Attributes(rawValue: 1 << 1)
  /// ECMA-48 SGR 4.
  public static let underline = Attributes(rawValue: 1 << 2)
  /// ECMA-48 SGR 7.
  public static let reverse = Attributes(rawValue: 1 << 3)
  /// ECMA-48 SGR 3.
  public static let italic = Attributes(rawValue: 1 << 4)
}

/// How a cell looks.
public struct Style: Hashable, Sendable {
  /// Of the character.
  public var foreground: Color
  /// Of the cell behind it.
  public var background: Color
  /// What is done to the character besides.
  public var attributes: Attributes

  /// The terminal's own colours, unless told otherwise.
  public init(
    _ foreground: Color = .standard, on background: Color = .standard,
    _ attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }

  /// The terminal's own colours, nothing added.
  public static let plain = Style()

  /// The same with more attributes.
  public func adding(_ more: Attributes) -> Style {
    Style(foreground, on: background, attributes.union(more))
  }
}
