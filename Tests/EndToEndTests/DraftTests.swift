import Foundation
import Glibc
import ProgramSupport
import Testing
import TmuxSupport

/// However a browser ends while somebody types into a form, what was typed is there again.
@Suite(.timeLimit(.minutes(5))) struct DraftTests {
  @Test(arguments: ["HUP", "TERM"])
  func aSignalKeepsAllThatWasTyped(signal: String) throws {
    let home = try ScratchFolder()
    let tmux = try form(in: home)
    let typed = try typeOn(tmux, for: .seconds(2))
    try tmux.wait(for: typed)
    let browser = try Self.browser(of: tmux)
    kill(browser, signal == "HUP" ? SIGHUP : SIGTERM)
    try tmux.wait(for: Browser.ended(0))
    #expect(try Self.draft(in: home) == typed)
  }

  /// All of signal(7) that end a process, and that it can take (`Endings.h`): what was typed last
  /// is kept although no draft's delay is over.
  @Test func everySignalThatEndsItKeepsWhatWasTyped() throws {
    let home = try ScratchFolder()
    let tmux = try Tmux(columns: 100, rows: 40)
    var typed = ""
    let realTime: Int32 = 40
    for signal in [
      SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGUSR1, SIGUSR2, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU,
      SIGXFSZ, SIGPOLL, SIGPWR, SIGSTKFLT, realTime,
    ] {
      try Self.open(tmux, in: home)
      try tmux.wait("the draft before signal \(signal)") { Self.typed(on: $0) == typed }
      try tmux.send("End")
      let next = typed.isEmpty ? "abc" : String(UnicodeScalar(97 + UInt8(typed.count % 26)))
      try tmux.type(next)
      typed += next
      try tmux.wait("the letter") { Self.typed(on: $0) == typed }
      kill(try Self.browser(of: tmux), signal)
      try tmux.wait(for: Browser.ended(0))
    }
    try Self.open(tmux, in: home)
    try tmux.wait("the last draft") { Self.typed(on: $0) == typed }
  }

  /// The window is closed; with SIGHUP ignored only the end of its input tells.
  @Test(arguments: [true, false])
  func aVanishedTerminalKeepsAllThatWasTyped(hearsHangup: Bool) throws {
    let home = try ScratchFolder()
    let tmux = try form(in: home, before: hearsHangup ? "" : "trap '' HUP; ")
    let typed = try typeOn(tmux, for: .seconds(2))
    try tmux.wait(for: typed)
    let browser = try Self.browser(of: tmux)
    tmux.kill()
    try Self.awaitEnd(of: browser)
    #expect(try Self.draft(in: home) == typed)
  }

  @Test func ofAKilledBrowserASecondIsLostAtMost() throws {
    let home = try ScratchFolder()
    let tmux = try form(in: home)
    let early = try typeOn(tmux, for: .seconds(1))
    try tmux.wait(for: early)
    let seen = ContinuousClock.now
    _ = try typeOn(tmux, for: .milliseconds(1100), after: early)
    let browser = try Self.browser(of: tmux)
    #expect(ContinuousClock.now - seen >= .seconds(1))
    kill(browser, SIGKILL)
    try tmux.wait(for: Browser.ended(137))
    #expect(try Self.draft(in: home).hasPrefix(early))
  }

  // MARK: Steps

  /// 开放建议, with the cursor in 建议内容.
  private func form(in home: ScratchFolder, before: String = "") throws -> Tmux {
    let tmux = try Tmux(columns: 100, rows: 40)
    if !before.isEmpty { try tmux.run(before) }
    try Self.open(tmux, in: home)
    return tmux
  }

  private static func open(_ tmux: Tmux, in home: ScratchFolder) throws {
    try Browser.start(tmux, in: home)
    try tmux.wait(for: "数据热点")
    try tmux.type("6")
    try tmux.wait(for: "开放建议")
    try tmux.send("Enter")
    try tmux.wait(for: "建议内容")
  }

  /// Letter by letter, never pausing for as long as a draft's delay.
  /// - Returns: all that is typed so far.
  private func typeOn(
    _ tmux: Tmux, for duration: Duration, after earlier: String = ""
  ) throws -> String {
    let began = ContinuousClock.now
    var typed = earlier
    while ContinuousClock.now - began < duration {
      let letter = String(UnicodeScalar(97 + UInt8(typed.count % 26)))
      try tmux.type(letter)
      typed += letter
      usleep(60_000)
    }
    return typed
  }

  private static func browser(of tmux: Tmux) throws -> pid_t {
    let shell = try tmux.ask("pane_pid")
    return try #require(
      pid_t(
        try Shell.run("pgrep -P \(shell) tjdata").trimmingCharacters(in: .whitespacesAndNewlines)))
  }

  private static func awaitEnd(of process: pid_t) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while kill(process, 0) == 0 {
      try #require(ContinuousClock.now < deadline, "the browser goes on without a terminal")
      usleep(10_000)
    }
  }

  /// What the form shows when the browser is opened again.
  private static func draft(in home: ScratchFolder) throws -> String {
    let tmux = try DraftTests().form(in: home)
    let screen = try tmux.wait(for: "已恢复上次没有提交的内容")
    return typed(on: screen)
  }

  /// What stands in the form, which is typed in the order of the alphabet.
  private static func typed(on screen: String) -> String {
    let words = screen.split { !($0.isASCII && $0.isLowercase) }.filter { $0.hasPrefix("abc") }
    return words.map(String.init).joined()
  }
}
