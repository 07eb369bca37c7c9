import Base
import Synchronization

/// A question that is asked once at a time, whoever wants to know meanwhile shares its answer, and
/// nobody waits for it longer than its limit: it may be put to a host that stands still.
final class Probe: Sendable {
  /// There was no answer within the limit.
  struct Silence: Error {}

  private struct Asking {
    var task: Task<Void, any Error>
    var since: ContinuousClock.Instant
  }

  private let limit: Duration
  private let ask: @Sendable () async throws -> Void
  private let asking = Mutex<Asking?>(nil)

  init(limit: Duration, ask: @escaping @Sendable () async throws -> Void) {
    self.limit = limit
    self.ask = ask
  }

  /// - Throws: what the question throws; `Silence`, at once where it has been without an answer for
  ///   longer than the limit.
  func answer() async throws {
    let asking = asking.withLock { present in
      let asking = present ?? begin()
      present = asking
      return asking
    }
    let left = limit - (ContinuousClock.now - asking.since)
    guard left > .zero, let result = await asking.task.result(within: left) else {
      throw Silence()
    }
    try result.get()
  }

  private func begin() -> Asking {
    let task = Task {
      defer { asking.withLock { $0 = nil } }
      try await ask()
    }
    return Asking(task: task, since: .now)
  }
}
