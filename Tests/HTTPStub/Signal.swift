import Dispatch
import Synchronization

/// Something that happens once, and that tests and scripts wait for instead of sleeping.
public final class Signal: Sendable {
  private struct State {
    var isRaised = false
    var waiters: [CheckedContinuation<Void, Never>] = []
  }

  private let state = Mutex(State())
  private let semaphore = DispatchSemaphore(value: 0)

  public init() {}

  public var isRaised: Bool { state.withLock(\.isRaised) }

  public func raise() {
    let waiters = state.withLock { state in
      state.isRaised = true
      defer { state.waiters = [] }
      return state.waiters
    }
    for waiter in waiters { waiter.resume() }
    semaphore.signal()
  }

  public func wait() async {
    await withCheckedContinuation { continuation in
      let isRaised = state.withLock { state in
        if !state.isRaised { state.waiters.append(continuation) }
        return state.isRaised
      }
      if isRaised { continuation.resume() }
    }
  }

  /// For scripts, which have threads of their own.
  public func block() {
    semaphore.wait()
    semaphore.signal()
  }
}
