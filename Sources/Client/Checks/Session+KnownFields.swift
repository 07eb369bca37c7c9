import Base
public import Calls
public import Catalog
import Store

extension Session {
  /// What is known of an interface's columns without calling it: what is kept here, else what the
  /// platform says; empty where neither knows them.
  public func knownFields(of id: EntryID) async -> [Field] {
    if FileFacts(storePath) != nil, let store = try? openStore() {
      let kept = (try? await store.parts.fields(of: id)?.value) ?? []
      if !kept.isEmpty { return kept }
    }
    return (try? await EntryPart.fields.get(id, self)) ?? []
  }

  /// The same of one that is called by its address, of which only what was learned is known.
  public func knownFields(of url: ForeignURL) async -> [Field] {
    guard FileFacts(storePath) != nil, let store = try? openStore() else { return [] }
    let foreign = ForeignStore(store: store)
    guard let id = try? await foreign.placed(url.interface).id else { return [] }
    return (try? await foreign.interface(id)?.fields) ?? []
  }
}
