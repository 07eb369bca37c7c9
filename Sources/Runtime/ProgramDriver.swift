public import Terminal

/// Runs a program without a terminal and without a clock: a test types, lets every effect finish,
/// and looks at the grid.
public final class ProgramDriver<State, Action: Sendable> {
  private let engine: Engine<State, Action>
  private let screen: HeadlessScreen
  private var now = ContinuousClock().now

  public init(_ program: Program<State, Action>, size: Size, measure: DisplayWidth = DisplayWidth())
  {
    engine = Engine(program)
    screen = HeadlessScreen(size: size, measure: measure)
    engine.send(.start(size), now: now)
    show()
  }

  public var state: State { engine.program.state }
  public var grid: Grid { screen.grid }
  public var cursor: Point? { screen.cursor }
  public var clipboard: [String] { screen.clipboard }
  public var exitStatus: Int32? { engine.exitStatus }

  public func send(_ events: InputEvent...) {
    screen.feed(events)
    for event in screen.events() { engine.send(.input(event), now: now) }
    show()
  }

  public func press(_ keys: Key...) { for key in keys { send(.key(key)) } }

  /// Types each character as a key.
  public func type(_ text: String) { for character in text { press(.character(character)) } }

  /// Waits until no task is in flight, every answer has been taken in, and nothing waits for a
  /// pause. Other timers stay.
  public func settle() async {
    repeat {
      for task in engine.running.values { await task.value }
      _ = engine.collect(now: now)
    } while !engine.running.isEmpty || engine.firePauses(now: now)
    show()
  }

  /// Takes in what effects have answered so far, without waiting for their end.
  public func takeAnswers() {
    _ = engine.collect(now: now)
    show()
  }

  /// Lets time pass: fires the timers due by then.
  public func advance(by duration: Duration) {
    now = now + duration
    while engine.fire(now: now) {}
    show()
  }

  private func show() {
    for request in engine.takeRequests() {
      if case .copy(let text) = request { _ = screen.copy(text) }
    }
    var grid = Grid(size: screen.size, measure: screen.measure)
    let cursor = engine.program.paint(engine.program.state, &grid)
    screen.show(grid, cursor: cursor)
  }
}
