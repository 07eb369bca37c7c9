import ProgramSupport
import TmuxSupport

/// The real program in a real terminal, its data in a folder of the test's.
enum Browser {
  /// Starts the browser from a shell, so that what it leaves behind can be asked for.
  static func open(
    in home: ScratchFolder, columns: Int, rows: Int, term: String = "xterm-256color",
    arguments: String = "", environment: [String: String] = [:]
  ) throws -> Tmux {
    let tmux = try Tmux(columns: columns, rows: rows, environment: environment)
    try start(tmux, in: home, term: term, arguments: arguments)
    return tmux
  }

  /// Starts it from the shell in `tmux`, behind a line with the terminal's settings.
  static func start(
    _ tmux: Tmux, in home: ScratchFolder, term: String = "xterm-256color",
    arguments: String = ""
  ) throws {
    let program = Tmux.quoted(Program.path)
    let folder = Tmux.quoted(home.path)
    try tmux.run(
      "clear; stty -g > \(folder)/before; TERM=\(term) SWIFT_BACKTRACE=enable=no \(program) --data-dir \(folder)/data"
        + " \(arguments); echo \"end\"ed $?; stty -g > \(folder)/after")
  }

  /// What the shell says when the program is over.
  static func ended(_ status: Int) -> String { "ended \(status)" }

  /// Whether the terminal's settings are what they were before the program.
  static func restoredSettings(in home: ScratchFolder) throws -> Bool {
    let before = try home.read("before")
    return try before == home.read("after") && !before.isEmpty
  }
}
