import Synchronization

/// Answers the questions of many at once: whoever asks while others are being answered is in the
/// next group. Nobody waits for a group to fill.
final class Gathering<Question: Sendable, Answer: Sendable>: Sendable {
  /// How many are answered at once.
  private static var most: Int { 64 }

  private struct Asker: Sendable {
    var question: Question
    var continuation: CheckedContinuation<Answer, any Error>
  }

  private struct State {
    var waiting: [Asker] = []
    var isUnderWay = false
  }

  /// Whether a question may be answered together with those of a group.
  private let fits: @Sendable (_ group: [Question], Question) -> Bool
  /// What is known once a group has been looked at.
  private let look: @Sendable (_ group: [Question]) async throws -> (Question) -> Answer
  private let state = Mutex(State())

  init(
    fits: @escaping @Sendable (_ group: [Question], Question) -> Bool,
    look: @escaping @Sendable (_ group: [Question]) async throws -> (Question) -> Answer
  ) {
    self.fits = fits
    self.look = look
  }

  /// Questions that are in no group yet.
  var waitingCount: Int { state.withLock { $0.waiting.count } }

  /// - Throws: what the look at the question's group throws.
  func answer(_ question: Question) async throws -> Answer {
    try await withCheckedThrowingContinuation { continuation in
      let begins = state.withLock { state in
        state.waiting.append(Asker(question: question, continuation: continuation))
        defer { state.isUnderWay = true }
        return !state.isUnderWay
      }
      if begins { Task { await goOn() } }
    }
  }

  private func goOn() async {
    while let group = next() {
      let result: Result<(Question) -> Answer, any Error>
      do {
        result = .success(try await look(group.map(\.question)))
      } catch {
        result = .failure(error)
      }
      for asker in group {
        asker.continuation.resume(with: result.map { $0(asker.question) })
      }
    }
  }

  /// Who fits to whoever has waited longest; nil where nobody waits, and nothing is under way then.
  private func next() -> [Asker]? {
    state.withLock { state in
      var group: [Asker] = []
      var left: [Asker] = []
      for asker in state.waiting {
        if group.count < Self.most, fits(group.map(\.question), asker.question) {
          group.append(asker)
        } else {
          left.append(asker)
        }
      }
      state.waiting = left
      state.isUnderWay = !group.isEmpty
      return group.isEmpty ? nil : group
    }
  }
}
