import ProgramSupport
import Testing
import TmuxSupport

/// Terminals, locales and sizes that are not what one hopes for.
@Suite struct HardshipTests {
  @Test(arguments: ["dumb", "", "no-such-terminal"])
  func aTerminalItCannotUseGetsAWordAndNoMess(term: String) throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 80, rows: 24, term: "'\(term)'")
    try tmux.wait(for: "ended ")
    let screen = try tmux.capture()
    #expect(screen.contains(Browser.ended(1)), "\(screen)")
    #expect(screen.contains("TERM"), "\(screen)")
  }

  @Test(arguments: ["vt100", "linux", "xterm", "screen-256color", "tmux-256color"])
  func theUsualTerminalsShowTheFirstScreen(term: String) throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 80, rows: 24, term: term)
    try tmux.wait(for: "数据热点")
    try tmux.type("3")
    try tmux.wait(for: "综合得分")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  /// A cursor that the terminal cannot hide is on the row that is chosen.
  @Test func aCursorThatStaysIsWhereOneIs() throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 80, rows: 24, term: "vt100")
    try tmux.wait(for: "数据热点")
    try tmux.type("2")
    try tmux.wait(for: "第 1/104 条")
    #expect(try tmux.ask("cursor_y") == "2")
    try tmux.type("j")
    try tmux.wait(for: "第 2/104 条")
    #expect(try tmux.ask("cursor_y") == "3")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }

  @Test func theCLocaleIsSurvived() throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(
      in: home, columns: 80, rows: 24, environment: ["LANG": "C", "LC_ALL": "C"])
    try tmux.wait("a first screen") { $0.contains("1") && !$0.contains("clear;") }
    try tmux.type("Q")
    try tmux.wait(for: "ended ")
  }

  @Test func everySizeDownToOneCellIsSurvived() throws {
    let home = try ScratchFolder()
    let tmux = try Browser.open(in: home, columns: 80, rows: 24)
    try tmux.wait(for: "数据热点")
    for (columns, rows) in [(60, 20), (20, 5), (19, 5), (7, 3), (2, 1), (1, 1)] {
      try tmux.resize(columns: columns, rows: rows)
      for key in ["3", "j", "]", "?", "q", "1"] { try tmux.send(key) }
    }
    try tmux.resize(columns: 120, rows: 40)
    try tmux.wait(for: "数据热点")
    try tmux.type("Q")
    try tmux.wait(for: Browser.ended(0))
  }
}
