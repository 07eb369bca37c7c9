import Catalog
import GRDB
import HTTPStub
import PortalClient
import Store
import Sync
import Testing
import Transport

/// A local store in a folder of its own, and pulls into it.
struct TestStore {
  let folder: TemporaryFolder
  let store: LocalStore

  init() throws {
    folder = try TemporaryFolder()
    store = try LocalStore.open(at: folder.file("store.sqlite"))
  }

  var path: String { folder.file("store.sqlite") }
  var lockPath: String { folder.file("sync.lock") }

  func service(
    _ source: any CatalogSource, batchSize: Int = 100, whenBusy: SyncService.WhenBusy = .wait
  ) -> SyncService {
    let clock = RetryClock(now: { 0 }, sleep: { _ in await Task.yield() }, fraction: { 1 })
    return SyncService(
      source: source, store: store, lockPath: lockPath,
      settings: SyncService.Settings(
        batchSize: batchSize, changesLimit: batchSize, whenBusy: whenBusy), clock: clock)
  }

  /// Everything in the store, read as a list shows it.
  func entries() async throws -> [EntryID: Entry] {
    var entries: [EntryID: Entry] = [:]
    var offset = 0
    while true {
      let page = try await store.page(CatalogQuery(), offset: offset, limit: 500)
      guard !page.entries.isEmpty else { break }
      for summary in page.entries {
        #expect(entries[summary.id] == nil, "listed twice")
        entries[summary.id] = try await store.entry(summary.id)
      }
      offset += page.entries.count
    }
    let state = try await store.pulls.syncState()
    #expect(state.entries == entries.count)
    return entries
  }

  /// SQLite's own word on the file.
  func integrity() throws -> String {
    let database = try DatabaseQueue(path: path)
    return try database.read { db in
      try String.fetchOne(db, sql: "PRAGMA integrity_check") ?? ""
    }
  }
}
