import Catalog
import PortalClient
import Store

/// A pull from a platform that has lists. All of them are taken, at once, when all are here; one
/// that is broken or strangely short leaves everything as it was.
struct ListPull {
  /// A list that has fewer than this part of the entries known is refused.
  static let leastPart = 0.5
  /// Below this many known entries a shorter list is nothing strange.
  static let fewest = 20

  let run: SyncRun
  let source: any ListedSource

  /// - Parameter full: asks for the lists though they may be unchanged, and takes a shorter one.
  func pull(full: Bool) async throws -> AppliedCounts {
    var lists: [TakenList] = []
    var unchanged: [EntryKind] = []
    var applied = 0
    for list in EntryKind.allCases {
      try Task.checkCancellation()
      let state = try await run.store.pulls.listState(list)
      let known = full ? Validators() : state.validators
      switch try await source.list(list, unless: known) {
      case .unchanged:
        unchanged.append(list)
        applied += state.entries
      case .list(let answer):
        try check(answer, list, known: state.entries, full: full)
        lists.append(TakenList(list, answer.entries, answer.validators))
        applied += answer.entries.count
      }
      run.progress(SyncProgress(phase: .catalogue, applied: applied))
    }
    guard applied > 0 else { throw SyncError.shrunk(.dataset, known: 0, found: 0) }
    return try await run.store.pulls.apply(lists, unchanged: unchanged)
  }

  /// An empty list never takes the place of one that was not: that is a fault, whatever is asked
  /// for.
  private func check(
    _ answer: EntryList, _ list: EntryKind, known: Int, full: Bool
  ) throws(SyncError) {
    let count = answer.entries.count
    let isShort = known >= Self.fewest && Double(count) < Double(known) * Self.leastPart
    guard count > 0 || known == 0, !isShort || full else {
      throw .shrunk(list, known: known, found: count)
    }
  }
}
