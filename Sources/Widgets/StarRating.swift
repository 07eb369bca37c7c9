import Base
public import Terminal

/// Stars for an average, or to be set: 1 to 5, 0 while nothing is given.
public struct StarRating: Hashable, Sendable {
  /// In halves, 0 to 10.
  private var halves: Int

  /// Stars that can be given.
  public static let most = 5

  /// An average; what is not a number counts as none.
  public init(average: Double) {
    halves = average.isFinite ? Int(saturating: (max(0, min(average, 5)) * 2).rounded()) : 0
  }

  /// - Parameter stars: whole ones; drawn into 0 to `most`.
  public init(_ stars: Int = 0) { halves = max(0, min(stars, Self.most)) * 2 }

  /// Whole stars given.
  public var stars: Int { halves / 2 }

  /// Left and right (and `h`, `l`, `-`, `+`) change it by one, digits 1–5 set it, 0 and Backspace
  /// clear it.
  public mutating func handle(_ key: Key) -> Bool {
    switch key {
    case .left, .character("h"), .character("-"): set(stars - 1, least: 1)
    case .right, .character("l"), .character("+"): set(stars + 1, least: 1)
    case .backspace, .delete, .character("0"): halves = 0
    case .character(let character):
      guard let digit = character.wholeNumberValue, (1...Self.most).contains(digit) else {
        return false
      }
      set(digit, least: 1)
    default: return false
    }
    return true
  }

  private mutating func set(_ stars: Int, least: Int) {
    halves = max(least, min(stars, Self.most)) * 2
  }

  /// The stars as text: `★★★★☆`.
  /// - Parameter showsHalves: whether the terminal has a sign for half a star; without, averages
  ///   are rounded to whole stars.
  public func text(_ glyphs: Glyphs, showsHalves: Bool = false) -> String {
    let whole = showsHalves ? halves / 2 : (halves + 1) / 2
    let half = showsHalves ? halves % 2 : 0
    let scalars =
      Array(repeating: glyphs.fullStar, count: whole)
      + Array(repeating: glyphs.halfStar, count: half)
      + Array(repeating: glyphs.emptyStar, count: Self.most - whole - half)
    return String(String.UnicodeScalarView(scalars))
  }

  /// The star painted in a column, from 1; nil beside them.
  static func star(
    at column: Int, isFocused: Bool, measure: DisplayWidth, _ glyphs: Glyphs
  ) -> Int? {
    let width = max(1, measure.width(of: String(Character(glyphs.emptyStar))))
    let star = (column - (isFocused ? 2 : 0)) / width + 1
    return column >= (isFocused ? 2 : 0) && star <= most ? star : nil
  }

  /// Paints the stars; when focused, between marks that say they can be changed.
  /// - Returns: the column behind the last cell written.
  @discardableResult
  public func paint(
    into grid: inout Grid, in rect: Rect, look: Look, focused: Bool, showsHalves: Bool = false
  ) -> Int {
    let stars = Span(text(look.glyphs, showsHalves: showsHalves), .star)
    let spans = focused ? [Span("< ", .key), stars, Span(" >", .key)] : [stars]
    return grid.paint(spans, in: rect, look: look)
  }
}
