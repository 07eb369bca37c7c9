/// How a terminal takes East Asian Ambiguous characters such as `★─…`.
public enum AmbiguousWidth: String, CaseIterable, Sendable {
  /// One cell, as nearly all terminals do.
  case narrow
  /// Two cells, as some set for Chinese do.
  case wide
  /// Ask the terminal, waiting a tenth of a second for the answer at most.
  case auto
}

extension CursesScreen {
  /// What a person may set about the terminal.
  public struct Options: Hashable, Sendable {
    public var ambiguous: AmbiguousWidth
    /// Take clicks and the wheel; the terminal's own selection then needs Shift.
    public var mouse: Bool
    /// Colours to use, nil for what terminfo says. `NO_COLOR` counts only with nil.
    public var depth: ColorDepth?
    /// Draw lines, stars and bars in ASCII.
    public var ascii: Bool
    /// Ask the terminal for its ground, for `InputEvent.ground`.
    public var asksGround: Bool

    public init(
      ambiguous: AmbiguousWidth = .narrow, mouse: Bool = false, depth: ColorDepth? = nil,
      ascii: Bool = false, asksGround: Bool = false
    ) {
      self.ambiguous = ambiguous
      self.mouse = mouse
      self.depth = depth
      self.ascii = ascii
      self.asksGround = asksGround
    }
  }
}
