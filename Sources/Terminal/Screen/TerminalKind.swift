import CNcurses
import Glibc

/// What is known of the terminal before it is touched.
struct TerminalKind: Hashable, Sendable {
  /// The terminfo entry to use.
  var term: String
  /// Understands xterm's private modes: paste, mouse, clipboard, synchronized output.
  var speaksXterm = false

  /// Terminals of today whose terminfo entry old systems lack; xterm's serves them.
  private static let likeXterm = [
    "xterm", "alacritty", "foot", "wezterm", "konsole", "vte", "gnome", "contour", "rio", "mintty",
    "st-", "iterm", "ghostty",
  ]
  private static let likeScreen = ["tmux", "screen"]

  init(term: String) { self.term = term }

  /// - Parameter name: TERM as it stands in the environment.
  static func find(name: String?) throws(TerminalError) -> TerminalKind {
    guard let name, !name.isEmpty else { throw .noTerm }
    if name == "dumb" { throw .dumb }
    switch curses_probe(name, STDOUT_FILENO) {
    case CursesTermUsable: return TerminalKind(term: name)
    case CursesTermIncapable: throw .incapable(name)
    default: break
    }
    if let substitute = substitute(for: name),
      curses_probe(substitute, STDOUT_FILENO) == CursesTermUsable
    {
      return TerminalKind(term: substitute)
    }
    throw .unknownTerm(name)
  }

  private static func substitute(for name: String) -> String? {
    if likeXterm.contains(where: name.hasPrefix) { return "xterm-256color" }
    if likeScreen.contains(where: name.hasPrefix) { return "screen-256color" }
    return nil
  }
}

/// A terminfo(5) string, once a screen is open.
func capability(_ name: String) -> String? {
  guard let text = curses_capability(name) else { return nil }
  let string = String(
    decoding: UnsafeRawBufferPointer(start: text, count: strlen(text)), as: UTF8.self)
  return string.isEmpty ? nil : string
}
