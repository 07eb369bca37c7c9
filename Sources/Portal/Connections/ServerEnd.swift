import Synchronization

/// How a server comes to its end: whether it was told to stop, and the connections that are not
/// where they can be closed in order.
final class ServerEnd: Sendable {
  private let begun = Atomic(false)
  private let underway = Atomic(0)

  /// What the connections hear of it (`ChannelShouldQuiesceEvent`) comes too early for those that
  /// are accepted meanwhile: their handlers are not there yet.
  var hasBegun: Bool { begun.load(ordering: .acquiring) }

  func begin() { begun.store(true, ordering: .releasing) }

  /// Accepted, and nobody reads them yet. If the server's channel is closed they are dropped, for
  /// which NIO ends the process (`NIOAsyncWriter`: "Deinited without calling finish()").
  var connectionsUnderway: Int { underway.load(ordering: .acquiring) }

  func didAccept() { underway.add(1, ordering: .relaxed) }

  func didTakeOver() { underway.subtract(1, ordering: .releasing) }
}
