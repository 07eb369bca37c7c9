import Catalog
import PortalClient
import Store

/// A pull from a platform that is read in steps. While one step is being written, the next is on
/// its way; memory holds two of them.
struct SteppedPull {
  let run: SyncRun
  let source: any SteppedSource

  /// What a pull came to.
  struct Outcome {
    var counts = AppliedCounts()
    var faults: [RecordFault] = []
    var skipped = 0
    var notes: [SyncNote] = []

    mutating func take(_ step: CatalogueStep) {
      skipped += step.faults.count
      faults += step.faults.prefix(max(0, SyncReport.faultLimit - faults.count))
      for note in step.notes where !notes.contains(note) { notes.append(note) }
    }
  }

  /// - Parameter full: compares everything, and takes a far shorter catalogue.
  func pull(full: Bool) async throws -> Outcome {
    let state = try await run.store.pulls.syncState()
    switch try await source.plan(since: full ? nil : state.mark) {
    case .unchanged: return Outcome()
    case .whole(let edition): return try await pullWhole(edition, full: full)
    case .changes(let mark): return try await pullChanges(mark, state, full: full)
    }
  }

  private func pullWhole(_ edition: String, full: Bool) async throws -> Outcome {
    var outcome = Outcome()
    let pull = try await run.store.pulls.beginSteps(edition: edition)
    var applied = pull.applied
    // A pull whose last step was taken has no place any more, and only its end is missing.
    if pull.place != nil || applied + pull.skipped == 0 {
      var way = Way()
      var current: CatalogueStep? = try await source.step(at: pull.place)
      while let step = current {
        try Task.checkCancellation()
        try way.go(to: step.next)
        async let upcoming = next(behind: step)
        outcome.take(step)
        outcome.counts.add(
          try await run.store.pulls.apply(
            step: step.records, next: step.next, total: step.total, mark: step.mark,
            skipped: step.faults.count))
        applied += step.records.count
        run.progress(
          SyncProgress(phase: .catalogue, applied: applied, total: step.total ?? pull.total))
        current = try await upcoming
      }
    }
    let gone = try await run.store.pulls.missingRecords()
    try check(gone: gone, of: try await run.store.counters().datasets, full: full)
    outcome.counts.add(try await run.store.pulls.finishSteps())
    return outcome
  }

  private func next(behind step: CatalogueStep) async throws -> CatalogueStep? {
    guard let place = step.next else { return nil }
    return try await source.step(at: place)
  }

  /// Places that a source led to, none of them twice: else it leads round in a circle.
  private struct Way {
    private var places: Set<String> = []

    /// - Throws: `SourceError.malformed`.
    mutating func go(to place: String?) throws(SourceError) {
      guard let place, !places.insert(place).inserted else { return }
      throw .malformed(path: place, detail: .order)
    }
  }

  private func pullChanges(
    _ mark: String, _ state: SyncState, full: Bool
  ) async throws -> Outcome {
    var outcome = Outcome()
    var newest = mark
    var total: Int?
    var applied = 0
    var place: String?
    var way = Way()
    repeat {
      try Task.checkCancellation()
      let step = try await source.changes(since: mark, at: place)
      try way.go(to: step.next)
      outcome.take(step)
      outcome.counts.add(try await run.store.pulls.apply(changed: step.records))
      applied += step.records.count
      run.progress(SyncProgress(phase: .changes, applied: applied))
      newest = max(newest, step.mark ?? newest)
      total = step.total ?? total
      place = step.next
    } while place != nil
    let known = try await run.store.counters().datasets
    if let total, total != known + state.skipped {
      outcome.counts.add(try await removeGone(of: known, full: full))
    }
    // Last: a pull that was broken off asks for the same changes again.
    try await run.store.pulls.note(mark: newest)
    return outcome
  }

  /// Removes what the source has no more.
  private func removeGone(of known: Int, full: Bool) async throws -> AppliedCounts {
    var ids: Set<EntryID> = []
    var place: String?
    var way = Way()
    repeat {
      try Task.checkCancellation()
      let step = try await source.identifiers(at: place)
      try way.go(to: step.next)
      ids.formUnion(step.ids)
      place = step.next
    } while place != nil
    let gone = try await run.store.pulls.records(besides: ids)
    try check(gone: gone.count, of: known, full: full)
    var counts = AppliedCounts()
    for start in stride(from: 0, to: gone.count, by: 1000) {
      let some = Array(gone[start..<min(start + 1000, gone.count)])
      counts.add(try await run.store.pulls.remove(records: some))
    }
    return counts
  }

  /// A catalogue that lost most of itself has rather a fault.
  private func check(gone: Int, of known: Int, full: Bool) throws(SyncError) {
    let left = known - gone
    let isShort =
      known >= ListPull.fewest && Double(left) < Double(known) * ListPull.leastPart
    guard left > 0 || known == 0, !isShort || full else {
      throw .shrunk(.dataset, known: known, found: left)
    }
  }
}
