import Glibc
public import Terminal

/// Runs a program on a screen: one loop on one thread owns state and screen, and waits in one
/// place, `poll(2)`. Idle, it takes no time at all.
public enum ProgramLoop {
  /// - Returns: the exit status the program asked for; 0 when the terminal went away.
  public static func run<State, Action: Sendable>(
    _ program: Program<State, Action>, on screen: any Screen
  ) -> Int32 {
    let engine = Engine(program)
    let clock = ContinuousClock()
    engine.send(.start(screen.size), now: clock.now)
    show(engine, on: screen)
    while engine.exitStatus == nil {
      wait(engine, screen, now: clock.now)
      var changed = engine.collect(now: clock.now)
      for event in screen.events() {
        // Who tells it to end waits for nothing that was typed ahead.
        if screen.isToldToEnd { break }
        engine.send(.input(event), now: clock.now)
        changed = true
      }
      if engine.fire(now: clock.now) { changed = true }
      let redraw = answer(engine, screen)
      if (changed || redraw) && engine.exitStatus == nil { show(engine, on: screen) }
    }
    engine.cancelAll()
    return engine.exitStatus ?? 0
  }

  private static func show<State, Action: Sendable>(
    _ engine: Engine<State, Action>, on screen: any Screen
  ) {
    var grid = Grid(size: screen.size, measure: screen.measure)
    let cursor = engine.program.paint(engine.program.state, &grid)
    screen.show(grid, cursor: cursor)
  }

  private static func wait<State, Action: Sendable>(
    _ engine: Engine<State, Action>, _ screen: any Screen, now: ContinuousClock.Instant
  ) {
    let descriptors = [engine.mailbox.readDescriptor] + screen.inputDescriptors
    var waits = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    _ = poll(
      &waits, nfds_t(waits.count), engine.nextDeadline.map { now.milliseconds(to: $0) } ?? -1)
  }

  /// Does what the update asked of the terminal.
  /// - Returns: whether the picture must be shown again.
  private static func answer<State, Action: Sendable>(
    _ engine: Engine<State, Action>, _ screen: any Screen
  ) -> Bool {
    var redraw = false
    for request in engine.takeRequests() {
      switch request {
      case .copy(let text): _ = screen.copy(text)
      case .redraw:
        screen.invalidate()
        redraw = true
      case .suspend:
        screen.suspend()
        redraw = true
      case .mouse(let on): screen.setMouse(on)
      }
    }
    return redraw
  }
}

extension ContinuousClock.Instant {
  /// Whole milliseconds until `later`, rounded up so that a wait never ends early; 0 when past.
  fileprivate func milliseconds(to later: Self) -> Int32 {
    let (seconds, attoseconds) = duration(to: later).components
    guard seconds >= 0, attoseconds >= 0 else { return 0 }
    let milliseconds = seconds * 1000 + (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
    return Int32(clamping: milliseconds)
  }
}
