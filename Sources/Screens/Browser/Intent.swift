import Catalog
import Widgets

/// What a person wants, whichever key, palette line or menu said it.
enum Intent: Hashable, Sendable {
  /// Done by whatever has the keyboard.
  case gesture(Gesture)
  /// An area's own.
  case area(AnyAreaIntent)
  case section(Section)
  /// Puts a text on the clipboard.
  case copyText(String)
  case form(FormIntent)
  /// A command of the table, by its name.
  case command(String)
  case elsewhere(UnsupportedIntent)
  case program(ProgramIntent)
}

/// What is wanted of the program as a whole.
enum ProgramIntent: Hashable, Sendable {
  /// Asks first, or does not.
  case quit, quitNow
  /// Ctrl-C where there is nothing to take away: ends when it comes twice.
  case interrupt
  /// The section of a number that was typed, and nothing behind it.
  case openCounted
  /// Keys have waited long enough for it to be said.
  case tellAhead
  /// A pull.
  case sync
  case palette, help
  case redraw, suspend, mouse
  /// The menu of themes, and one of them.
  case themes
  case theme(String)
}

extension Intent {
  static func move(_ movement: Movement) -> Intent { .gesture(.move(movement)) }
  static let back = Intent.gesture(.back)
  static let quit = Intent.program(.quit)
  static let quitNow = Intent.program(.quitNow)
}
