public import Terminal

/// What happens to a program.
public enum Event<Action: Sendable>: Sendable {
  /// Once, before the first picture.
  case start(Size)
  case input(InputEvent)
  case action(Action)
}

/// A full-screen program as values and pure functions: what it knows, how events change that, and
/// how it looks. `ProgramLoop` runs it on a terminal, `ProgramDriver` in tests.
public struct Program<State, Action: Sendable> {
  public var state: State
  public let update: (inout State, Event<Action>) -> [Effect<Action>]
  /// Paints the state; returns where the terminal's cursor belongs, nil to hide it.
  public let paint: (State, inout Grid) -> Point?

  public init(
    state: State,
    update: @escaping (inout State, Event<Action>) -> [Effect<Action>],
    paint: @escaping (State, inout Grid) -> Point?
  ) {
    self.state = state
    self.update = update
    self.paint = paint
  }
}
