import Synchronization

/// How often each of many asked lately, in bounded memory. The generic cell rate algorithm (ITU-T
/// I.371, Annex A): for each key only the time at which all it asked for is paid off.
final class RateTable<Key: Hashable & Sendable>: Sendable {
  private let capacity: Int
  /// Milliseconds since the Unix epoch.
  private let due = Mutex<[Key: Int]>([:])

  /// - Parameter capacity: keys that are remembered at most; beyond them, those that owe least are
  ///   forgotten first.
  init(capacity: Int = 50_000) {
    self.capacity = capacity
  }

  var count: Int { due.withLock { $0.count } }

  /// Counts one more where it fits.
  /// - Parameter now: seconds since the Unix epoch.
  /// - Returns: nil where it fits; else in how many seconds it will.
  func admit(_ key: Key, _ rate: Rate, now: Int) -> Int? {
    let now = now * 1000
    let window = rate.interval * rate.count
    return due.withLock { due in
      // A clock that was set back must not shut anybody out for longer than the rate's own time.
      let start = min(max(due[key] ?? now, now), now + window)
      let wait = start + rate.interval - (now + window)
      guard wait <= 0 else {
        due[key] = start
        return (wait + 999) / 1000
      }
      if due.count >= capacity, due[key] == nil { Self.prune(&due, now: now, to: capacity / 2) }
      due[key] = start + rate.interval
      return nil
    }
  }

  /// Takes back what was let in last and did not come to anything.
  func forget(_ key: Key) { due.withLock { $0[key] = nil } }

  /// Forgets what is paid off, and of the rest what soonest will be. Half at once, so that it is
  /// seldom done.
  private static func prune(_ due: inout [Key: Int], now: Int, to count: Int) {
    due = due.filter { $0.value > now }
    guard due.count > count else { return }
    let bound = due.values.sorted()[due.count - count]
    due = due.filter { $0.value > bound }
  }
}

/// Of a database that one server serves, this process's memory is all there is.
extension RateTable: RateStorage where Key == String {
  func admit(_ asks: [RateAsk], now: Int) -> Int? {
    for ask in asks {
      if let seconds = admit(ask.key, ask.rate, now: now) { return seconds }
    }
    return nil
  }
}
