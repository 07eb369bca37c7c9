import Catalog
import DCATClient
import DCATSite
import HTTPStub
import PortalClient
import Store
import Sync
import Transport

/// A site, a store of its own, and a sync between them.
struct Scene {
  let site: DCATSite
  let folder: TemporaryFolder
  let store: LocalStore

  init(datasets: Int) throws {
    site = try DCATSite(datasets: datasets)
    folder = try TemporaryFolder()
    store = try LocalStore.open(at: folder.file("store"), now: { 1_750_000_000 })
  }

  static let clock = RetryClock(now: { 1_750_000_000 }, sleep: { _ in }, fraction: { 0 })

  var kept: KeptRecords {
    KeptRecords(
      entry: { try? await store.entry($0) }, files: { try? await store.parts.files(of: $0)?.value },
      specification: { try? await store.parts.specification(of: $0)?.value })
  }

  func file(_ place: String? = nil) -> DCATSource {
    DCATSource(
      place ?? site.url + "/data.json", cache: folder.file("cache"), transport: HTTPTransport(),
      clock: Self.clock, kept: kept)
  }

  func catalogue(key: String? = nil) -> DataGovSource {
    DataGovSource(base: site.url, transport: HTTPTransport(), clock: Self.clock, key: { key })
  }

  @discardableResult
  func pull(_ source: any CatalogSource, full: Bool = false) async throws -> SyncReport {
    try await SyncService(
      source: source, store: store, lockPath: folder.file("lock"), clock: Self.clock
    ).pull(full: full)
  }

  func titles() async throws -> Set<String> {
    let page = try await store.page(CatalogQuery(kind: .dataset), offset: 0, limit: 100_000)
    return Set(page.entries.map(\.title))
  }

  var wanted: Set<String> { Set(site.datasets.map(\.plainTitle)) }
}
