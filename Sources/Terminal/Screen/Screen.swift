/// The seam between the program and a terminal; `CursesScreen` and `HeadlessScreen` are its sides.
/// Used from one thread.
public protocol Screen: AnyObject {
  var size: Size { get }
  /// How this terminal counts cells.
  var measure: DisplayWidth { get }
  /// Shows a picture in one flush, writing only what differs from the last; the terminal's cursor
  /// goes to `cursor`, or is hidden.
  func show(_ grid: Grid, cursor: Point?)
  /// At least one is readable when `events()` has something to say; empty where nothing is waited
  /// for.
  var inputDescriptors: [Int32] { get }
  /// Takes what has come in since the last call, without waiting.
  func events() -> [InputEvent]
  /// Whether the program was told to end since then: what `events()` gave is of no use any more,
  /// and gives `hangup` when it is asked again.
  var isToldToEnd: Bool { get }
  /// Paints everything anew at the next `show`.
  func invalidate()
  /// Gives the terminal back to the shell until the program is continued (Ctrl-Z).
  func suspend()
  func setMouse(_ on: Bool)
  /// Puts text on the person's clipboard (OSC 52).
  /// - Returns: false where the text is too long for it or the terminal cannot.
  func copy(_ text: String) -> Bool
  /// Leaves the terminal as it was found. May be called more than once.
  func close()
}
