public import Catalog

/// What an entry's parts come from: what the store has, at once, and what the platform says now.
public struct PartService<Part: Hashable & Sendable>: Sendable {
  /// What is kept here; nil where nothing is.
  public var stored: @Sendable (EntryID) async -> Part?
  /// What the platform says now; it is kept.
  public var fetch: @Sendable (EntryID) async throws(ServiceFault) -> Part

  /// One part of an entry, from both ends.
  public init(
    stored: @escaping @Sendable (EntryID) async -> Part?,
    fetch: @escaping @Sendable (EntryID) async throws(ServiceFault) -> Part
  ) {
    self.stored = stored
    self.fetch = fetch
  }

  /// The same with something done to all that comes.
  public func map(_ change: @escaping @Sendable (Part) -> Part) -> PartService {
    let (stored, fetch) = (stored, fetch)
    return PartService(
      stored: { id in await stored(id).map(change) },
      fetch: { id throws(ServiceFault) in change(try await fetch(id)) })
  }
}

/// An entry's parts.
public struct PartServices: Sendable {
  /// 数据项.
  public var fields: PartService<[Field]>
  /// 数据预览.
  public var preview: PartService<Preview>
  /// 接口规范.
  public var specification: PartService<CallSpecification>
  /// 文件下载.
  public var files: PartService<[Distribution]>

  /// The parts of an entry that have a tab of their own.
  public init(
    fields: PartService<[Field]>,
    preview: PartService<Preview>,
    specification: PartService<CallSpecification>,
    files: PartService<[Distribution]>
  ) {
    self.fields = fields
    self.preview = preview
    self.specification = specification
    self.files = files
  }
}
