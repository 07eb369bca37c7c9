import Testing
import TmuxSupport

/// The real thing: the probe in a terminal.
@Suite(.serialized) struct CursesScreenTests {
  @Test func thePictureIsWholeToTheLastCorner() throws {
    let probe = try ProbeSession()
    let lines = try probe.shown().split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
    #expect(lines.first == "津门数据 ★☆| 80x24")
    #expect(lines.dropFirst().first == "第1行")
    #expect(lines.dropFirst(23).first == String(repeating: "-", count: 78) + "尾")
    #expect(try probe.tmux.ask("alternate_on") == "1")
    #expect(try probe.tmux.ask("cursor_flag") == "0")
    #expect(try probe.tmux.ask("mouse_any_flag") == "0")
    try probe.tmux.send("Q")
    try probe.expectLeft(status: 0)
  }

  @Test func keysArriveAsThePersonMeantThem() throws {
    let probe = try ProbeSession()
    try probe.shown()
    let keys: [(String, String)] = [
      ("x", #"character("x")"#), ("M-x", #"alt("x")"#), ("C-a", #"control("a")"#),
      ("F2", "function(2)"), ("F12", "function(12)"), ("BTab", "backTab"), ("Escape", "escape"),
      ("PPage", "pageUp"), ("Home", "home"), ("DC", "delete"), ("BSpace", "backspace"),
      ("C-c", #"control("c")"#), ("Left", "left"),
    ]
    for (key, name) in keys {
      try probe.tmux.send(key)
      try probe.tmux.wait("for \(key)") { $0.contains("第1行 \(name)\n") }
    }
    try probe.tmux.type("津")
    try probe.tmux.wait(for: #"第1行 character("津")"#)
    try probe.tmux.send(bytes: [0xFF, 0xE5, 0x6B])
    try probe.tmux.wait(for: #"第1行 character("k")"#)
  }

  @Test func aPasteIsTextAndNotKeys() throws {
    let probe = try ProbeSession()
    try probe.shown()
    try probe.tmux.paste("Q天津\nQ\u{1B}[A")
    try probe.tmux.wait(for: "第1行 paste <Q天津|Q\u{FFFD}[A>")
  }

  @Test func theMouseIsOffUntilAskedFor() throws {
    let probe = try ProbeSession()
    try probe.shown()
    try probe.tmux.send("F5")
    try probe.tmux.wait("for the mouse") { _ in try probe.tmux.ask("mouse_any_flag") == "1" }
    try probe.tmux.send(bytes: Array("\u{1B}[<0;4;3M".utf8))
    try probe.tmux.wait(for: "mouse press 3,2")
    try probe.tmux.send("Q")
    try probe.expectLeft(status: 0)
  }

  @Test func resizingIsSurvivedDownToOneCell() throws {
    // What a parent shell exports must not count.
    let probe = try ProbeSession(environment: ["LINES": "10", "COLUMNS": "20"])
    try probe.shown()
    for (columns, rows) in [(120, 40), (20, 5), (1, 1), (2, 1), (1, 3), (81, 25)] {
      try probe.tmux.resize(columns: columns, rows: rows)
      guard columns > 19 else { continue }
      try probe.tmux.wait("for the size") {
        let lines = $0.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.first?.hasSuffix("| \(columns)x\(rows)") == true
          && lines.dropFirst(rows - 1).first?.hasSuffix("--尾") == true
      }
    }
    try probe.tmux.send("Q")
    try probe.expectLeft(status: 0)
  }

  @Test func aTerminalOfOneCellIsEnough() throws {
    let probe = try ProbeSession()
    try probe.shown()
    try probe.tmux.resize(columns: 1, rows: 1)
    try probe.tmux.wait("for one cell") { _ in try probe.tmux.ask("pane_width") == "1" }
    try probe.tmux.send("x", "Q")
    try probe.tmux.wait("for the end") { _ in try probe.tmux.ask("alternate_on") == "0" }
    try probe.tmux.resize(columns: 80, rows: 24)
    try probe.expectRestored()
  }

  @Test func theHighlightMoves() throws {
    let probe = try ProbeSession()
    try probe.shown()
    try probe.tmux.send("Down", "Down")
    let reverse = "\u{1B}[7m第2行"
    try probe.tmux.wait("for row 2") { _ in
      let styled = try probe.tmux.captureStyled()
      return styled.contains(reverse) && !styled.contains("\u{1B}[7m第1行")
    }
  }

  @Test func anAmbiguousCharacterIsMeasuredWhenAskedFor() throws {
    let probe = try ProbeSession(arguments: "auto")
    #expect(try probe.shown().contains("★☆|"))
  }

  @Test(arguments: ["auto", "narrow"])
  func whatWasTypedBeforeTheFirstPictureIsKept(ambiguous: String) throws {
    let probe = try ProbeSession(arguments: ambiguous, typedAhead: "x")
    try probe.shown()
    try probe.tmux.wait(for: #"第1行 character("x")"#)
  }

  @Test func wideAmbiguousCharactersDoNotShiftWhatFollows() throws {
    // Stars of two cells would be steps in every list: they are ASCII then, and so are frames.
    let probe = try ProbeSession(arguments: "wide")
    #expect(try probe.shown().contains("*.|"))
    try probe.tmux.send("Down")
    try probe.tmux.send("Q")
    try probe.expectLeft(status: 0)
  }
}
