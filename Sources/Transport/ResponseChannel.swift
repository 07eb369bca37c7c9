import Synchronization

/// Carries one answer from the transfer thread to the task that waits for it: head, body bytes,
/// outcome. The body is held up to `capacity` bytes; a full channel tells the transfer to pause,
/// and a channel that has been emptied tells it to go on.
final class ResponseChannel: Sendable {
  /// What the reader waits for.
  enum Demand { case head, bytes, end }

  /// How the transfer ended; how long its steps took on success.
  typealias Outcome = Result<HTTPTiming, TransportError>

  private struct State {
    var head: HTTPResponseHead?
    var bytes: [UInt8] = []
    var isPaused = false
    var outcome: Outcome?
    var waiter: (demand: Demand, continuation: CheckedContinuation<Void, Never>)?

    func satisfies(_ demand: Demand) -> Bool {
      if outcome != nil { return true }
      return switch demand {
      case .head: head != nil
      case .bytes: !bytes.isEmpty
      case .end: false
      }
    }

    /// The waiter, if what it waits for is here.
    mutating func takeReadyWaiter() -> CheckedContinuation<Void, Never>? {
      guard let waiter, satisfies(waiter.demand) else { return nil }
      self.waiter = nil
      return waiter.continuation
    }
  }

  private let capacity: Int
  private let state = Mutex(State())

  init(capacity: Int) { self.capacity = capacity }

  // MARK: The transfer thread's side

  func deliver(head: HTTPResponseHead) {
    let ready = state.withLock { state in
      state.head = head
      return state.takeReadyWaiter()
    }
    ready?.resume()
  }

  /// Whether so many bytes would be taken now; else the transfer is to pause, and libcurl
  /// offers the same bytes again once it goes on. Only the transfer
  /// thread adds bytes, so that room stays room.
  func hasRoom(for count: Int) -> Bool {
    let (hasRoom, ready) = state.withLock { state in
      guard state.bytes.isEmpty || state.bytes.count + count <= capacity else {
        state.isPaused = true
        return (false, state.takeReadyWaiter())
      }
      return (true, nil)
    }
    ready?.resume()
    return hasRoom
  }

  /// Takes bytes whether there is room or not: what a small piece unpacks to.
  func add(_ bytes: some Collection<UInt8>) {
    let ready = state.withLock { state in
      state.bytes.append(contentsOf: bytes)
      return state.takeReadyWaiter()
    }
    ready?.resume()
  }

  /// The first outcome stands.
  func finish(_ outcome: Outcome) {
    let ready = state.withLock { state in
      if state.outcome == nil { state.outcome = outcome }
      return state.takeReadyWaiter()
    }
    ready?.resume()
  }

  // MARK: The reader's side, one task at a time

  func wait(for demand: Demand) async {
    await withCheckedContinuation { continuation in
      let isReady = state.withLock { state in
        if state.satisfies(demand) { return true }
        state.waiter = (demand, continuation)
        return false
      }
      if isReady { continuation.resume() }
    }
  }

  var head: HTTPResponseHead? { state.withLock(\.head) }
  var outcome: Outcome? { state.withLock(\.outcome) }

  /// Everything that has come, and whether the transfer paused because of it.
  func takeBytes() -> (bytes: [UInt8], wasPaused: Bool) {
    state.withLock { state in
      let taken = state.bytes
      let wasPaused = state.isPaused
      state.bytes = []
      state.isPaused = false
      return (taken, wasPaused)
    }
  }
}
