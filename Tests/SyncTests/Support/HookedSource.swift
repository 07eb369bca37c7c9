import Calls
import Catalog
import PortalAPI
import PortalClient
import Synchronization
import Transport

/// A source whose catalogue waits, before every batch it hands on, for what a test does there.
struct HookedSource: CatalogSource {
  let base: PortalSource
  /// Told the number of the batch, from 0, over all streams.
  let beforeBatch: @Sendable (Int) async throws(SourceError) -> Void

  var capabilities: Capabilities { base.capabilities }

  func catalogue(after id: EntryID?) async throws(SourceError) -> CatalogueStream {
    let stream = try await base.catalogue(after: id)
    let iterator = stream.makeAsyncIterator()
    return CatalogueStream { () async throws(SourceError) in
      try await beforeBatch(counter.next())
      var iterator = iterator
      return try await iterator.next(isolation: nil)
    }
  }

  private let counter = BatchCounter()

  init(
    _ base: PortalSource,
    beforeBatch: @escaping @Sendable (Int) async throws(SourceError) -> Void
  ) {
    self.base = base
    self.beforeBatch = beforeBatch
  }

  func site() async throws(SourceError) -> Site { try await base.site() }
  func entry(_ id: EntryID) async throws(SourceError) -> Entry { try await base.entry(id) }
  func fields(_ id: EntryID) async throws(SourceError) -> [Field] { try await base.fields(id) }
  func preview(_ id: EntryID) async throws(SourceError) -> Preview { try await base.preview(id) }
  func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification {
    try await base.specification(id)
  }
  func files(_ id: EntryID) async throws(SourceError) -> [Distribution] {
    try await base.files(id)
  }
  func download(
    _ file: Distribution, of id: EntryID, to path: String, replaces: Bool,
    progress: @escaping @Sendable (DownloadProgress) -> Void
  ) async throws(SourceError) -> DownloadedFile {
    try await base.download(file, of: id, to: path, replaces: replaces, progress: progress)
  }
  func changes(after revision: Int, limit: Int) async throws(SourceError) -> ChangesPage {
    try await base.changes(after: revision, limit: limit)
  }
  func invoke(
    _ request: InvokeRequest, token: String
  ) async throws(SourceError) -> InvokeExchange {
    try await base.invoke(request, token: token)
  }
  func developer(token: String) async throws(SourceError) -> DeveloperBody {
    try await base.developer(token: token)
  }
}

final class BatchCounter: Sendable {
  private let number = Atomic(0)

  func next() -> Int { number.add(1, ordering: .sequentiallyConsistent).oldValue }
}
