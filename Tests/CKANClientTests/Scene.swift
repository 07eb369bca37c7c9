import CKANClient
import CKANSite
import Catalog
import HTTPStub
import PortalClient
import Store
import Sync
import Transport

/// A site, a store of its own, and a sync between them.
struct Scene {
  let site: CKANSite
  let folder: TemporaryFolder
  let store: LocalStore

  init(datasets: Int) throws {
    site = try CKANSite(datasets: datasets)
    folder = try TemporaryFolder()
    store = try LocalStore.open(at: folder.file("store"), now: { 1_750_000_000 })
  }

  /// Nothing waits.
  static let clock = RetryClock(now: { 1_750_000_000 }, sleep: { _ in }, fraction: { 0 })

  func source(key: String? = nil) -> CKANSource {
    CKANSource(
      base: site.url, transport: HTTPTransport(), clock: Self.clock, key: { key })
  }

  @discardableResult
  func pull(full: Bool = false, key: String? = nil) async throws -> SyncReport {
    try await SyncService(
      source: source(key: key), store: store, lockPath: folder.file("lock"), clock: Self.clock
    ).pull(full: full)
  }

  /// What the store has of datasets, by id.
  func titles() async throws -> [String: String] {
    let page = try await store.page(CatalogQuery(kind: .dataset), offset: 0, limit: 100_000)
    return Dictionary(uniqueKeysWithValues: page.entries.map { ($0.id.text, $0.title) })
  }

  /// What it should have.
  var wanted: [String: String] {
    Dictionary(uniqueKeysWithValues: site.datasets.map { ($0.id, $0.title) })
  }
}
