public import Catalog

/// The catalogue as the local store has it.
public struct CatalogueServices: Sendable {
  /// A window of a list, with the exact total.
  public var page:
    @Sendable (CatalogQuery, _ offset: Int, _ limit: Int) async throws(ServiceFault) -> CatalogPage
  /// Where an entry stands in a list now; nil where it no longer does.
  public var position: @Sendable (EntryID, CatalogQuery) async -> Int?
  /// 主题 and 来源部门 beside a list, with what stands under each.
  public var facets: @Sendable (CatalogQuery) async throws(ServiceFault) -> CatalogFacets
  /// 最新数据集, 最新数据接口: newest first.
  public var latest:
    @Sendable (EntryKind, _ limit: Int) async throws(ServiceFault) -> [EntrySummary]
  /// What the first page says; nil where nothing is known of it yet.
  public var site: @Sendable () async -> Site?
  /// All of an entry, from the local store; nil where it is not there.
  public var entry: @Sendable (EntryID) async throws(ServiceFault) -> Entry?
  /// Tells the platform that an entry was opened (浏览次数) and brings its latest numbers, and, where
  /// the catalogue is a mere list, what its page tells; nil for an entry that is not the
  /// platform's.
  public var visit: @Sendable (EntryID) async throws(ServiceFault) -> Entry?

  /// The catalogue as the local store and the platform have it.
  public init(
    page:
      @escaping @Sendable (CatalogQuery, _ offset: Int, _ limit: Int) async throws(ServiceFault) ->
      CatalogPage,
    position: @escaping @Sendable (EntryID, CatalogQuery) async -> Int?,
    facets: @escaping @Sendable (CatalogQuery) async throws(ServiceFault) -> CatalogFacets,
    latest:
      @escaping @Sendable (EntryKind, _ limit: Int) async throws(ServiceFault) -> [EntrySummary],
    site: @escaping @Sendable () async -> Site?,
    entry: @escaping @Sendable (EntryID) async throws(ServiceFault) -> Entry?,
    visit: @escaping @Sendable (EntryID) async throws(ServiceFault) -> Entry?
  ) {
    self.page = page
    self.position = position
    self.facets = facets
    self.latest = latest
    self.site = site
    self.entry = entry
    self.visit = visit
  }
}
