import Catalog
import Widgets

/// What a person wants, whichever key, palette line or menu said it.
enum Intent: Hashable, Sendable {
  /// Done by whatever has the keyboard.
  case gesture(Gesture)
  /// An area's own.
  case area(AnyAreaIntent)
  case section(Section)
  case quit, quitNow
  case cycleScope
  case sort
  case order(SortOrder)
  case nextDimension
  case sync
  case zoom
  /// 在线测试 of the entry.
  case showTest
  case copy
  /// Puts a text on the clipboard.
  case copyText(String)
  case openAsTable
  case form(FormIntent)
  /// A command of the table, by its name.
  case command(String)
  case elsewhere(ElsewhereIntent)
  case palette, help
  case redraw, suspend, mouse
}

extension Intent {
  static func move(_ movement: Movement) -> Intent { .gesture(.move(movement)) }
  static let open = Intent.gesture(.open)
  static let back = Intent.gesture(.back)
}
