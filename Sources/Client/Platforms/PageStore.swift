import Base
import Catalog
import Glibc
import PortalClient
import Store
import Sync
import TianjinClient

/// Keeps the pages of a platform that has such in its local store, which is opened when the first
/// page is wanted. Where the store cannot be opened the page is shown all the same.
actor PageStore {
  private let path: String
  private let folder: String
  private var store: LocalStore?

  init(_ address: PlatformAddress, _ places: Places) {
    folder = places.stores
    path = "\(places.stores)/\(address.storeName)"
  }

  func page(
    _ id: EntryID, _ source: TianjinSource
  ) async throws(SourceError) -> (Entry, PageContent) {
    do {
      return try await PageReader(store: open()).page(id, from: source, now: time(nil))
    } catch let error as SourceError {
      throw error
    } catch is CancellationError {
      throw .cancelled
    } catch {
      return try await source.unkeptPage(id)
    }
  }

  private func open() throws -> LocalStore {
    if let store { return store }
    try PrivateFolder.make(folder)
    let opened = try LocalStore.open(at: path)
    store = opened
    return opened
  }
}
