/// What a widget made of a key. A key it ignores is the screen's, for its command table.
public enum KeyResponse<Outcome: Hashable & Sendable>: Hashable, Sendable {
  case ignored
  /// Taken; the widget may have changed.
  case handled
  /// Taken, and the widget has done its work.
  case finished(Outcome)
}
