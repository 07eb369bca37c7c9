import Calls
import Catalog
import Client
import Store

/// Interfaces added by their address: the platform knows nothing of them and is not asked.
extension LiveServices {
  /// nil for an entry of the platform's.
  func foreign(_ id: EntryID) async -> ForeignInterface? {
    guard let store = try? await store() else { return nil }
    return try? await store.parts.foreign(id)
  }

  /// What is kept of such an interface; nil for an entry of the platform's.
  func ownPart<Part>(_ part: EntryPart<Part>, _ id: EntryID) async throws -> Part? {
    guard let store = try? await store(), try await store.parts.isForeign(id) else { return nil }
    guard let kept = try await part.stored(store, id) else {
      throw Failure(.notFound, "按网址添加的接口没有这一部分", advice: "可看 数据项、API服务 与 在线测试")
    }
    return kept.value
  }

  /// Who is called for a request, with its ledger.
  func callee(_ id: EntryID) async throws -> Callee {
    let store = try await store()
    if let interface = await foreign(id) {
      return try Callee(interface, session, store, transport)
    }
    return try await Callee(id, try await door.platform(), session, store)
  }
}
