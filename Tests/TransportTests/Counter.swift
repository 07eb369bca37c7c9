import Synchronization

/// A number that scripts raise and tests watch.
final class Counter: Sendable {
  private let number = Atomic(0)

  var value: Int { number.load(ordering: .sequentiallyConsistent) }

  func add(_ amount: Int) { number.add(amount, ordering: .sequentiallyConsistent) }

  /// Returns once the number has not moved for a while.
  func waitUntilStill() async {
    var last = -1
    while last != value {
      last = value
      try? await Task.sleep(for: .milliseconds(200))
    }
  }
}
