import Foundation

/// A terminal for tests: one tmux server of its own with one window, no configuration, no status
/// line.
///
/// ```swift
/// let tmux = try Tmux(columns: 80, rows: 24)          // a shell
/// try tmux.run("TERM=xterm-256color \(program)")      // typed into it, with Enter
/// try tmux.wait(for: "首页")                           // until it is on the screen
/// try tmux.send("j", "Enter", "C-c")                  // tmux's names of keys
/// try tmux.type("天津")                                // characters as they are
/// try tmux.resize(columns: 1, rows: 1)
/// ```
/// Everything that waits has a deadline and throws with the screen as it stood. The server dies
/// with the object.
public final class Tmux: Sendable {
  public struct Failure: Error, CustomStringConvertible {
    public let description: String
  }

  private let socket: String
  private let timeout: Duration

  /// Starts `command`, by default a shell without configuration whose prompt is `$ `.
  /// - Parameters:
  ///   - environment: set beside a minimal environment: PATH, HOME and LANG=C.UTF-8.
  ///   - timeout: how long anything is waited for.
  public init(
    columns: Int, rows: Int, environment: [String: String] = [:], command: String? = nil,
    timeout: Duration = .seconds(20)
  ) throws {
    socket = "tjdata-\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString.prefix(8))"
    self.timeout = timeout
    let variables = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin",
      "HOME": "/tmp", "LANG": "C.UTF-8", "PS1": "$ ", "ENV": "",
    ].merging(environment) { $1 }
    let assignments = variables.sorted { $0.key < $1.key }.map { Self.quoted("\($0)=\($1)") }
    // tmux wants a TERM for its inside; tests set their own for the program.
    // Without readline, which reads past its line where a terminal of one column grows (bash 5.2).
    let shell = command ?? "bash --norc --noprofile --noediting -i"
    let inside = "exec env -i TERM=screen \(assignments.joined(separator: " ")) \(shell)"
    try tmux(
      "-f", "/dev/null", "-u", "start-server", ";", "set", "-g", "status", "off", ";", "set", "-g",
      "remain-on-exit", "on", ";", "set", "-s", "escape-time", "0", ";", "set", "-g",
      "history-limit", "2000", ";", "new-session", "-d", "-x", "\(columns)", "-y", "\(rows)",
      inside)
    try resize(columns: columns, rows: rows)
  }

  deinit {
    kill()
    unlink(recording)
  }

  /// Types a line into the shell and presses Enter.
  public func run(_ line: String) throws {
    try type(line)
    try send("Enter")
  }

  /// Presses keys by tmux's names: `Enter`, `Escape`, `Up`, `C-c`, `M-x`, `F5`, `BTab`, `j`.
  public func send(_ keys: String...) throws { try send(keys) }

  /// The same, all in one write.
  public func send(_ keys: [String]) throws { try tmux(["send-keys"] + keys) }

  /// Types characters as they are.
  public func type(_ text: String) throws { try tmux("send-keys", "-l", "--", text) }

  /// Sends raw bytes.
  public func send(bytes: [UInt8]) throws {
    try tmux(["send-keys", "-H"] + bytes.map { String($0, radix: 16) })
  }

  /// Pastes, bracketed where the program asked for it.
  public func paste(_ text: String) throws {
    try tmux("set-buffer", "--", text)
    try tmux("paste-buffer", "-p", "-r")
  }

  public func resize(columns: Int, rows: Int) throws {
    try tmux("resize-window", "-x", "\(columns)", "-y", "\(rows)")
  }

  /// What is on the screen, a line a row, without trailing blanks.
  public func capture() throws -> String { try tmux("capture-pane", "-p") }

  /// The same with colours and attributes as escape sequences.
  public func captureStyled() throws -> String { try tmux("capture-pane", "-p", "-e") }

  /// What tmux knows of the window, by format name: `alternate_on`, `cursor_flag`, `cursor_x`,
  /// `mouse_any_flag`, `keypad_flag`, `pane_pid`, `pane_dead`, `pane_dead_status`, `pane_tty`.
  public func ask(_ format: String) throws -> String {
    try tmux("display-message", "-p", "#{\(format)}").trimmingCharacters(in: .newlines)
  }

  /// Waits until a text is on the screen.
  /// - Returns: the screen.
  @discardableResult
  public func wait(for text: String) throws -> String {
    try wait("for “\(text)”") { $0.contains(text) }
  }

  /// Captures that must be equal before a screen counts as painted: what is caught between two
  /// writes of the program is half a picture.
  private static let equalCaptures = 3

  /// Waits until the screen is as wanted and has come to rest.
  @discardableResult
  public func wait(
    _ purpose: String, until isWanted: (_ screen: String) throws -> Bool
  ) throws -> String {
    let clock = ContinuousClock()
    let deadline = clock.now + timeout
    var last = ""
    var equal = 0
    while true {
      let screen = try capture()
      equal = screen == last ? equal + 1 : 1
      last = screen
      if equal >= Self.equalCaptures, try isWanted(screen) { return screen }
      guard clock.now < deadline else {
        throw Failure(description: "waited in vain \(purpose); the screen is\n\(screen)")
      }
      Thread.sleep(forTimeInterval: 0.01)
    }
  }

  /// Keeps what is written to the terminal from now on.
  /// - Returns: what gives all of it so far.
  public func record() throws -> () throws -> String {
    let path = recording
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    try tmux("pipe-pane", "-o", "cat >> \(Self.quoted(path))")
    return { String(decoding: try Data(contentsOf: URL(filePath: path)), as: UTF8.self) }
  }

  private var recording: String { "/tmp/\(socket).out" }

  public func kill() { _ = try? tmux("kill-server") }

  @discardableResult
  private func tmux(_ arguments: String...) throws -> String { try tmux(arguments) }

  @discardableResult
  private func tmux(_ arguments: [String]) throws -> String {
    let command = ["tmux", "-L", socket] + arguments
    let (status, output) = try Spawn.run(command)
    guard status == 0 else {
      throw Failure(description: "\(command.joined(separator: " ")): \(output)")
    }
    return output
  }

  /// As one word of a shell's line.
  public static func quoted(_ text: String) -> String {
    "'" + text.replacingOccurrences(of: "'", with: #"'\''"#) + "'"
  }

  /// The path of an executable of this package, built beside the tests.
  public static func executable(_ name: String) -> String {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent(name).path
  }
}
