import CNcurses
import CTerminal
import Glibc

/// A terminal, painted through ncursesw: the only place that knows curses.
///
/// One may be open at a time, on standard input and output, used from one thread. curses writes;
/// reading is done here (see `KeyDecoder`), so that nothing ever waits, pastes stay whole, and the
/// rest of an escape sequence is awaited by a timer instead of a pause.
public final class CursesScreen: Screen {
  public internal(set) var size: Size
  public let measure: DisplayWidth
  /// Colours the terminal has, or was said to have; none where NO_COLOR is set.
  public let depth: ColorDepth
  /// Lines, stars and bars are drawn in ASCII: asked for, or the locale knows nothing else, or they
  /// would take two cells each.
  public let isASCII: Bool
  /// Nothing else can be written at all: the locale lets nothing through.
  let writesASCIIOnly: Bool

  let kind: TerminalKind
  var pairs: ColorPairs
  var decoder: KeyDecoder
  /// What stands on the terminal; nil when that is not known.
  var shown: Grid?
  var shownCursor: Point?
  /// vt100 cannot.
  private(set) lazy var hidesCursor = capability("civis") != nil
  var mouseIsOn = false
  var input: InputState
  /// What the terminal said of its ground; nil as long as it has not.
  var groundIsLight: Bool?
  var isClosed = false
  /// The terminal is the shell's, and stays so.
  var isGivenBack = false

  /// Takes the terminal over.
  /// - Parameter options: what the person set.
  /// - Throws: why it cannot be, before anything was written.
  public init(_ options: Options = Options()) throws(TerminalError) {
    let opening = try Opening(options)
    kind = opening.kind
    size = opening.size
    depth = opening.depth
    writesASCIIOnly = opening.characters == .ascii
    measure = opening.measure
    // A frame's lines of two cells each would be gaps and steps.
    isASCII = options.ascii || writesASCIIOnly || measure.ambiguousIsWide
    pairs = ColorPairs(depth: opening.depth)
    decoder = opening.decoder
    input = InputState(
      signals: opening.signals, timer: opening.timer, escapeDelay: Self.escapeDelay,
      early: opening.early)
    if kind.speaksXterm { write(Mode.paste.on) }
    if options.mouse { setMouse(true) }
    if options.asksGround, kind.speaksXterm { write(GroundAnswer.question) }
    wakeSoon()
  }

  deinit { close() }

  /// The looks for this terminal; see `Look.make`.
  ///
  /// - Parameter themeName: nil for the one that goes with the terminal's ground, as far as known.
  public func look(themeName: String?) -> Look {
    let fitting = groundIsLight == true ? Theme.light.name : Theme.dark.name
    return Look.make(themeName: themeName ?? fitting, depth: depth, ascii: isASCII)
  }

  public func invalidate() { shown = nil }

  public func close() {
    guard !isClosed else { return }
    isClosed = true
    if !isGivenBack { leave() }
    terminal_guard_disarm()
    terminal_signals_close()
    Glibc.close(input.timer)
    curses_close()
  }

  /// Gives the terminal back as it was found.
  func leave() {
    // In the background the shell has set the terminal as it wants it, and curses would be stopped
    // for setting it: only what was switched on is switched off.
    guard terminal_is_ours(STDIN_FILENO) else { return terminal_guard_farewell() }
    if kind.speaksXterm { write((mouseIsOn ? Mode.mouse.off : "") + Mode.paste.off) }
    curses_leave()
    write(Self.wholeRegion)
    terminal_guard_reset_mode()
  }

  /// Makes the whole screen scroll again. curses leaves a region of the size that the terminal had,
  /// which is too small once the terminal has grown. It sends the cursor home, where it was not.
  static var wholeRegion: String {
    capability("csr")?.hasPrefix("\u{1B}[") == true ? "\u{1B}7\u{1B}[r\u{1B}8" : ""
  }

  /// Past curses, which must have flushed before.
  func write(_ text: String) {
    var text = text
    text.withUTF8 { _ = terminal_write(STDOUT_FILENO, $0.baseAddress, $0.count) }
  }

  /// Milliseconds after which an ESC is the Esc key: ESCDELAY as curses reads it, 25 unless set.
  private static var escapeDelay: Int {
    getenv("ESCDELAY").flatMap { Int(String(cString: $0)) }.map { min(max($0, 1), 5000) } ?? 25
  }
}

/// Private modes of xterm, by their switches.
struct Mode {
  var on: String
  var off: String

  init(_ number: String) {
    on = "\u{1B}[?\(number)h"
    off = "\u{1B}[?\(number)l"
  }

  static let paste = Mode("2004")
  /// Clicks and wheel, reported in decimal digits (SGR 1006) so that no column is too far.
  static let mouse = Mode("1000;1006")
  static let synchronized = Mode("2026")
}
