import Catalog
import PortalAPI
import PortalClient
import Store

/// One stream of the catalogue, into the store.
struct CataloguePull {
  /// What happens on the way.
  enum Event {
    case opened
    case applied(AppliedCounts)
  }

  let run: SyncRun

  /// Pulls from where the store says to the end of the catalogue.
  ///
  /// - Throws: a `SourceError` that is transient where the stream may be resumed.
  func stream(_ tell: (Event) -> Void) async throws {
    let earlier = try await run.store.pulls.syncState().pull
    var batches = try await open(after: earlier)
    var header = try await batches.header()
    let pull = try await run.store.pulls.beginFirstPull(
      epoch: header.epoch, revision: header.revision, total: header.total)
    if pull.last != earlier?.last {
      // Another life of the platform: the rest of its catalogue is not enough.
      batches = try await open(after: pull)
      header = try await batches.header()
      guard header.epoch == pull.epoch else { throw SyncError.unsettled }
    }
    tell(.opened)
    try await apply(batches, of: pull, tell)
  }

  private func open(after pull: SyncState.Pull?) async throws(SourceError) -> EntryBatches {
    EntryBatches(
      try await run.source.catalogue(after: pull?.last), size: run.settings.batchSize)
  }

  /// Applies one batch while the next one is being fetched and read.
  private func apply(
    _ batches: EntryBatches, of pull: SyncState.Pull, _ tell: (Event) -> Void
  ) async throws {
    var applied = pull.applied
    run.progress(SyncProgress(phase: .catalogue, applied: applied, total: pull.total))
    var current = try await batches.next()
    while let batch = current {
      async let upcoming = batches.next()
      let counts = try await run.store.pulls.apply(batch)
      applied += batch.count
      tell(.applied(counts))
      run.progress(SyncProgress(phase: .catalogue, applied: applied, total: pull.total))
      current = try await upcoming
    }
  }
}
