import Base
import Calls
public import Catalog
public import PortalClient
public import Store

/// A part of an entry: how the platform is asked for it, and how the local store keeps it.
public struct EntryPart<Part: Sendable>: Sendable {
  /// What the platform has to do for it.
  public var need: Capabilities
  /// Asks the platform.
  public var fetch: @Sendable (any CatalogSource, EntryID) async throws(SourceError) -> Part
  /// Asks the local store.
  public var stored: @Sendable (LocalStore, EntryID) async throws -> Stored?
  /// Gives what came to the local store.
  public var keep: @Sendable (LocalStore, Part, EntryID) async throws -> Void

  /// What is kept, and since when, in seconds since the Unix epoch.
  public typealias Stored = (value: Part, fetchedAt: Int)
}

extension EntryPart<[Field]> {
  /// 数据项.
  public static let fields = EntryPart(
    need: .fields,
    fetch: { source, id throws(SourceError) in try await source.fields(id) },
    stored: { try await $0.parts.fields(of: $1).map { ($0.value, $0.fetchedAt) } },
    keep: { try await $0.parts.keep(fields: $1, of: $2) })
}

extension EntryPart<Preview> {
  /// 数据预览.
  public static let preview = EntryPart(
    need: .preview,
    fetch: { source, id throws(SourceError) in try await source.preview(id) },
    stored: { try await $0.parts.preview(of: $1).map { ($0.value, $0.fetchedAt) } },
    keep: { try await $0.parts.keep(preview: $1, of: $2) })
}

extension EntryPart<CallSpecification> {
  /// 接口规范.
  public static let specification = EntryPart(
    need: .specification,
    fetch: { source, id throws(SourceError) in try await source.specification(id) },
    stored: { store, id in
      let kept = try await store.parts.specification(of: id)
      // What was kept with it may be of an older time, and says less.
      let interface: ForeignInterface? = try await store.parts.foreign(id)
      if let interface { return (interface.specification, kept?.fetchedAt ?? 0) }
      return kept.map { ($0.value, $0.fetchedAt) }
    },
    keep: { try await $0.parts.keep(specification: $1, of: $2) })
}

extension EntryPart<[Distribution]> {
  /// 文件下载.
  public static let files = EntryPart(
    need: .files,
    fetch: { source, id throws(SourceError) in try await source.files(id) },
    stored: { try await $0.parts.files(of: $1).map { ($0.value, $0.fetchedAt) } },
    keep: { try await $0.parts.keep(files: $1, of: $2) })
}

extension EntryPart<Entry> {
  /// The record itself; the sync is what keeps it.
  public static let entry = EntryPart(
    need: [],
    fetch: { source, id throws(SourceError) in try await source.entry(id) },
    stored: { store, id in
      guard let entry = try await store.entry(id) else { return nil }
      return (entry, try await store.pulls.syncState().syncedAt ?? 0)
    },
    keep: { _, _, _ in })
}

extension EntryPart {
  /// What the platform says now; where it is out of reach, what is kept, with a word about it.
  public func get(_ id: EntryID, _ session: Session) async throws -> Part {
    if let own = try await ownPart(id, session) { return own }
    try await session.require(need, of: id)
    do {
      let part = try await session.withSource { try await fetch($0, id) }
      if let store = try? session.openStore() { try? await keep(store, part, id) }
      return part
    } catch let error as SourceError {
      guard error.isAbsence, FileFacts(session.storePath) != nil,
        let kept = try? await stored(session.openStore(), id)
      else { throw error }
      let time = Moment(unixSeconds: kept.fetchedAt)
      session.console.note("\(error.message)。以下是本机在 \(time) 取得的内容")
      return kept.value
    }
  }

  /// Of an interface added by its address, which the platform knows nothing of.
  private func ownPart(_ id: EntryID, _ session: Session) async throws -> Part? {
    guard FileFacts(session.storePath) != nil, let store = try? session.openStore(),
      try await store.parts.isForeign(id)
    else { return nil }
    guard let kept = try await stored(store, id) else {
      throw Failure(.notFound, "按网址添加的接口没有这一部分", advice: "可用子命令 fields、spec、invoke")
    }
    return kept.value
  }
}

extension SourceError {
  /// Whether it was not the platform that answered, so that what is kept may stand in.
  fileprivate var isAbsence: Bool {
    switch self {
    case .unreachable, .wrongSite: true
    case .refused, .invalid, .malformed, .unsupported, .cancelled: false
    }
  }
}
