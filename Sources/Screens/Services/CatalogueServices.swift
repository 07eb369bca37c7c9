public import Catalog

/// The catalogue as the local store has it.
public struct CatalogueServices: Sendable {
  /// A window of a list, with the exact total.
  public var page:
    @Sendable (CatalogQuery, _ offset: Int, _ limit: Int) async throws(ServiceFault) -> CatalogPage
  /// Where an entry stands in a list now; nil where it no longer does.
  public var position: @Sendable (EntryID, CatalogQuery) async -> Int?
  public var themes: @Sendable () async throws(ServiceFault) -> [Facet]
  public var publishers: @Sendable () async throws(ServiceFault) -> [Facet]
  /// 最新数据集, 最新数据接口: newest first.
  public var latest:
    @Sendable (EntryKind, _ limit: Int) async throws(ServiceFault) -> [EntrySummary]
  public var site: @Sendable () async -> Site?
  public var entry: @Sendable (EntryID) async throws(ServiceFault) -> Entry?
  /// Tells the platform that an entry was opened (浏览次数) and brings its latest numbers, and, where
  /// the catalogue is a mere list, what its page tells; nil for an entry that is not the platform's.
  public var visit: @Sendable (EntryID) async throws(ServiceFault) -> Entry?

  public init(
    page:
      @escaping @Sendable (CatalogQuery, _ offset: Int, _ limit: Int) async throws(ServiceFault) ->
      CatalogPage,
    position: @escaping @Sendable (EntryID, CatalogQuery) async -> Int?,
    themes: @escaping @Sendable () async throws(ServiceFault) -> [Facet],
    publishers: @escaping @Sendable () async throws(ServiceFault) -> [Facet],
    latest:
      @escaping @Sendable (EntryKind, _ limit: Int) async throws(ServiceFault) -> [EntrySummary],
    site: @escaping @Sendable () async -> Site?,
    entry: @escaping @Sendable (EntryID) async throws(ServiceFault) -> Entry?,
    visit: @escaping @Sendable (EntryID) async throws(ServiceFault) -> Entry?
  ) {
    self.page = page
    self.position = position
    self.themes = themes
    self.publishers = publishers
    self.latest = latest
    self.site = site
    self.entry = entry
    self.visit = visit
  }
}
