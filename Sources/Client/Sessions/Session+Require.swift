import Base
import Calls
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
    let missing = address.capabilities.missing(of: needed)
    if let id {
      // What an interface is called by instead is in the catalogue too.
      let isWanted = missing.isEmpty || missing.contains(.invoke)
      if isWanted, address.isItsCatalogue { try await fillStore() }
      try await refuse(name: id, for: needed)
    }
    guard !missing.isEmpty else { return }
    throw await elsewhere(missing, of: id)
  }

  private func fillStore() async throws(Failure) {
    do {
      _ = try await filledStore()
    } catch {
      throw Failure(error)
    }
  }

  /// What to say of something the platform does not do.
  func elsewhere(_ missing: Capabilities, of id: EntryID? = nil) async -> Failure {
    if missing.contains(.invoke), let id, let call = await callByAddress(of: id) {
      return Failure(
        .unreachable, missing.missingMessage,
        advice: "目录给出了这个接口的地址，请按网址调用：\(call)")
    }
    var page = address.site
    if let id, address.capabilities.contains(.pages), let kind = await kind(of: id) {
      page = ShareLink.text(id, kind, address)
    }
    return Failure(
      .unreachable, missing.missingMessage,
      advice: missing.instead + (page.map { "：\($0)" } ?? ""))
  }

  /// The command that calls an interface whose address the catalogue says, where nobody calls it by
  /// the entry.
  private func callByAddress(of id: EntryID) async -> String? {
    guard FileFacts(storePath) != nil, let store = try? openStore(),
      let kept = try? await store.parts.specification(of: id)?.value,
      ForeignInterface(kept) != nil
    else { return nil }
    return ProgramCommand.line("invoke", kept.address)
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
