import Terminal
import Testing

@Suite struct ThemeTests {
  private static let black = RGB(0, 0, 0)
  private static let white = RGB(255, 255, 255)

  /// Relative luminance, WCAG 2.
  private func luminance(_ color: RGB) -> Double {
    let parts = [color.red, color.green, color.blue].map { channel -> Double in
      let value = Double(channel) / 255
      // 2.4 power by way of square roots: x^2.4 = x² · x^0.4.
      return value <= 0.03928 ? value / 12.92 : power((value + 0.055) / 1.055)
    }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  /// x^2.4, the fifth root found by halving.
  private func power(_ value: Double) -> Double {
    let square = value * value
    var (low, high) = (0.0, 1.0)
    for _ in 0..<60 {
      let middle = (low + high) / 2
      if middle * middle * middle * middle * middle < square { low = middle } else { high = middle }
    }
    return square * low
  }

  private func contrast(_ style: Style, depth: ColorDepth, ground: RGB, ink: RGB) -> Double {
    var style = style.reduced(to: depth)
    // A stock xterm draws bold in the brighter half of the palette.
    if case .indexed(let index) = style.foreground, index < 8, style.attributes.contains(.bold) {
      style.foreground = .indexed(index + 8)
    }
    let one = luminance(style.foreground.rgb ?? ink)
    let other = luminance(style.background.rgb ?? ground)
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  @Test(arguments: Role.allCases, ColorDepth.allCases)
  func everyRoleIsLegibleInAStockXterm(role: Role, depth: ColorDepth) {
    let pairs: [(Theme, RGB, RGB)] = [
      (.dark, Self.black, Self.white), (.light, Self.white, Self.black),
      (.highContrast, Self.black, Self.white), (.highContrast, Self.white, Self.black),
      (.mono, Self.black, Self.white),
    ]
    for (theme, ground, ink) in pairs {
      let ratio = contrast(theme[role], depth: depth, ground: ground, ink: ink)
      #expect(ratio >= 4.5, "\(theme.name) \(role) at \(depth): \(ratio)")
    }
  }

  @Test(arguments: Theme.builtin.map(\.name), ColorDepth.allCases)
  func cursorSelectionAndFocusAreSeenWithoutColour(name: String, depth: ColorDepth) throws {
    let theme = try #require(Theme.named(name))
    #expect(theme[.cursor].attributes.contains(.reverse))
    let text = theme[.text].reduced(to: depth).attributes
    #expect(theme[.selection].reduced(to: depth).attributes != text)
    #expect(theme[.focusedBorder] != theme[.border])
    #expect(theme[.activeTab].attributes != theme[.tab].attributes)
  }

  @Test func withoutColoursTheThemeIsMono() {
    #expect(Look.make(themeName: "light", depth: .none, ascii: false).theme.name == "mono")
    #expect(Look.make(themeName: "light", depth: .eight, ascii: false).theme.name == "light")
    #expect(Look.make(themeName: "没有", depth: .palette, ascii: true).theme.name == "dark")
    #expect(Look.make(themeName: nil, depth: .palette, ascii: true).glyphs == .ascii)
  }

  @Test func asciiGlyphsAreASCII() {
    let mirror = Mirror(reflecting: Glyphs.ascii)
    let scalars = mirror.children.compactMap { $0.value as? Unicode.Scalar }
    #expect(scalars.count == mirror.children.count)
    #expect(scalars.allSatisfy { $0.isASCII })
  }

  @Test(arguments: [
    (Color.rgb(255, 0, 0), ColorDepth.palette, Color.indexed(196)),
    (.rgb(255, 0, 0), .sixteen, .indexed(9)), (.rgb(255, 0, 0), .direct, .rgb(255, 0, 0)),
    (.rgb(255, 0, 0), .none, .standard), (.indexed(51), .sixteen, .indexed(14)),
    (.indexed(5), .sixteen, .indexed(5)), (.standard, .eight, .standard),
    (.indexed(200), .palette, .indexed(200)),
  ])
  func aColourBecomesTheNearestThereIs(color: Color, depth: ColorDepth, expected: Color) {
    #expect(color.reduced(to: depth) == expected)
  }

  @Test func darkBlueStandsForNoOtherColour() {
    for index in UInt8(16)...255 {
      #expect(Color.indexed(index).reduced(to: .sixteen) != .indexed(4))
    }
  }

  @Test func brightColoursAreBoldWhereThereAreEight() {
    let style = Style(.indexed(14), on: .indexed(9)).reduced(to: .eight)
    #expect(style == Style(.indexed(6), on: .indexed(1), .bold))
  }

  @Test func depthFollowsTerminfo() {
    #expect(ColorDepth(colors: 0, direct: false) == .none)
    #expect(ColorDepth(colors: -1, direct: false) == .none)
    #expect(ColorDepth(colors: 8, direct: false) == .eight)
    #expect(ColorDepth(colors: 88, direct: false) == .sixteen)
    #expect(ColorDepth(colors: 256, direct: false) == .palette)
    #expect(ColorDepth(colors: 0x100_0000, direct: true) == .direct)
    #expect(ColorDepth(colors: 8, direct: true) == .eight)
  }
}
