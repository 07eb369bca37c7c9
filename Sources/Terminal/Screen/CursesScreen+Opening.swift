import CNcurses
import CTerminal
import Glibc

extension CursesScreen {
  /// The steps of taking a terminal over, in the order that leaves it whole when one fails.
  struct Opening {
    let kind: TerminalKind
    let characters: CharacterSet
    let size: Size
    let depth: ColorDepth
    let measure: DisplayWidth
    let decoder: KeyDecoder
    let signals: Int32
    let timer: Int32
    /// Keys typed while the terminal was asked something.
    let early: [InputEvent]

    init(_ options: Options) throws(TerminalError) {
      guard isatty(STDIN_FILENO) == 1 else { throw .notATerminal(.input) }
      guard isatty(STDOUT_FILENO) == 1 else { throw .notATerminal(.output) }
      // First of all: curses asks the locale how characters are written.
      characters = CharacterSet.establish()
      var kind = try TerminalKind.find(name: getenv("TERM").map { String(cString: $0) })

      guard terminal_guard_arm(STDIN_FILENO, STDOUT_FILENO) else {
        throw .notATerminal(.input)
      }
      signals = terminal_signals_open()
      timer = terminal_timer_open()
      size = CursesScreen.terminalSize() ?? Size(columns: 80, rows: 24)
      curses_set_width(narrowWidth)
      guard signals >= 0, timer >= 0,
        curses_open(kind.term, Int32(size.rows), Int32(size.columns))
      else {
        let code = errno
        terminal_signals_close()
        Glibc.close(timer)
        terminal_guard_disarm()
        throw .system(code)
      }
      terminal_guard_install()
      kind.speaksXterm = capability("smcup")?.contains("?1049h") ?? false
      self.kind = kind
      depth = Self.depth(options)
      Self.setRestore(kind)
      var decoder = KeyDecoder(sequences: KeyDecoder.terminfoSequences())
      (measure, early) = AmbiguousProbe.settle(options.ambiguous, characters, &decoder)
      if measure.ambiguousIsWide { curses_set_width(wideWidth) }
      self.decoder = decoder
    }

    private static func depth(_ options: Options) -> ColorDepth {
      if let depth = options.depth { return min(depth, terminalDepth) }
      let noColor = getenv("NO_COLOR").map { String(cString: $0) } ?? ""
      return noColor.isEmpty ? terminalDepth : .none
    }

    private static var terminalDepth: ColorDepth {
      ColorDepth(colors: Int(curses_colors()), direct: curses_direct_color())
    }

    /// What a crash writes: all that may be on is switched off, then curses' own farewell.
    private static func setRestore(_ kind: TerminalKind) {
      var text = ""
      if kind.speaksXterm {
        text += Mode.synchronized.off + Mode.mouse.off + Mode.paste.off
      }
      for name in ["sgr0", "op", "cnorm", "rmkx", "rmcup"] { text += capability(name) ?? "" }
      text += CursesScreen.wholeRegion
      // Without an alternate screen the shell's prompt begins a line of its own.
      if capability("rmcup") == nil { text += "\r\n" }
      text.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) {
          _ = terminal_guard_set_restore($0.baseAddress, $0.count)
        }
      }
    }
  }

  /// What the kernel says; LINES and COLUMNS of a parent shell are often stale.
  static func terminalSize() -> Size? {
    var rows: Int32 = 0
    var columns: Int32 = 0
    guard terminal_size(STDOUT_FILENO, &rows, &columns) else { return nil }
    return Size(columns: Int(columns), rows: Int(rows))
  }
}

private func narrowWidth(_ value: UInt32) -> Int32 { cursesWidth(value, DisplayWidth()) }

private func wideWidth(_ value: UInt32) -> Int32 {
  cursesWidth(value, DisplayWidth(ambiguousIsWide: true))
}

private func cursesWidth(_ value: UInt32, _ measure: DisplayWidth) -> Int32 {
  Unicode.Scalar(value).map { Int32(measure.width(of: $0)) } ?? 1
}

extension KeyDecoder {
  /// The keys of this terminal as terminfo(5) names them.
  static func terminfoSequences() -> [[UInt8]: Key] {
    var keys: [(String, Key)] = [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right), ("khome", .home),
      ("kend", .end), ("kpp", .pageUp), ("knp", .pageDown), ("kich1", .insert),
      ("kdch1", .delete), ("kcbt", .backTab), ("kent", .enter),
    ]
    keys += (1...12).map { ("kf\($0)", .function($0)) }
    var sequences: [[UInt8]: Key] = [:]
    for (name, key) in keys {
      if let text = capability(name) { sequences[Array(text.utf8)] = key }
    }
    return sequences
  }
}
