import Synchronization
import Tabular

/// Keeps what was reported.
final class Steps: Sendable {
  private let steps = Mutex<[TableProgress]>([])

  func add(_ step: TableProgress) { steps.withLock { $0.append(step) } }

  var all: [TableProgress] { steps.withLock { $0 } }
}
