/// What of a connection's requests is awaited, and since when.
struct ArrivalWatch {
  enum Verdict: Hashable {
    case goesOn
    /// It has taken too long, and is to be told.
    case refuse
    /// It has taken too long, and has its answer.
    case close
  }

  private enum Awaited {
    case firstHead(since: ContinuousClock.Instant)
    case body(since: ContinuousClock.Instant, bytes: Int)
    /// By the client, who sends a body when it is asked for: the time is ours.
    case word(since: ContinuousClock.Instant)
    /// Of a body whose request has its answer already.
    case rest(since: ContinuousClock.Instant)
    case nothing
  }

  private let limits: ConnectionLimits
  private var awaited: Awaited
  /// Requests whose heads have come and whose answers have not ended.
  private var unanswered = 0

  init(_ limits: ConnectionLimits, since now: ContinuousClock.Instant) {
    self.limits = limits
    awaited = .firstHead(since: now)
  }

  /// - Parameter waits: the client says that it waits for a word before it sends the body.
  mutating func takeHead(at now: ContinuousClock.Instant, waits: Bool = false) {
    unanswered += 1
    awaited = waits ? .word(since: now) : .body(since: now, bytes: 0)
  }

  mutating func takeBody(_ count: Int) {
    switch awaited {
    case .body(let since, let bytes): awaited = .body(since: since, bytes: bytes + count)
    // It did not wait.
    case .word(let since): awaited = .body(since: since, bytes: count)
    case .firstHead, .rest, .nothing: break
    }
  }

  /// The last request's body is asked for.
  mutating func wantBody(at now: ContinuousClock.Instant) {
    if case .word = awaited, unanswered <= 1 { awaited = .body(since: now, bytes: 0) }
  }

  mutating func takeEnd() { awaited = .nothing }

  /// While others wait for their answers, the body is the last one's, and is not asked for: its
  /// time begins with its turn.
  mutating func endAnswer(at now: ContinuousClock.Instant) {
    unanswered -= 1
    if case .word = awaited, unanswered <= 0 { awaited = .rest(since: now) }
    guard case .body(let since, _) = awaited else { return }
    if unanswered <= 0 { awaited = .rest(since: since) }
    if unanswered == 1 { awaited = .body(since: now, bytes: 0) }
  }

  func verdict(at now: ContinuousClock.Instant) -> Verdict {
    switch awaited {
    case .firstHead(let since):
      return now - since > .seconds(limits.headSeconds) ? .refuse : .goesOn
    // Before its turn a refusal would be taken for the answer to an earlier one.
    case .body(let since, let bytes) where unanswered <= 1:
      let allowed = limits.bodySeconds + bytes / max(1, limits.bodyPace)
      return now - since > .seconds(allowed) ? .refuse : .goesOn
    case .rest(let since):
      return now - since > .seconds(limits.bodySeconds) ? .close : .goesOn
    case .body, .word, .nothing: return .goesOn
    }
  }
}
