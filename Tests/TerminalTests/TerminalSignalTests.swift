import Glibc
import Testing
import TmuxSupport

/// However the program ends, the shell gets its terminal back.
@Suite(.serialized) struct TerminalSignalTests {
  @Test(arguments: [
    SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
    SIGXFSZ, SIGPOLL, SIGPWR, SIGSTKFLT, 40,
  ])
  func anEndingSignalIsAHangupToTheProgram(signal: Int32) throws {
    let probe = try ProbeSession()
    try probe.shown()
    #expect(kill(try probe.pid(), signal) == 0)
    try probe.expectLeft(status: 0)
  }

  @Test(arguments: [
    ("t", [SIGILL, SIGTRAP]), ("s", [SIGSEGV]), ("a", [SIGABRT]),
    // A stack that overflows, the main thread's and another's.
    ("o", [SIGSEGV]), ("w", [SIGSEGV]),
  ])
  func aCrashLeavesTheTerminalWholeAndTellsOfItself(kind: String, signals: [Int32]) throws {
    let probe = try ProbeSession(arguments: "--mouse")
    try probe.shown()
    try probe.tmux.send(kind)
    try probe.tmux.wait(for: "character(\"\(kind)\")")
    try probe.tmux.send("!")
    let statuses = signals.map { 128 + $0 }
    try probe.tmux.wait("for the crash") { screen in
      statuses.contains { screen.contains("status:\($0).") }
    }
    try probe.expectRestored()
  }

  @Test(arguments: [SIGSEGV, SIGBUS, SIGFPE, SIGSYS, SIGILL, SIGTRAP])
  func aFaultSentFromOutsideCountsAsWell(signal: Int32) throws {
    let probe = try ProbeSession()
    try probe.shown()
    #expect(kill(try probe.pid(), signal) == 0)
    try probe.expectLeft(status: 128 + signal)
  }

  @Test func leavingThroughExitRestoresTheTerminal() throws {
    let probe = try ProbeSession()
    try probe.shown()
    try probe.tmux.send("e")
    try probe.tmux.wait(for: #"character("e")"#)
    try probe.tmux.send("!")
    try probe.expectLeft(status: 7)
  }

  @Test(arguments: [true, false])
  func aSuspendedProgramComesBackWhole(byKey: Bool) throws {
    let probe = try ProbeSession(arguments: "--mouse")
    try probe.shown()
    let pid = try probe.pid()
    try probe.tmux.send("x")
    try probe.tmux.wait(for: #"character("x")"#)
    if byKey { try probe.tmux.send("C-z") } else { #expect(kill(pid, SIGTSTP) == 0) }
    try probe.tmux.wait(for: "Stopped")
    try probe.expectRestored()
    try probe.tmux.run("fg")
    try probe.shown()
    try probe.tmux.wait(for: #"character("x")"#)
    #expect(try probe.tmux.ask("alternate_on") == "1")
    #expect(try probe.tmux.ask("mouse_any_flag") == "1")
    try probe.tmux.paste("回")
    try probe.tmux.wait(for: "paste <回>")
    try probe.tmux.send("Q")
    // The shell told the status when the program stopped.
    try probe.tmux.wait(for: "probe ended")
    try probe.expectRestored()
  }

  /// Told to end while it is stopped: the shell has the terminal by then, and keeps it as it is.
  @Test(arguments: [SIGTERM, SIGHUP], ["fg", "bg"])
  func whatIsEndedWhileStoppedTouchesNothing(signal: Int32, command: String) throws {
    let probe = try ProbeSession(arguments: "--mouse")
    try probe.shown()
    let pid = try probe.pid()
    try probe.tmux.send("C-z")
    try probe.tmux.wait(for: "Stopped")
    let output = try probe.tmux.record()
    #expect(kill(pid, signal) == 0)
    try probe.tmux.run(command)
    try Self.awaitEnd(of: pid)
    try probe.expectRestored()
    for mode in ["\u{1B}[?1000;1006h", "\u{1B}[?1049h", "津门数据"] {
      #expect(try !output().contains(mode), "\(mode.debugDescription)")
    }
  }

  /// In the background it waits to be called back.
  @Test func inTheBackgroundItStaysStopped() throws {
    let probe = try ProbeSession()
    try probe.shown()
    try probe.tmux.send("C-z")
    try probe.tmux.wait(for: "Stopped")
    try probe.tmux.run("clear; bg; wait %1; jobs")
    try probe.tmux.wait(for: "Stopped")
    #expect(try probe.tmux.ask("alternate_on") == "0")
    try probe.tmux.run("fg")
    try probe.shown()
  }

  /// A region of the program's size would be too small for a terminal that has grown.
  @Test func theWholeScreenScrollsAfterwards() throws {
    let probe = try ProbeSession()
    try probe.shown()
    let output = try probe.tmux.record()
    try probe.tmux.send("C-z")
    try probe.tmux.wait(for: "Stopped")
    let regions = try output().matches(of: Regex("\u{1B}\\[(\\d+;\\d+)?r"))
    #expect(regions.last.map { String($0.0) } == "\u{1B}[r")
  }

  private static func awaitEnd(of process: pid_t) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while kill(process, 0) == 0 {
      try #require(ContinuousClock.now < deadline, "it goes on")
      usleep(10_000)
    }
  }

  @Test func aTerminalResizedMeanwhileIsSeen() throws {
    let probe = try ProbeSession()
    try probe.shown()
    try probe.tmux.send("C-z")
    try probe.tmux.wait(for: "Stopped")
    try probe.tmux.resize(columns: 100, rows: 30)
    try probe.tmux.run("fg")
    try probe.tmux.wait(for: "| 100x30")
    try probe.shown()
  }

  /// Smaller and as large again before the program looked: what was lost meanwhile comes back.
  @Test func aTerminalOfTheSameSizeIsPaintedAnew() throws {
    let probe = try ProbeSession()
    try probe.shown()
    let pid = try probe.pid()
    try probe.tmux.send("-R")
    try probe.tmux.wait("for a cleared pane") { !$0.contains("津门数据") }
    #expect(kill(pid, SIGWINCH) == 0)
    try probe.shown()
  }

  @Test func aTerminalThatGoesAwayEndsTheProgram() throws {
    let probe = try ProbeSession()
    try probe.shown()
    let pid = try probe.pid()
    probe.tmux.kill()
    let clock = ContinuousClock()
    let deadline = clock.now + .seconds(20)
    while kill(pid, 0) == 0, clock.now < deadline { usleep(10_000) }
    #expect(kill(pid, 0) != 0)
  }
}
