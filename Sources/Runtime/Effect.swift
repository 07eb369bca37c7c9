/// Names a running effect; a newer effect of the same name takes the place of the older one, whose
/// late answers are dropped.
public struct EffectName: Hashable, Sendable, ExpressibleByStringLiteral {
  public let text: String

  public init(_ text: String) { self.text = text }
  public init(stringLiteral value: String) { text = value }
}

/// What an update asks the world to do. The loop performs it; nothing in an update waits.
public struct Effect<Action: Sendable>: Sendable {
  /// Hands an action back to the loop, from any thread.
  public typealias Post = @Sendable (Action) -> Void

  enum Kind: Sendable {
    case task(EffectName?, @Sendable (Post) async -> Void)
    case timer(EffectName, Duration, Action, isPause: Bool)
    case cancel(EffectName)
    case terminal(TerminalRequest)
    case quit(Int32)
  }

  let kind: Kind

  /// Work off the main thread. With a name it replaces, and cancels, the running task of that name.
  public static func task(
    _ name: EffectName? = nil, _ work: @escaping @Sendable (_ post: Post) async -> Void
  ) -> Effect {
    Effect(kind: .task(name, work))
  }

  /// Posts `action` once after `delay`, unless cancelled or replaced before.
  public static func after(_ delay: Duration, _ name: EffectName, _ action: Action) -> Effect {
    Effect(kind: .timer(name, delay, action, isPause: false))
  }

  /// Posts `action` once the person has paused: no newer effect of that name came for `delay`. It
  /// differs from `after` for tests alone, where settling waits for it.
  public static func afterPause(
    _ delay: Duration, _ name: EffectName, _ action: Action
  ) -> Effect {
    Effect(kind: .timer(name, delay, action, isPause: true))
  }

  /// Cancels the task and the timer of that name, if there are such.
  public static func cancel(_ name: EffectName) -> Effect { Effect(kind: .cancel(name)) }

  public static func terminal(_ request: TerminalRequest) -> Effect {
    Effect(kind: .terminal(request))
  }

  /// Ends the loop with an exit status.
  public static func quit(_ status: Int32 = 0) -> Effect { Effect(kind: .quit(status)) }
}

extension Effect {
  /// The same of a part of a program in the terms of the whole.
  /// - Parameter transform: what the whole calls an action of the part.
  public func map<Whole: Sendable>(
    _ transform: @escaping @Sendable (Action) -> Whole
  ) -> Effect<Whole> {
    switch kind {
    case .task(let name, let work):
      return .task(name) { post in await work { post(transform($0)) } }
    case .timer(let name, let delay, let action, let isPause):
      return Effect<Whole>(kind: .timer(name, delay, transform(action), isPause: isPause))
    case .cancel(let name): return .cancel(name)
    case .terminal(let request): return .terminal(request)
    case .quit(let status): return .quit(status)
    }
  }
}

/// What an update may ask of the terminal.
public enum TerminalRequest: Hashable, Sendable {
  case copy(String)
  case redraw
  case suspend
  case mouse(Bool)
}
