import Base
public import Catalog
import Store
import Wording

extension Session {
  /// Fails, before anything is asked of the platform, where it does not do something for programs,
  /// with the web page where a person can do it.
  /// - Parameter id: the entry it is about.
  public func require(_ needed: Capabilities, of id: EntryID? = nil) async throws(Failure) {
    if let id, await isForeign(id) {
      throw Failure(
        .notFound, ForeignText.notOnPlatform, advice: "可用子命令 fields、spec、invoke、code")
    }
    if let id { try await refuse(name: id, for: needed) }
    let missing = address.capabilities.missing(of: needed)
    guard !missing.isEmpty else { return }
    throw await elsewhere(missing, of: id)
  }

  /// What to say of something the platform does not do.
  func elsewhere(_ missing: Capabilities, of id: EntryID? = nil) async -> Failure {
    var page = address.site
    if let id, address.capabilities.contains(.pages), let kind = await kind(of: id) {
      page = ShareLink.text(id, kind, address)
    }
    return Failure(
      .unreachable, missing.missingMessage,
      advice: missing.instead + (page.map { "：\($0)" } ?? ""))
  }

  /// Whether it was added by its address: the platform is not asked of it.
  func isForeign(_ id: EntryID) async -> Bool {
    guard FileFacts(storePath) != nil else { return false }
    return (try? await openStore().parts.isForeign(id)) == true
  }

  /// As the local store knows the entry; nil where it does not.
  private func kind(of id: EntryID) async -> EntryKind? {
    guard FileFacts(storePath) != nil else { return nil }
    return try? await openStore().entry(id)?.kind
  }
}
