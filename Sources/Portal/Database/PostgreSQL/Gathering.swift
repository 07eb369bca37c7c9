import Synchronization

/// Asks that are answered together, one group after another: whoever comes while one is being
/// answered is with the next. Two groups at a time would be smaller, and cost more; but one that
/// has to wait for somebody's lock does not hold up the others.
final class Gathering<Ask: Sendable, Answer: Sendable>: Sendable {
  /// Answers asks that fit together, each with the answer at its place.
  typealias Serve = @Sendable ([Ask]) async throws -> [Answer]

  private struct Waiting: Sendable {
    let ask: Ask
    let continuation: CheckedContinuation<Answer, any Error>
  }

  private struct State {
    var waiting: [Waiting] = []
    var underWay = 0
    var lastBegan = ContinuousClock.now
  }

  /// Groups that are answered at a time at most.
  private static var most: Int { 4 }

  private let patience: Duration
  private let choose: @Sendable ([Ask]) -> [Int]
  private let serve: Serve
  private let state = Mutex(State())

  /// - Parameters:
  ///   - patience: how long one group is waited for before another is begun beside it.
  ///   - choose: the places, in order, of those that are answered together, of all that wait in the
  ///     order they came; at least the first.
  init(
    patience: Duration = .milliseconds(20), choose: @escaping @Sendable ([Ask]) -> [Int],
    serve: @escaping Serve
  ) {
    self.patience = patience
    self.choose = choose
    self.serve = serve
  }

  /// Asks that are in no group yet.
  var waitingCount: Int { state.withLock { $0.waiting.count } }

  /// - Throws: what answering its group throws.
  func answer(_ ask: Ask) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      let begins = state.withLock { state in
        state.waiting.append(Waiting(ask: ask, continuation: continuation))
        let isHeldUp = state.underWay > 0 && state.lastBegan.duration(to: .now) >= patience
        guard state.underWay == 0 || (isHeldUp && state.underWay < Self.most) else { return false }
        state.underWay += 1
        return true
      }
      if begins { Task { await serveAll() } }
    }
  }

  private func serveAll() async {
    while let group = nextGroup() {
      do {
        let answers = try await serve(group.map(\.ask))
        for (asked, answer) in zip(group, answers) { asked.continuation.resume(returning: answer) }
      } catch {
        for asked in group { asked.continuation.resume(throwing: error) }
      }
    }
  }

  /// - Returns: nil where nobody waits: who comes next begins anew.
  private func nextGroup() -> [Waiting]? {
    state.withLock { state in
      guard !state.waiting.isEmpty else {
        state.underWay -= 1
        return nil
      }
      state.lastBegan = .now
      let places = choose(state.waiting.map(\.ask))
      let group = places.map { state.waiting[$0] }
      for place in places.reversed() { state.waiting.remove(at: place) }
      return group
    }
  }
}

extension Array {
  /// How many asks of a `Gathering` are answered by one statement, so that the first of them does
  /// not wait for ever more.
  private static var most: Int { 64 }

  /// The places of those that one statement can change rows for: of the first one's shape, and with
  /// each key once, as no statement changes a row twice.
  func together<Shape: Equatable>(
    by shape: (Element) -> Shape, keys: (Element) -> [String]
  ) -> [Int] {
    guard let first else { return [] }
    let wanted = shape(first)
    var places: [Int] = []
    var known: Set<String> = []
    for (place, ask) in enumerated() where shape(ask) == wanted {
      guard places.count < Self.most else { break }
      let keys = keys(ask)
      guard known.isDisjoint(with: keys) else { continue }
      known.formUnion(keys)
      places.append(place)
    }
    return places
  }
}
