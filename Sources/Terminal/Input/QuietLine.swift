import CTerminal

/// What is typed on a terminal without being seen, as a password.
public enum QuietLine {
  /// Runs `body` while nothing that is typed is shown. Where the process is stopped meanwhile
  /// (Ctrl-Z) and goes on, the question is asked again and the echo stays off.
  /// - Parameters:
  ///   - terminal: a descriptor of it.
  ///   - question: what stands before the answer, already written.
  /// - Returns: nil where the descriptor is no terminal's; `body` was not run then.
  public static func read<Value>(
    on terminal: Int32, after question: String, _ body: () throws -> Value
  ) rethrows -> Value? {
    var question = question
    let isQuiet = question.withUTF8 { bytes in
      bytes.withMemoryRebound(to: CChar.self) { place in
        place.baseAddress.map { terminal_quiet_begin(terminal, $0, place.count) } ?? false
      }
    }
    guard isQuiet else { return nil }
    defer { terminal_quiet_end() }
    return try body()
  }
}
