import Synchronization

/// How many of what waited in the outbox this process has sent.
final class SentCount: Sendable {
  private let count = Mutex(0)

  var value: Int { count.withLock { $0 } }

  func add(_ more: Int) { count.withLock { $0 += more } }
}
