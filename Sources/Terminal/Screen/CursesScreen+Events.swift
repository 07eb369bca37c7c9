import CNcurses
import CTerminal
import Glibc

extension CursesScreen {
  /// What reading needs to remember.
  struct InputState {
    let signals: Int32
    let timer: Int32
    /// Milliseconds.
    let escapeDelay: Int
    /// Typed before anybody asked.
    var early: [InputEvent]
    /// The terminal is gone and nothing more will be read.
    var isAtEnd = false
  }

  public var inputDescriptors: [Int32] {
    guard !isClosed else { return [] }
    return (input.isAtEnd ? [] : [STDIN_FILENO]) + [input.signals, input.timer]
  }

  public var isToldToEnd: Bool { terminal_signals_ended() }

  public func events() -> [InputEvent] {
    guard !isClosed else { return [] }
    var events = input.early
    input.early = []
    takeSignals(&events)
    // What was typed ahead is read no more.
    guard events.last != .hangup else { return [.hangup] }
    if terminal_timer_take(input.timer) { append(decoder.expire(), to: &events) }
    readKeys(&events)
    return events
  }

  /// At most so much is read at once that a flood cannot keep the loop from painting.
  private static var readsAtOnce: Int { 64 }

  private func readKeys(_ events: inout [InputEvent]) {
    guard !input.isAtEnd else { return }
    var isAny = false
    for _ in 0..<Self.readsAtOnce {
      guard let bytes = readAvailable(STDIN_FILENO) else {
        input.isAtEnd = true
        events.append(.hangup)
        break
      }
      if bytes.isEmpty { break }
      isAny = true
      append(decoder.feed(bytes), to: &events)
    }
    if isAny { terminal_timer_set(input.timer, decoder.isWaiting ? Int32(input.escapeDelay) : 0) }
  }

  private func append(_ outputs: [KeyDecoder.Output], to events: inout [InputEvent]) {
    for output in outputs {
      switch output {
      case .event(let event):
        if case .ground(let isLight) = event { groundIsLight = isLight }
        events.append(event)
      // Too late for the question.
      case .position: decoder.expectsPosition = false
      }
    }
  }

  private func takeSignals(_ events: inout [InputEvent]) {
    let signals = terminal_signals_take()
    guard signals != 0 else { return }
    if signals & UInt32(TerminalEnded) != 0 {
      // Nothing is painted any more; a program that is told to end goes.
      input.isAtEnd = true
      return events.append(.hangup)
    }
    if signals & UInt32(TerminalStopped) != 0 {
      suspend()
    } else if signals & UInt32(TerminalContinued) != 0 {
      // Stopped by SIGSTOP: the shell has had the terminal meanwhile.
      curses_leave()
      comeBack()
    }
    if let size = Self.terminalSize(), size != self.size {
      resize(to: size)
      events.append(.resize(size))
    } else if shown == nil || signals & UInt32(TerminalResized) != 0 {
      // After a pause; or it was smaller and is as large again before anybody looked, and what it
      // lost meanwhile is nowhere but here. Nothing but this tells the program to paint.
      shown = nil
      events.append(.resize(self.size))
    }
  }

  private func resize(to size: Size) {
    self.size = size
    curses_resize(Int32(size.rows), Int32(size.columns))
    shown = nil
  }

  public func suspend() {
    guard !isClosed, !isGivenBack else { return }
    leave()
    guard stopUntilOurs() else {
      isGivenBack = true
      input.early.append(.hangup)
      return wakeSoon()
    }
    comeBack()
    if let size = Self.terminalSize(), size != self.size {
      resize(to: size)
      input.early.append(.resize(size))
      wakeSoon()
    }
  }

  /// Stays stopped while the terminal is somebody else's, as after the shell's `bg`.
  /// - Returns: false where the program was told to end meanwhile, or can be stopped no more (its
  ///   shell is gone): it is not to come back.
  private func stopUntilOurs() -> Bool {
    for _ in 0..<Self.mostStops {
      terminal_signals_stop()
      if terminal_signals_take() & UInt32(TerminalEnded) != 0 { return false }
      if terminal_is_ours(STDIN_FILENO) { return true }
    }
    return false
  }

  private static var mostStops: Int { 1000 }

  /// No descriptor becomes readable for what is known already: the timer does it.
  func wakeSoon() {
    guard !input.early.isEmpty || decoder.isWaiting else { return }
    terminal_timer_set(input.timer, Int32(input.escapeDelay))
  }

  private func comeBack() {
    curses_return()
    if kind.speaksXterm { write(Mode.paste.on + (mouseIsOn ? Mode.mouse.on : "")) }
    shown = nil
  }

  public func setMouse(_ on: Bool) {
    guard kind.speaksXterm, on != mouseIsOn else { return }
    mouseIsOn = on
    write(on ? Mode.mouse.on : Mode.mouse.off)
  }
}
