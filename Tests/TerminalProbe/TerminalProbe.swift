import Glibc
import Terminal

/// Shows a known picture and what comes in, and breaks on demand. Driven by the tests.
@main
enum TerminalProbe {
  static func main() {
    do {
      let screen = try CursesScreen(options(CommandLine.arguments.dropFirst()))
      Probe(screen: screen).run()
      screen.close()
      print("probe ended")
    } catch {
      print("refused: \(error)")
      exit(2)
    }
  }

  private static func options(_ arguments: some Sequence<String>) -> CursesScreen.Options {
    var options = CursesScreen.Options()
    for argument in arguments {
      switch argument {
      case "--mouse": options.mouse = true
      case "--ascii": options.ascii = true
      case "--mono": options.depth = ColorDepth.none
      default: options.ambiguous = AmbiguousWidth(rawValue: argument) ?? options.ambiguous
      }
    }
    return options
  }
}

private final class Probe {
  private let screen: CursesScreen
  private let look: Look
  private var log: [String] = []
  private var selected = 0
  private var isFramed = false
  private var isEnding = false

  init(screen: CursesScreen) {
    self.screen = screen
    look = screen.look(themeName: nil)
  }

  func run() {
    while !isEnding {
      paint()
      var waits = screen.inputDescriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
      _ = poll(&waits, nfds_t(waits.count), -1)
      for event in screen.events() { take(event) }
    }
  }

  private func take(_ event: InputEvent) {
    switch event {
    case .resize(let size): log.append("resize \(size.columns)x\(size.rows)")
    case .hangup:
      log.append("hangup")
      isEnding = true
    case .paste(let text): log.append("paste <\(text.replacing("\n", with: "|"))>")
    case .mouse(let mouse):
      log.append("mouse \(mouse.kind) \(mouse.point.column),\(mouse.point.row)")
    case .ground(let isLight): log.append("ground \(isLight)")
    case .key(.character("Q")): isEnding = true
    case .key(.control("z")): screen.suspend()
    case .key(.control("l")): screen.invalidate()
    case .key(.function(5)): screen.setMouse(true)
    case .key(.down): selected += 1
    case .key(.up): selected = max(0, selected - 1)
    case .key(.character("C")): log.append("copied \(screen.copy("天津\u{1B}"))")
    case .key(.character("|")): isFramed.toggle()
    case .key(.character("!")): breakDown(log.last ?? "")
    case .key(let key): log.append("\(key)")
    }
  }

  /// The kind of break is the key typed before `!`.
  private func breakDown(_ kind: String) {
    switch kind {
    case #"character("t")"#: print([0, 1][selected + 2])
    case #"character("s")"#: UnsafeMutablePointer<Int>(bitPattern: 8)?.pointee = 1
    case #"character("a")"#: abort()
    case #"character("o")"#: log.append("\(Overflow.deep(1))")
    case #"character("w")"#: Overflow.onAnotherThread()
    case #"character("e")"#: exit(7)
    default: fatalError(kind)
    }
  }

  private func paint() {
    var grid = Grid(size: screen.size, measure: screen.measure)
    let bounds = grid.bounds
    let glyphs = look.glyphs
    let stars = "\(Character(glyphs.fullStar))\(Character(glyphs.emptyStar))"
    grid.write(
      "津门数据 \(stars)| \(bounds.columns)x\(bounds.rows)", at: Point(column: 0, row: 0),
      style: look[.title])
    for row in 1..<max(1, bounds.rows - 1) {
      let entry = log.dropLast(row - 1).last ?? ""
      grid.write("第\(row)行 \(entry)", at: Point(column: 0, row: row), style: look[.text])
    }
    if isFramed { frame(&grid) }
    if selected > 0, selected < bounds.rows {
      grid.restyle(Rect(column: 0, row: selected, columns: bounds.columns, rows: 1)) { _ in
        look[.cursor]
      }
    }
    let last = String(repeating: "-", count: max(0, bounds.columns - 2)) + "尾"
    grid.write(last, at: Point(column: 0, row: bounds.rows - 1), style: look[.border])
    screen.show(grid, cursor: nil)
  }

  /// A line down the last column, and what stands apart in the rows between.
  private func frame(_ grid: inout Grid) {
    let bounds = grid.bounds
    for row in 1..<max(1, bounds.rows - 1) {
      let texts = [(2, "内"), (max(0, bounds.columns - 1), "|")]
      for (column, text) in texts where row.isMultiple(of: 3) || column > 2 {
        grid.write(text, at: Point(column: column, row: row), style: look[.border])
      }
    }
  }
}
