import Foundation
import Testing
import TmuxSupport

/// A shell in a terminal, from which the probe is started, so that what it leaves behind shows.
struct ProbeSession {
  let tmux: Tmux
  private let settings: String

  /// - Parameters:
  ///   - term: TERM for the probe; nil leaves it unset.
  ///   - typedAhead: a key pressed before the probe can have started.
  init(
    columns: Int = 80, rows: Int = 24, term: String? = "xterm-256color", arguments: String = "",
    environment: [String: String] = [:], typedAhead: String? = nil
  ) throws {
    // Swift's own backtrace would ask questions on the terminal.
    let variables = environment.merging(["SWIFT_BACKTRACE": "enable=no"]) { $1 }
    tmux = try Tmux(columns: columns, rows: rows, environment: variables)
    try tmux.wait(for: "$")
    settings = try Self.settings(of: tmux)
    let program = Tmux.quoted(Tmux.executable("TerminalProbe"))
    let assignment = term.map { "env TERM=\(Tmux.quoted($0))" } ?? "env -u TERM"
    try tmux.type("clear; \(assignment) \(program) \(arguments); echo \"status:$?.\"")
    try tmux.send(["Enter"] + (typedAhead.map { [$0] } ?? []))
  }

  /// Waits until the picture is whole, to its last corner.
  @discardableResult
  func shown() throws -> String {
    try tmux.wait("for the picture") { $0.contains("津门数据") && $0.contains("尾") }
  }

  /// The probe's process id, as its shell's only child.
  func pid() throws -> pid_t {
    let shell = try tmux.ask("pane_pid")
    let text = try String(contentsOfFile: "/proc/\(shell)/task/\(shell)/children", encoding: .utf8)
    return try #require(pid_t(text.trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  /// The program has ended with that status, and the terminal is what it was.
  func expectLeft(status: Int32, location: SourceLocation = #_sourceLocation) throws {
    try tmux.wait(for: "status:\(status).")
    try expectRestored(location: location)
  }

  func expectRestored(location: SourceLocation = #_sourceLocation) throws {
    for (format, value) in [
      ("alternate_on", "0"), ("cursor_flag", "1"), ("mouse_any_flag", "0"), ("keypad_flag", "0"),
      ("keypad_cursor_flag", "0"),
    ] {
      let found = try tmux.ask(format)
      #expect(found == value, "\(format)", sourceLocation: location)
    }
    #expect(try Self.settings(of: tmux) == settings, sourceLocation: location)
  }

  /// A sum over `stty -g`, between marks the shell puts together so that the command itself shows
  /// none.
  private static func settings(of tmux: Tmux) throws -> String {
    try tmux.run("clear; echo \"\"settings=$(stty -g | cksum)=\"\"")
    let screen = try tmux.wait("for stty") { screen in
      screen.split(separator: "\n").contains { $0.hasPrefix("settings=") && $0.hasSuffix("=") }
    }
    let line = screen.split(separator: "\n").first { $0.hasPrefix("settings=") }
    return String(try #require(line))
  }
}
