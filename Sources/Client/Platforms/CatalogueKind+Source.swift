import Base
import CKANClient
import Catalog
import DCATClient
import OPortalClient
import PortalClient
import Store
import Transport

/// What every catalogue of another make is given.
struct CatalogueSurroundings: Sendable {
  var transport: HTTPTransport
  var contact: String?
  /// The person's key for this catalogue alone.
  var key: @Sendable () -> String?
  /// The path of its local store.
  var store: String
}

extension CatalogueKind {
  func source(_ place: String, _ surroundings: CatalogueSurroundings) -> any CatalogSource {
    let transport = surroundings.transport
    let contact = surroundings.contact
    return switch self {
    case .ckan:
      CKANSource(base: place, transport: transport, contact: contact, key: surroundings.key)
    case .dcat:
      DCATSource(
        place, cache: surroundings.store + ".catalogue", transport: transport, contact: contact,
        kept: KeptRecords(inStore: surroundings.store))
    case .datagov:
      DataGovSource(
        base: place, transport: transport, contact: contact,
        kept: KeptRecords(inStore: surroundings.store), key: surroundings.key)
    case .oportal:
      OPortalSource(base: place, transport: transport, contact: contact, key: surroundings.key)
    }
  }
}

extension KeptRecords {
  /// From a local store that is opened when it is first needed.
  init(inStore path: String) {
    let kept = KeptStore(path: path)
    self.init(
      entry: { id in try? await kept.open()?.entry(id) },
      files: { id in try? await kept.open()?.parts.files(of: id)?.value },
      specification: { id in try? await kept.open()?.parts.specification(of: id)?.value })
  }
}

/// Opens a store once.
private actor KeptStore {
  private let path: String
  private var store: LocalStore?

  init(path: String) { self.path = path }

  /// nil where there is none.
  func open() throws -> LocalStore? {
    if let store { return store }
    guard FileFacts(path) != nil else { return nil }
    store = try LocalStore.open(at: path)
    return store
  }
}
