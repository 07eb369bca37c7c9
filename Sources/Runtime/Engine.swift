import Terminal

/// Turns events into state and performs effects. It owns the running tasks and timers; the loop and
/// the test driver differ only in how they wait.
final class Engine<State, Action: Sendable> {
  /// An answer from a task, with the name and generation it was started under.
  struct Letter: Sendable {
    var serial: Int
    var name: EffectName?
    /// nil tells that the task has ended.
    var action: Action?
  }

  struct Timer {
    var deadline: ContinuousClock.Instant
    var action: Action
    var isPause: Bool
  }

  private(set) var program: Program<State, Action>
  let mailbox = Mailbox<Letter>()
  private(set) var timers: [EffectName: Timer] = [:]
  private(set) var exitStatus: Int32?
  private(set) var requests: [TerminalRequest] = []
  /// Tasks in flight by serial number.
  private(set) var running: [Int: Task<Void, Never>] = [:]
  private var current: [EffectName: Int] = [:]
  private var lastSerial = 0

  init(_ program: Program<State, Action>) { self.program = program }

  func send(_ event: Event<Action>, now: ContinuousClock.Instant) {
    guard exitStatus == nil else { return }
    for effect in program.update(&program.state, event) { perform(effect, now: now) }
  }

  /// Delivers what tasks have posted.
  /// - Returns: whether the state may have changed.
  func collect(now: ContinuousClock.Instant) -> Bool {
    var changed = false
    for letter in mailbox.collect() {
      if let name = letter.name, current[name] != letter.serial {
        if letter.action == nil { running[letter.serial] = nil }
        continue
      }
      if let action = letter.action {
        send(.action(action), now: now)
        changed = true
      } else {
        running[letter.serial] = nil
        if let name = letter.name { current[name] = nil }
      }
    }
    return changed
  }

  var nextDeadline: ContinuousClock.Instant? { timers.values.map(\.deadline).min() }

  /// Posts the actions of the timers that are due.
  func fire(now: ContinuousClock.Instant) -> Bool {
    fire(now: now) { $0.deadline <= now }
  }

  /// Posts the actions that wait for a pause.
  func firePauses(now: ContinuousClock.Instant) -> Bool { fire(now: now, where: \.isPause) }

  private func fire(now: ContinuousClock.Instant, where isDue: (Timer) -> Bool) -> Bool {
    let due = timers.filter { isDue($0.value) }.sorted {
      $0.value.deadline < $1.value.deadline
    }
    for (name, timer) in due {
      timers[name] = nil
      send(.action(timer.action), now: now)
    }
    return !due.isEmpty
  }

  func takeRequests() -> [TerminalRequest] {
    defer { requests = [] }
    return requests
  }

  func cancelAll() {
    for task in running.values { task.cancel() }
    timers = [:]
  }

  private func perform(_ effect: Effect<Action>, now: ContinuousClock.Instant) {
    switch effect.kind {
    case .task(let name, let work): start(name, work)
    case .timer(let name, let delay, let action, let isPause):
      timers[name] = Timer(deadline: now + delay, action: action, isPause: isPause)
    case .cancel(let name):
      timers[name] = nil
      if let serial = current.removeValue(forKey: name) { running[serial]?.cancel() }
    case .terminal(let request): requests.append(request)
    case .quit(let status): exitStatus = status
    }
  }

  private func start(
    _ name: EffectName?, _ work: @escaping @Sendable (Effect<Action>.Post) async -> Void
  ) {
    lastSerial += 1
    let serial = lastSerial
    if let name {
      if let older = current[name] { running[older]?.cancel() }
      current[name] = serial
    }
    let mailbox = self.mailbox
    running[serial] = Task.detached(priority: .userInitiated) {
      await work { mailbox.post(Letter(serial: serial, name: name, action: $0)) }
      mailbox.post(Letter(serial: serial, name: name, action: nil))
    }
  }
}
