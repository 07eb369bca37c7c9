import NIOCore
import Synchronization

/// How a server comes to its end: whether it was told to stop, and the connections that are not
/// where they can be closed in order.
final class ServerEnd: Sendable {
  private let begun = Atomic(false)
  private let underway = Atomic(0)
  private let accepting = Mutex<NIOLoopBound<AcceptGuard>?>(nil)

  /// What the connections hear of it (`ChannelShouldQuiesceEvent`) comes too late for those that
  /// are accepted meanwhile.
  var hasBegun: Bool { begun.load(ordering: .acquiring) }

  /// Who accepts, from now on.
  func watch(_ accepting: AcceptGuard, on loop: any EventLoop) {
    let bound = NIOLoopBound(accepting, eventLoop: loop)
    self.accepting.withLock { $0 = bound }
  }

  /// Takes whoever has come so far. From now on each answer is the last of its connection.
  func begin() async {
    begun.store(true, ordering: .releasing)
    guard let accepting = accepting.withLock({ $0 }) else { return }
    let drained = accepting.eventLoop.flatSubmit {
      accepting.value.drain() ?? accepting.eventLoop.makeSucceededVoidFuture()
    }
    // Fails where the loop is gone, and nobody is accepted anyway.
    try? await drained.get()
  }

  /// Accepted, and nobody reads them yet. If the server's channel is closed they are dropped, for
  /// which NIO ends the process (`NIOAsyncWriter`: "Deinited without calling finish()").
  var connectionsUnderway: Int { underway.load(ordering: .acquiring) }

  func didAccept() { underway.add(1, ordering: .relaxed) }

  func didTakeOver() { underway.subtract(1, ordering: .releasing) }
}
