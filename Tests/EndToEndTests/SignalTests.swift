import ProgramSupport
import Testing
import TmuxSupport

/// However the program ends, the terminal is as it was.
@Suite struct SignalTests {
  @Test(arguments: [
    ("TERM", 0), ("HUP", 0), ("INT", 0), ("QUIT", 0), ("XCPU", 0), ("SEGV", 139), ("TRAP", 133),
    ("ABRT", 134),
  ])
  func theTerminalIsLeftAsItWas(signal: String, status: Int) throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 80, rows: 24)
    try tmux.wait(for: "数据热点")
    #expect(try tmux.ask("alternate_on") == "1")
    try signalBrowser(signal, tmux)
    try tmux.wait(for: "ended ")
    #expect(try tmux.capture().contains(Browser.ended(status)))
    #expect(try tmux.ask("alternate_on") == "0")
    #expect(try tmux.ask("cursor_flag") == "1")
    try tmux.run("clear; echo re\"ad\"y")
    try tmux.wait(for: "ready")
    #expect(try Browser.restoredSettings(in: home))
  }

  @Test func suspendingGivesTheShellBackAndComesBackWhole() throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 80, rows: 24)
    try tmux.wait(for: "数据热点")
    try tmux.send("C-z")
    try tmux.wait("the shell's word") { $0.contains("Stopped") || $0.contains("stopped") }
    #expect(try tmux.ask("alternate_on") == "0")
    try tmux.run("fg")
    try tmux.wait(for: "数据热点")
    #expect(try tmux.ask("alternate_on") == "1")
    try tmux.type("Q")
    // What is typed before the program has given the terminal back is lost, as it should be.
    try tmux.wait("the shell's prompt") { screen in
      screen.split(whereSeparator: \.isWhitespace).last == "$"
    }
    // The shell forgot the rest of its line when the program was stopped.
    try tmux.run("clear; echo re\"ad\"y")
    try tmux.wait(for: "ready")
    #expect(try tmux.ask("alternate_on") == "0")
  }

  /// A question for a password leaves no terminal on which nothing is seen.
  @Test(arguments: ["INT", "TERM", "QUIT", "HUP", "XCPU", "USR1"])
  func theEchoIsBackAfterAPassword(signal: String) throws {
    let home = try ScratchFolder()
    // Bash gives itself the settings back that it had.
    let tmux = try Tmux(columns: 100, rows: 30, command: "sh -i")
    try tmux.wait(for: "$")
    let program = "\(Tmux.quoted(Program.path)) --data-dir \(Tmux.quoted(home.path + "/data"))"
    try tmux.run("clear; \(program) login; echo ended $?")
    try tmux.wait(for: "用户账号或手机号码：")
    try tmux.run("candy")
    try tmux.wait(for: "登录密码：")
    let tty = try tmux.ask("pane_tty")
    #expect(try Shell.run("stty -a -F \(tty)").contains(" -echo "))
    if signal == "INT" { try tmux.send("C-c") } else { try signalBrowser(signal, tmux) }
    try tmux.wait("for the shell") { $0.split(separator: "\n").last?.hasPrefix("$") == true }
    #expect(try Shell.run("stty -a -F \(tty)").contains(" echo "))
  }

  /// The browser is the shell's only child.
  private func signalBrowser(_ signal: String, _ tmux: Tmux) throws {
    let shell = try tmux.ask("pane_pid")
    try Shell.run("pkill -\(signal) -P \(shell) tjdata")
  }
}
