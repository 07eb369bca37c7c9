/// A key as the person means it, whatever bytes the terminal sent.
public enum Key: Hashable, Sendable {
  /// A printable character, shift already in it.
  case character(Character)
  /// With Ctrl: a lower-case letter or one of `@[\]^_`.
  case control(Character)
  /// With Alt (Meta).
  case alt(Character)
  case enter, escape, tab, backTab, backspace, delete, insert
  case up, down, left, right, home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
}

/// A mouse report, in cells.
public struct MouseEvent: Hashable, Sendable {
  /// What the mouse did.
  public enum Kind: Hashable, Sendable { case press, wheelUp, wheelDown }

  /// What the mouse did.
  public var kind: Kind
  /// The cell it did it in.
  public var point: Point

  /// A click or a turn of the wheel.
  public init(kind: Kind, point: Point) {
    self.kind = kind
    self.point = point
  }
}

/// What comes in from the terminal.
public enum InputEvent: Hashable, Sendable {
  case key(Key)
  /// Bracketed paste, as text: never taken for keys. Already made safe, line ends as `\n`.
  case paste(String)
  case mouse(MouseEvent)
  case resize(Size)
  /// The terminal is gone (end of input, SIGHUP) or the program is asked to end (SIGTERM, SIGINT).
  case hangup
  /// The terminal's answer to what its ground is (OSC 11): nearer to white than to black.
  case ground(isLight: Bool)
}
