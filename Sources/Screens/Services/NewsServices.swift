public import Catalog

/// What changed in the catalogue since last time.
public struct NewsServices: Sendable {
  /// Latest first, each entry once.
  public var load: @Sendable () async -> [News]
  /// The person has seen what became of an entry; nil for all of them.
  public var markSeen: @Sendable (EntryID?) async -> Void

  /// News in the local store.
  public init(
    load: @escaping @Sendable () async -> [News],
    markSeen: @escaping @Sendable (EntryID?) async -> Void
  ) {
    self.load = load
    self.markSeen = markSeen
  }
}
