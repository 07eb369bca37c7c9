public import Catalog

/// What the local store keeps of a source that tells all in its catalogue, and has nothing that
/// could be asked for one entry.
public struct KeptRecords: Sendable {
  /// nil for what is not known here.
  public var entry: @Sendable (EntryID) async -> Entry?
  /// nil where they were never kept.
  public var files: @Sendable (EntryID) async -> [Distribution]?
  /// nil where it was never kept.
  public var specification: @Sendable (EntryID) async -> CallSpecification?

  public init(
    entry: @escaping @Sendable (EntryID) async -> Entry? = { _ in nil },
    files: @escaping @Sendable (EntryID) async -> [Distribution]? = { _ in nil },
    specification: @escaping @Sendable (EntryID) async -> CallSpecification? = { _ in nil }
  ) {
    self.entry = entry
    self.files = files
    self.specification = specification
  }
}
