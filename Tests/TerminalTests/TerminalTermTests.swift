import Testing
import TmuxSupport

/// Terminals of every kind, and none.
@Suite(.serialized) struct TerminalTermTests {
  @Test(arguments: [
    ("dumb", "TERM=dumb"), ("no-such-terminal", "no-such-terminal"), ("", "没有设置环境变量 TERM"),
    (nil, "没有设置环境变量 TERM"),
  ])
  func whatCannotShowAScreenIsToldSoInWords(term: String?, words: String) throws {
    let probe = try ProbeSession(term: term)
    let screen = try probe.tmux.wait(for: "status:2.")
    #expect(screen.contains("refused:"))
    #expect(screen.contains(words))
    try probe.expectRestored()
  }

  @Test(arguments: [
    "xterm", "xterm-256color", "xterm-color", "screen", "screen-256color", "tmux-256color", "linux",
    "rxvt-unicode-256color", "xterm-kitty", "alacritty",
  ])
  func commonTerminalsShowThePicture(term: String) throws {
    let probe = try ProbeSession(term: term)
    try probe.shown()
    try probe.tmux.send("Down", "Escape")
    try probe.tmux.wait(for: "escape")
    try probe.tmux.send("Q")
    try probe.expectLeft(status: 0)
  }

  /// Their entries say that the last column wraps at once, which no terminal of today does.
  @Test(arguments: ["ansi", "cygwin", "sun"])
  func oldEntriesLeaveNothingStale(term: String) throws {
    let expected = try picture(on: "xterm-256color")
    #expect(try picture(on: term) == expected)
  }

  /// What stands there after many small changes of the picture.
  private func picture(on term: String) throws -> String {
    let probe = try ProbeSession(term: term)
    try probe.shown()
    for key in "天津市信息资源统一开放平台abcdefgh" {
      try probe.tmux.type(String(key))
      try probe.tmux.type("j")
    }
    for key in ["|", "b", "|", "c", "|", "z"] { try probe.tmux.type(key) }
    return try probe.tmux.wait(for: "第1行 character(\"z\")")
  }

  @Test func aTerminalWithoutColoursOrHiddenCursorIsEnough() throws {
    let probe = try ProbeSession(term: "vt100")
    try probe.shown()
    try probe.tmux.send("Q")
    try probe.expectLeft(status: 0)
  }

  @Test(arguments: ["C", "POSIX", "no_SUCH.locale"])
  func withoutAUnicodeLocaleThePictureIsTheSame(locale: String) throws {
    let probe = try ProbeSession(environment: ["LANG": locale, "LC_ALL": locale])
    try probe.shown()
    try probe.tmux.type("津")
    try probe.tmux.wait(for: #"character("津")"#)
  }

  /// Lines and stars are another matter than words.
  @Test func linesFromASCIILeaveWordsAlone() throws {
    let probe = try ProbeSession(arguments: "--ascii")
    try probe.shown()
    try probe.tmux.type("津")
    try probe.tmux.wait(for: #"character("津")"#)
  }

  @Test func noColorMeansNone() throws {
    let probe = try ProbeSession(environment: ["NO_COLOR": "1"])
    try probe.shown()
    let styled = try probe.tmux.captureStyled()
    // 39 and 49 are the terminal's own colours.
    #expect(try !styled.contains(Regex("\u{1B}\\[(.*;)?[34][0-8][;m]")))
    #expect(styled.contains("\u{1B}[1m"))
  }

  @Test(arguments: ["< /dev/null", "| cat"])
  func withoutATerminalItSaysSo(redirection: String) throws {
    let probe = try ProbeSession(arguments: redirection)
    try probe.tmux.wait(for: "不是终端")
    try probe.expectRestored()
  }
}
