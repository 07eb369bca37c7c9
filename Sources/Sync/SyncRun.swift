import Catalog
import PortalAPI
import PortalClient
import Store
import Transport

/// One pull.
struct SyncRun {
  let source: any CatalogSource
  let store: LocalStore
  let settings: SyncService.Settings
  let clock: RetryClock
  let progress: SyncService.Progress

  /// Times a pull follows the platform into a new life before it gives up.
  private static let epochLimit = 3

  func pull(full: Bool) async throws -> SyncReport {
    let start = ContinuousClock.now
    if let listed = source as? any ListedSource {
      return try await finish(
        ListPull(run: self, source: listed).pull(full: full), since: start)
    }
    if let stepped = source as? any SteppedSource {
      let outcome = try await SteppedPull(run: self, source: stepped).pull(full: full)
      return try await finish(outcome.counts, since: start) { report in
        if outcome.skipped > 0 {
          report.skipped = outcome.skipped
          report.faults = outcome.faults
        }
        report.notes = outcome.notes.isEmpty ? nil : outcome.notes
      }
    }
    var counts = AppliedCounts()
    var isFull = full
    for _ in 0..<Self.epochLimit {
      if SyncPlan(try await store.pulls.syncState(), full: isFull, source.capabilities)
        == .catalogue
      {
        try await pullCatalogue(&counts)
      }
      if try await pullChanges(&counts) {
        return try await finish(counts, since: start)
      }
      isFull = true
    }
    throw SyncError.unsettled
  }

  /// Streams the catalogue into the store, resuming what is cut until patience ends. A platform
  /// that cannot be reached in the first place has been tried often enough by the source.
  private func pullCatalogue(_ counts: inout AppliedCounts) async throws {
    var attempt = 1
    var wasOpened = false
    while true {
      var made = AppliedCounts()
      var isMoving = false
      do {
        defer { counts.add(made) }
        try await CataloguePull(run: self).stream { event in
          switch event {
          case .opened: wasOpened = true
          case .applied(let applied):
            made.add(applied)
            isMoving = true
          }
        }
        made.add(try await store.pulls.finishFirstPull())
        return
      } catch let error as SourceError where error.isTransient && wasOpened {
        attempt = isMoving ? 2 : attempt + 1
        guard
          let delay = settings.retries.delay(
            beforeAttempt: attempt, retryAfter: nil, fraction: clock.fraction())
        else { throw error }
        await clock.sleep(delay)
        try Task.checkCancellation()
      }
    }
  }

  /// Takes the changes behind the store's revision, page by page.
  ///
  /// - Returns: false when the platform began a new life, and everything must be pulled anew.
  private func pullChanges(_ counts: inout AppliedCounts) async throws -> Bool {
    guard source.capabilities.contains(.incrementalSync) else { return true }
    let state = try await store.pulls.syncState()
    var revision = state.revision
    var applied = 0
    while true {
      try Task.checkCancellation()
      let page = try await source.changes(after: revision, limit: settings.changesLimit)
      // A platform whose history is shorter than the store's was put back from an older copy.
      guard page.epoch == state.epoch, page.revision >= revision else { return false }
      let changes = page.changes.map { change in
        change.entry.map { EntryChange.put($0) } ?? .remove(change.id)
      }
      counts.add(
        try await store.pulls.apply(changes: changes, upTo: page.revision, epoch: page.epoch))
      applied += changes.count
      progress(SyncProgress(phase: .changes, applied: applied))
      guard page.more else { return true }
      guard page.revision > revision else {
        throw SourceError.malformed(path: Route.changes.path, detail: .order)
      }
      revision = page.revision
    }
  }

  private func finish(
    _ counts: AppliedCounts, since start: ContinuousClock.Instant,
    note: (inout SyncReport) -> Void = { _ in }
  ) async throws -> SyncReport {
    progress(SyncProgress(phase: .finishing, applied: counts.added + counts.updated))
    try await store.compactIfSparse()
    let elapsed = (ContinuousClock.now - start).components
    var report = SyncReport(
      added: counts.added, updated: counts.updated, removed: counts.removed,
      seconds: Double(elapsed.seconds) + Double(elapsed.attoseconds) / 1e18,
      revision: try await store.pulls.syncState().revision)
    note(&report)
    try await store.pulls.recordSync(report)
    return report
  }
}
