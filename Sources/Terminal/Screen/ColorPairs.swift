import CNcurses

/// Gives styles curses' attributes and colour pairs, made as they are first used.
struct ColorPairs {
  struct Drawn: Hashable {
    var attributes: UInt32
    var pair: Int32
  }

  private struct Colors: Hashable {
    var foreground: Int32
    var background: Int32
  }

  /// More are not kept, whatever the terminal allows.
  private static let most = 1024

  private let depth: ColorDepth
  private let limit: Int
  private var pairs: [Colors: Int32] = [:]
  private var drawn: [Style: Drawn] = [:]

  init(depth: ColorDepth) {
    self.depth = depth
    limit = min(Int(curses_pairs()) - 1, Self.most)
  }

  /// The style as curses draws it. When no pair is left, text keeps its attributes and goes
  /// without colour; `isFull` then tells that starting over would help.
  mutating func draw(_ style: Style) -> Drawn {
    if let known = drawn[style] { return known }
    let reduced = style.reduced(to: depth)
    let colors = Colors(
      foreground: curses(reduced.foreground), background: curses(reduced.background))
    let result = Drawn(attributes: attributes(reduced.attributes), pair: pair(for: colors))
    drawn[style] = result
    return result
  }

  private(set) var isFull = false

  /// Forgets all pairs. Every cell must be drawn again.
  mutating func reset() {
    curses_reset_pairs()
    pairs = [:]
    drawn = [:]
    isFull = false
  }

  private mutating func pair(for colors: Colors) -> Int32 {
    if colors == Colors(foreground: -1, background: -1) { return 0 }
    if let known = pairs[colors] { return known }
    guard pairs.count < limit else {
      isFull = true
      return 0
    }
    let pair = Int32(pairs.count + 1)
    guard curses_set_pair(pair, colors.foreground, colors.background) else { return 0 }
    pairs[colors] = pair
    return pair
  }

  /// The number curses has for a colour. With direct colour, numbers from 8 are 0xRRGGBB.
  private func curses(_ color: Color) -> Int32 {
    switch color {
    case .standard: return -1
    case .indexed(let index) where depth != .direct || index < 8: return Int32(index)
    case .indexed, .rgb:
      guard let rgb = color.rgb else { return -1 }
      let value = Int32(rgb.red) << 16 | Int32(rgb.green) << 8 | Int32(rgb.blue)
      // The first eight numbers are the palette's: the darkest blues become one that is not.
      return max(value, 8)
    }
  }

  private func attributes(_ attributes: Attributes) -> UInt32 {
    var bits: UInt32 = 0
    if attributes.contains(.bold) { bits |= UInt32(CursesBold) }
    if attributes.contains(.dim) { bits |= UInt32(CursesDim) }
    if attributes.contains(.underline) { bits |= UInt32(CursesUnderline) }
    if attributes.contains(.reverse) { bits |= UInt32(CursesReverse) }
    if attributes.contains(.italic) { bits |= UInt32(CursesItalic) }
    return bits
  }
}
