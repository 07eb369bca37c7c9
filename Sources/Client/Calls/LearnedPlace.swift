import Calls
import Synchronization

/// Where the pages of one interface have their rows: what the first of them shows counts for
/// all, so that one without rows is not taken for something else.
final class LearnedPlace: Sendable {
  private let place = Mutex<RowsPath?>(nil)
  private let firstDoubt = Mutex<AnswerDoubt?>(nil)

  /// What a page showed; nil before the first with rows.
  var path: RowsPath? { place.withLock { $0 } }

  /// What the first of the pages said that said something which is not known to be a success.
  var doubt: AnswerDoubt? { firstDoubt.withLock { $0 } }

  /// - Parameter told: by a person, which goes before.
  func reading(_ told: RowsPath? = nil) -> InvokeExchange.RowsReading? {
    (told ?? place.withLock { $0 }).map { InvokeExchange.RowsReading($0) }
  }

  func learn(from answer: InvokeAnswer) {
    guard case .rows(let table, _, _) = answer, !table.rows.isEmpty else { return }
    place.withLock { $0 = $0 ?? table.place }
    firstDoubt.withLock { $0 = $0 ?? table.doubt }
  }
}
