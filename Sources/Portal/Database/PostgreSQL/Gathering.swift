import Synchronization

/// Asks that are answered together: whoever comes while some are being answered is with the next.
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
  }

  private let ways: Int
  private let choose: @Sendable ([Ask]) -> [Int]
  private let serve: Serve
  private let state = Mutex(State())

  /// - Parameters:
  ///   - ways: how many groups are answered at a time.
  ///   - choose: the places, in order, of those that are answered together, of all that wait in the
  ///     order they came; at least the first.
  init(ways: Int, choose: @escaping @Sendable ([Ask]) -> [Int], serve: @escaping Serve) {
    self.ways = ways
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
        guard state.underWay < ways else { return false }
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
      let places = choose(state.waiting.map(\.ask))
      let group = places.map { state.waiting[$0] }
      for place in places.reversed() { state.waiting.remove(at: place) }
      return group
    }
  }
}
