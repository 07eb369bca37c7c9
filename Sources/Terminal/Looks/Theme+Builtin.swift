extension Theme {
  /// For light text on black, as most terminals come. Titles and what is typed are in the
  /// terminal's own colour, so that they can be read where the ground is light after all and did
  /// not say so.
  public static let dark = Theme(
    name: "dark",
    styles: [
      .text: Style(),
      .dim: Style(.indexed(245)),
      .title: Style(.standard, on: .standard, .bold),
      .heading: Style(.indexed(117), on: .standard, .bold),
      .label: Style(.indexed(250)),
      .border: Style(.indexed(244)),
      .focusedBorder: Style(.indexed(51), on: .standard, .bold),
      .cursor: Style(.standard, on: .standard, .reverse),
      .selection: Style(.standard, on: .standard, .bold),
      .match: Style(.indexed(226), on: .standard, [.bold, .underline]),
      .link: Style(.indexed(117)),
      .star: Style(.indexed(3)),
      .number: Style(.indexed(159)),
      .success: Style(.indexed(120)),
      .warning: Style(.indexed(220), on: .standard, .bold),
      .failure: Style(.indexed(210), on: .standard, .bold),
      .tab: Style(.indexed(250)),
      .activeTab: Style(.indexed(51), on: .standard, [.bold, .underline]),
      .key: Style(.indexed(51), on: .standard, .bold),
      .hint: Style(.indexed(250)),
      .field: Style(.standard, on: .standard, .underline),
      .focusedField: Style(.standard, on: .standard, [.bold, .underline]),
      .brand: Style(.indexed(51), on: .standard, .bold),
      .bar: Style(.indexed(250)),
    ])

  /// For dark text on white. Where bold means bright, as in a stock xterm, bold red and bold black
  /// grow too pale: those stay plain.
  public static let light = Theme(
    name: "light",
    styles: [
      .text: Style(),
      .dim: Style(.indexed(241)),
      .title: Style(.standard, on: .standard, .bold),
      .heading: Style(.indexed(19), on: .standard, .bold),
      .label: Style(.indexed(238)),
      .border: Style(.indexed(242)),
      .focusedBorder: Style(.indexed(19), on: .standard, .bold),
      .cursor: Style(.standard, on: .standard, .reverse),
      .selection: Style(.standard, on: .standard, .bold),
      .match: Style(.indexed(88), on: .standard, .underline),
      .link: Style(.indexed(19)),
      .star: Style(.indexed(88)),
      .number: Style(.indexed(54)),
      .success: Style(.indexed(22)),
      .warning: Style(.indexed(88)),
      .failure: Style(.indexed(124)),
      .tab: Style(.indexed(238)),
      .activeTab: Style(.indexed(19), on: .standard, [.bold, .underline]),
      .key: Style(.indexed(19), on: .standard, .bold),
      .hint: Style(.indexed(238)),
      .field: Style(.standard, on: .standard, .underline),
      .focusedField: Style(.standard, on: .standard, [.bold, .underline]),
      .brand: Style(.indexed(19), on: .standard, .bold),
      .bar: Style(.indexed(238)),
    ])

  /// The terminal's own two colours, nothing dim, and what matters on a ground of its own: legible
  /// whatever the terminal's background.
  public static let highContrast = Theme(
    name: "high-contrast",
    styles: Dictionary(
      uniqueKeysWithValues: Role.allCases.map { role in (role, contrasting(role)) }))

  /// No colour at all: bold, underline and reverse carry what there is to say.
  public static let mono = Theme(
    name: "mono",
    styles: [
      .dim: Style(.standard, on: .standard, .dim),
      .title: Style(.standard, on: .standard, .bold),
      .heading: Style(.standard, on: .standard, .bold),
      .focusedBorder: Style(.standard, on: .standard, .bold),
      .cursor: Style(.standard, on: .standard, .reverse),
      .selection: Style(.standard, on: .standard, .bold),
      .match: Style(.standard, on: .standard, [.bold, .underline]),
      .link: Style(.standard, on: .standard, .underline),
      .warning: Style(.standard, on: .standard, .bold),
      .failure: Style(.standard, on: .standard, .bold),
      .activeTab: Style(.standard, on: .standard, [.bold, .underline]),
      .key: Style(.standard, on: .standard, .bold),
      .field: Style(.standard, on: .standard, .underline),
      .focusedField: Style(.standard, on: .standard, [.bold, .underline]),
      .brand: Style(.standard, on: .standard, .bold),
    ])

  /// The themes that can be named in the configuration.
  public static let builtin: [Theme] = [dark, light, highContrast, mono]

  /// A built-in theme by its name.
  public static func named(_ name: String) -> Theme? { builtin.first { $0.name == name } }

  private static func contrasting(_ role: Role) -> Style {
    let (black, yellow) = (Color.indexed(0), Color.indexed(3))
    return switch role {
    case .cursor: Style(.standard, on: .standard, [.reverse, .bold])
    case .selection: Style(.standard, on: .standard, [.bold, .underline])
    case .match: Style(black, on: yellow)
    case .warning, .failure, .success: Style(.standard, on: .standard, .bold)
    case .activeTab, .key: Style(.standard, on: .standard, [.reverse, .bold])
    case .link, .field: Style(.standard, on: .standard, .underline)
    case .focusedField: Style(.standard, on: .standard, [.bold, .underline])
    case .text, .dim, .border, .hint, .bar, .tab, .number: Style()
    case .title, .heading, .label, .brand, .focusedBorder, .star:
      Style(.standard, on: .standard, .bold)
    }
  }
}

extension Look {
  /// The looks for a terminal.
  /// - Parameters:
  ///   - themeName: one of `Theme.builtin`; nil or an unknown name gives the dark one.
  ///   - depth: without colours the theme is `mono`, whatever was asked for.
  ///   - ascii: lines, stars and bars from ASCII, for terminals or fonts without the others.
  public static func make(themeName: String?, depth: ColorDepth, ascii: Bool) -> Look {
    let asked = themeName.flatMap(Theme.named) ?? .dark
    return Look(
      theme: depth == .none ? .mono : asked, glyphs: ascii ? .ascii : .unicode, depth: depth)
  }
}
