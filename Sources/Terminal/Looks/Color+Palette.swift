/// Red, green and blue, 0…255 each.
public struct RGB: Hashable, Sendable {
  /// From 0 to 255.
  public var red, green, blue: UInt8

  /// In sRGB.
  public init(_ red: UInt8, _ green: UInt8, _ blue: UInt8) {
    self.red = red
    self.green = green
    self.blue = blue
  }

  /// With so little colour that any at all would be a surprise.
  var isGrey: Bool {
    max(red, green, blue) - min(red, green, blue) < 24
  }

  /// How far apart two colours look: squares weighted by the eye's share of each channel
  /// (the "redmean" approximation of CIE 1976 by T. Riemersma).
  func distance(to other: RGB) -> Int {
    let mean = (Int(red) + Int(other.red)) / 2
    let red = Int(self.red) - Int(other.red)
    let green = Int(self.green) - Int(other.green)
    let blue = Int(self.blue) - Int(other.blue)
    return (512 + mean) * red * red / 256 + 4 * green * green + (767 - mean) * blue * blue / 256
  }
}

extension RGB {
  /// xterm's palette as it comes from the box: XTerm-col.ad and 256colres.pl.
  public static func palette(_ index: UInt8) -> RGB {
    switch index {
    case 0..<16: return stock[Int(index)]
    case 16..<232:
      let cube = Int(index) - 16
      return RGB(level(cube / 36), level(cube / 6 % 6), level(cube % 6))
    default:
      let grey = UInt8(8 + 10 * (Int(index) - 232))
      return RGB(grey, grey, grey)
    }
  }

  private static func level(_ step: Int) -> UInt8 { step == 0 ? 0 : UInt8(55 + 40 * step) }

  private static let stock: [RGB] = [
    RGB(0, 0, 0), RGB(205, 0, 0), RGB(0, 205, 0), RGB(205, 205, 0), RGB(0, 0, 238),
    RGB(205, 0, 205), RGB(0, 205, 205), RGB(229, 229, 229), RGB(127, 127, 127), RGB(255, 0, 0),
    RGB(0, 255, 0), RGB(255, 255, 0), RGB(92, 92, 255), RGB(255, 0, 255), RGB(0, 255, 255),
    RGB(255, 255, 255),
  ]
}

extension Color {
  /// What the colour looks like in a stock xterm; nil for the terminal's own.
  public var rgb: RGB? {
    switch self {
    case .standard: nil
    case .indexed(let index): .palette(index)
    case .rgb(let red, let green, let blue): RGB(red, green, blue)
    }
  }

  /// The nearest colour a terminal of that depth has.
  ///
  /// `.sixteen` keeps to 0–15 and `.eight` to 0–15 as well: the brighter half is drawn bold there,
  /// see `Style.reduced`. Dark blue and bright black never stand for another colour: on black
  /// the one cannot be read, and the other is too near whatever the background is.
  public func reduced(to depth: ColorDepth) -> Color {
    guard let rgb else { return .standard }
    switch depth {
    case .none: return .standard
    case .direct: return self
    case .palette:
      guard case .rgb = self else { return self }
      return Self.nearest(to: rgb, among: Self.cubeAndGreys)
    case .sixteen, .eight:
      if case .indexed(let index) = self, index < 16 { return self }
      return Self.nearest(to: rgb, among: rgb.isGrey ? Self.greys : Self.colors)
    }
  }

  private static let cubeAndGreys = Array(UInt8(16)...255)
  private static let greys: [UInt8] = [0, 7, 15]
  /// 4 is dark blue, 8 bright black.
  private static let colors: [UInt8] = [0, 1, 2, 3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15]

  private static func nearest(to rgb: RGB, among indices: [UInt8]) -> Color {
    let best = indices.min {
      RGB.palette($0).distance(to: rgb) < RGB.palette($1).distance(to: rgb)
    }
    return best.map(Color.indexed) ?? .standard
  }
}

extension Style {
  /// The style as a terminal of that depth can show it. Of 8 colours the brighter half is made by
  /// bold, as terminals with 8 colours do; a bright background falls to its darker twin.
  public func reduced(to depth: ColorDepth) -> Style {
    var style = Style(
      foreground.reduced(to: depth), on: background.reduced(to: depth), attributes)
    guard depth == .eight else { return style }
    if case .indexed(let index) = style.foreground, index >= 8 {
      style.foreground = .indexed(index - 8)
      style.attributes.insert(.bold)
    }
    if case .indexed(let index) = style.background, index >= 8 {
      style.background = .indexed(index - 8)
    }
    return style
  }
}
