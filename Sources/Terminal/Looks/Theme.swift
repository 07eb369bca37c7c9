/// What a piece of the screen is; the theme says how that looks.
public enum Role: CaseIterable, Hashable, Sendable {
  case text, dim, title, heading, label
  case border, focusedBorder
  /// The cursor row of the focused pane, and the selected row of a pane without focus.
  case cursor, selection
  /// What a search found.
  case match
  case link, star, number
  case success, warning, failure
  case tab, activeTab
  /// A key, and what it does, in the hint line.
  case key, hint
  case field, focusedField
  case brand, bar
}

/// Styles by role. Colour only carries meaning beside a sign or a word.
public struct Theme: Sendable {
  public let name: String
  private let styles: [Role: Style]

  public init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  public subscript(role: Role) -> Style { styles[role] ?? .plain }
}

/// The characters things are drawn with.
public struct Glyphs: Hashable, Sendable {
  public var horizontal, vertical: Unicode.Scalar
  public var topLeft, topRight, bottomLeft, bottomRight: Unicode.Scalar
  public var teeLeft, teeRight, teeTop, teeBottom, cross: Unicode.Scalar
  /// Marks the cursor row.
  public var bar: Unicode.Scalar
  public var fullStar, halfStar, emptyStar: Unicode.Scalar
  public var dot, bullet, ellipsis: Unicode.Scalar
  public var folded, unfolded: Unicode.Scalar
  public var sortUp, sortDown: Unicode.Scalar
  public var checked, unchecked, chosen, unchosen: Unicode.Scalar
  public var thumb, track: Unicode.Scalar
  /// Filled and empty part of a progress bar.
  public var filled, hollow: Unicode.Scalar

  public static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
    bottomRight: "┘", teeLeft: "├", teeRight: "┤", teeTop: "┬", teeBottom: "┴", cross: "┼",
    bar: "▌", fullStar: "★", halfStar: "⯪", emptyStar: "☆", dot: "●", bullet: "·", ellipsis: "…",
    folded: "▸", unfolded: "▾", sortUp: "↑", sortDown: "↓", checked: "☑", unchecked: "☐",
    chosen: "◉", unchosen: "○", thumb: "█", track: "│", filled: "█", hollow: "░")

  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", teeLeft: "+", teeRight: "+", teeTop: "+", teeBottom: "+", cross: "+",
    bar: ">", fullStar: "*", halfStar: "+", emptyStar: ".", dot: "o", bullet: "-", ellipsis: "~",
    folded: "+", unfolded: "-", sortUp: "^", sortDown: "v", checked: "x", unchecked: "_",
    chosen: "*", unchosen: "o", thumb: "#", track: "|", filled: "#", hollow: ".")
}

/// Everything a widget needs to know of the terminal's looks.
public struct Look: Sendable {
  public var theme: Theme
  public var glyphs: Glyphs

  public init(theme: Theme, glyphs: Glyphs) {
    self.theme = theme
    self.glyphs = glyphs
  }

  public subscript(role: Role) -> Style { theme[role] }
}
