public import Catalog

/// What an entry's parts come from: what the store has, at once, and what the platform says now.
public struct PartService<Part: Hashable & Sendable>: Sendable {
  public var stored: @Sendable (EntryID) async -> Part?
  public var fetch: @Sendable (EntryID) async throws(ServiceFault) -> Part

  public init(
    stored: @escaping @Sendable (EntryID) async -> Part?,
    fetch: @escaping @Sendable (EntryID) async throws(ServiceFault) -> Part
  ) {
    self.stored = stored
    self.fetch = fetch
  }
}

/// An entry's parts.
public struct PartServices: Sendable {
  public var fields: PartService<[Field]>
  public var preview: PartService<Preview>
  public var specification: PartService<CallSpecification>
  public var files: PartService<[Distribution]>

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
