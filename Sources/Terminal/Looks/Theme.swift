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
  /// What the configuration calls it.
  public let name: String
  private let styles: [Role: Style]

  /// - Parameter styles: a role without one looks plain.
  public init(name: String, styles: [Role: Style]) {
    self.name = name
    self.styles = styles
  }

  /// How text of that role looks.
  public subscript(role: Role) -> Style { styles[role] ?? .plain }
}

/// The characters things are drawn with.
public struct Glyphs: Hashable, Sendable {
  /// Edges of a frame.
  public var horizontal, vertical: Unicode.Scalar
  /// Corners of a frame.
  public var topLeft, topRight, bottomLeft, bottomRight: Unicode.Scalar
  /// Where edges of frames meet.
  public var teeLeft, teeRight, teeTop, teeBottom, cross: Unicode.Scalar
  /// Marks the cursor row.
  public var bar: Unicode.Scalar
  /// For ratings.
  public var fullStar, halfStar, emptyStar: Unicode.Scalar
  /// Marks in lists, and what stands for text that was cut.
  public var dot, bullet, ellipsis: Unicode.Scalar
  /// In front of a tree's nodes.
  public var folded, unfolded: Unicode.Scalar
  /// In the head of a sorted column.
  public var sortUp, sortDown: Unicode.Scalar
  /// In front of options.
  public var checked, unchecked, chosen, unchosen: Unicode.Scalar
  /// The parts of a scroll bar.
  public var thumb, track: Unicode.Scalar
  /// Filled and empty part of a progress bar.
  public var filled, hollow: Unicode.Scalar

  /// Characters of Unicode's box drawing and symbols.
  public static let unicode = Glyphs(
    horizontal: "─", vertical: "│", topLeft: "┌", topRight: "┐", bottomLeft: "└",
    bottomRight: "┘", teeLeft: "├", teeRight: "┤", teeTop: "┬", teeBottom: "┴", cross: "┼",
    bar: "▌", fullStar: "★", halfStar: "⯪", emptyStar: "☆", dot: "●", bullet: "·", ellipsis: "…",
    folded: "▸", unfolded: "▾", sortUp: "↑", sortDown: "↓", checked: "☑", unchecked: "☐",
    chosen: "◉", unchosen: "○", thumb: "█", track: "│", filled: "█", hollow: "░")

  /// For terminals and fonts without those.
  public static let ascii = Glyphs(
    horizontal: "-", vertical: "|", topLeft: "+", topRight: "+", bottomLeft: "+",
    bottomRight: "+", teeLeft: "+", teeRight: "+", teeTop: "+", teeBottom: "+", cross: "+",
    bar: ">", fullStar: "*", halfStar: "+", emptyStar: ".", dot: "o", bullet: "-", ellipsis: "~",
    folded: "+", unfolded: "-", sortUp: "^", sortDown: "v", checked: "x", unchecked: "_",
    chosen: "*", unchosen: "o", thumb: "#", track: "|", filled: "#", hollow: ".")
}

/// Everything a widget needs to know of the terminal's looks.
public struct Look: Sendable {
  /// How roles look.
  public var theme: Theme
  /// Which characters draw frames and marks.
  public var glyphs: Glyphs
  /// How many colours there are to draw with.
  public var depth: ColorDepth

  /// All that painting needs to know of a person's choices.
  public init(theme: Theme, glyphs: Glyphs, depth: ColorDepth = .palette) {
    self.theme = theme
    self.glyphs = glyphs
    self.depth = depth
  }

  /// The same on the same terminal, in another theme.
  public func with(_ theme: Theme) -> Look { Look(theme: theme, glyphs: glyphs, depth: depth) }

  /// Whether what is dim can be told from what is not: few colours have no grey between, and some
  /// themes no dim.
  public var tellsDim: Bool { depth >= .palette && theme[.dim] != .plain }

  /// How text of that role looks.
  public subscript(role: Role) -> Style { theme[role] }
}
