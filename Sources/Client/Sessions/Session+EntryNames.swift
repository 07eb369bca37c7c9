import Base
public import Catalog
import Search
import Store
import Transport

extension Session {
  /// Most entries that are named in the place of one.
  private static let nearLimit = 5

  /// Fails where what was given for an id is what entries are called, before anything is asked of
  /// the platform: it would look for an entry of that id, and count a call.
  /// - Parameters:
  ///   - needed: what is wanted of the entry.
  /// - Throws: `Failure` of usage, with the ids of the entries that are meant.
  public func refuse(name id: EntryID, for needed: Capabilities) async throws(Failure) {
    guard !id.isHexadecimal else { return }
    if await isForeign(id) { return }
    let store = FileFacts(storePath) == nil ? nil : try? openStore()
    if let store, (try? await store.entry(id)) != nil { return }
    let command = EntryNameText.subcommand(for: needed)
    let named = await store.entries(near: id.text, for: needed)
    let meant = named.filter { $0.title == id.text }
    if !meant.isEmpty {
      throw Failure(
        .usage, EntryNameText.isName(id.text), advice: EntryNameText.ids(meant, command))
    }
    // Other makes of platforms have ids of every form, which the local catalogue may not know yet.
    guard address.namesInHexadecimal else { return }
    // An address of somebody's may have a password.
    let said = MaskedURL(id.text).description
    throw Failure(
      .usage, EntryNameText.isNoID(said),
      advice: named.isEmpty
        ? EntryNameText.search(said)
        : EntryNameText.near(Array(named.prefix(Self.nearLimit)), command))
  }
}

extension LocalStore {
  /// Entries whose titles are looked through, the best known first.
  private static let titleLimit = 2000

  /// Entries of that kind which a name finds; where it finds none, those whose titles are near it.
  fileprivate func entries(
    near name: String, of kind: EntryKind?
  ) async throws -> [EntrySummary] {
    let found = try await page(
      CatalogQuery(text: name, kind: kind), offset: 0, limit: Self.titleLimit)
    if found.total > 0 { return found.entries }
    let all = try await page(CatalogQuery(kind: kind), offset: 0, limit: Self.titleLimit)
    let near = NearNames.near(name, in: all.entries.map(\.title))
    return near.compactMap { title in all.entries.first { $0.title == title } }
  }
}

extension LocalStore? {
  fileprivate func entries(near name: String, for needed: Capabilities) async -> [EntrySummary] {
    guard let self else { return [] }
    let isCall = !needed.isDisjoint(with: [.invoke, .specification])
    return (try? await self.entries(near: name, of: isCall ? .interface : nil)) ?? []
  }
}

/// What is said to somebody who gave a name for an id.
private enum EntryNameText {
  static func isName(_ name: String) -> String { "没有发送：“\(name)”是名称，不是条目编号" }
  static func isNoID(_ name: String) -> String { "没有发送：“\(name)”不是条目编号" }

  static func subcommand(for needed: Capabilities) -> String {
    switch needed {
    case .invoke: "invoke"
    case .specification: "spec"
    case .fields: "fields"
    case .preview: "preview"
    case .files: "download"
    default: "show"
    }
  }

  static func ids(_ entries: [EntrySummary], _ command: String) -> String {
    entries.count == 1
      ? "请用编号：\(line(entries[0], command))"
      : "有 \(entries.count) 个条目叫这个名称，请用其中一个的编号：\(list(entries, command))"
  }

  static func near(_ entries: [EntrySummary], _ command: String) -> String {
    "最接近的：\(list(entries, command))"
  }

  static func search(_ name: String) -> String {
    "请用编号，可用 \(ProgramCommand.line("search", name)) 查找"
  }

  private static func list(_ entries: [EntrySummary], _ command: String) -> String {
    entries.map { "\n  \(line($0, command))  # \($0.title.safe)（\($0.publisher.safe)）" }.joined()
  }

  private static func line(_ entry: EntrySummary, _ command: String) -> String {
    ProgramCommand.line(command, entry.id.text)
  }
}
