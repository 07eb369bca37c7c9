/// Why no full-screen program can be shown.
public enum TerminalError: Error, Hashable, Sendable {
  /// Which side is no terminal.
  public enum Stream: Hashable, Sendable { case input, output }

  /// A pipe or a file where a terminal is needed, isatty(3).
  case notATerminal(Stream)
  /// TERM is unset or empty.
  case noTerm
  /// TERM=dumb: nothing but lines.
  case dumb
  /// terminfo(5) has no entry of that name.
  case unknownTerm(String)
  /// The terminal cannot place its cursor, like a printer.
  case incapable(String)
  /// The system would not give a pipe or a timer: errno.
  case system(Int32)
}
