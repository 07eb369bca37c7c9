import Calls
import Catalog
import Widgets

/// 检查接口: all checks, and what came of them.
struct CheckList: FilteredList, Sendable {
  var checks = Loadable<[CheckLine]>()
  var filter = ListFilter()
  var list = ListState()
  /// The check that is shown whole instead of the list.
  var isReading = false
  var scroll = Scroll()
  /// To be under the cursor as soon as the list is there.
  var wanted: String?

  var lines: [CheckLine] { checks.value ?? [] }
  var isCounted: Bool { checks.value != nil }

  func texts(of line: CheckLine) -> [String] { [line.check.name, line.title] + line.check.tags }

  mutating func take(_ result: Result<[CheckLine], ServiceFault>) {
    checks.take(result)
    refresh()
    guard let wanted, checks.value != nil else { return }
    self.wanted = nil
    if let row = shown.firstIndex(where: { $0.id == wanted }) { list.move(.toRow(row)) }
  }
}

/// Checks that run and what came of them, for as long as the program lives, by name.
struct CheckRuns: Sendable {
  var outcomes: [String: CheckOutcome] = [:]
  private(set) var running: String?
  /// Those that wait for their turn.
  private(set) var queue: [String] = []
  /// Of the turn that is under way.
  private var ended: [String] = []

  var isRunning: Bool { running != nil }
  /// Whether there is anything to be stopped beside the call that is on its way.
  var hasMore: Bool { !queue.isEmpty }

  func waits(_ name: String) -> Bool { queue.contains(name) }

  mutating func add(_ names: [String]) {
    queue += names.filter { $0 != running && !queue.contains($0) }
  }

  /// - Returns: the check that is next, which counts as running; nil where one runs or none waits.
  mutating func next() -> String? {
    guard running == nil, !queue.isEmpty else { return nil }
    running = queue.removeFirst()
    return running
  }

  /// - Returns: what came of all of the turn, once it is over.
  mutating func end(_ name: String, _ outcome: CheckOutcome) -> [String: CheckOutcome]? {
    outcomes[name] = outcome
    ended.append(name)
    running = nil
    guard queue.isEmpty else { return nil }
    let turn = outcomes.filter { ended.contains($0.key) }
    ended = []
    return turn
  }

  /// What is known from earlier runs, and from elsewhere.
  mutating func learn(_ lines: [CheckLine]) {
    for line in lines {
      guard let last = line.last, outcomes[line.id].map({ $0.time < last.time }) ?? true else {
        continue
      }
      outcomes[line.id] = last
    }
  }

  mutating func stop() { queue = [] }

  /// What was found of a check says nothing of another expectation.
  mutating func forget(_ name: String) {
    outcomes[name] = nil
    queue.removeAll { $0 == name }
  }
}
