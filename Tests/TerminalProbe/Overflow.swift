import Glibc

/// A stack that is used up.
enum Overflow {
  /// Never returns, and is no loop to the optimiser.
  @inline(never)
  static func deep(_ depth: Int) -> Int {
    withUnsafeTemporaryAllocation(of: Int.self, capacity: 512) { room in
      room[0] = depth
      return deep(depth + 1) &+ room[0]
    }
  }

  static func onAnotherThread() {
    var thread = pthread_t()
    pthread_create(
      &thread, nil,
      { _ in
        print(Overflow.deep(1))
        return nil
      }, nil)
    pthread_join(thread, nil)
  }
}
