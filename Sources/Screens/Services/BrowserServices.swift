public import Catalog
public import PortalAPI

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

/// The account behind 在线测试, without its token: that never enters a screen's state.
public struct DeveloperStanding: Hashable, Sendable {
  public var name: String
  /// The token as it may be shown: `44b3****95d0`.
  public var maskedToken: String
  public var quota: Quota

  public init(name: String, maskedToken: String, quota: Quota) {
    self.name = name
    self.maskedToken = maskedToken
    self.quota = quota
  }
}

/// Everything the screens want from the rest of the world, closure by closure, so that a test
/// replaces just what it is about. Text that comes out of here is safe for a terminal: making it so
/// is the provider's duty.
public struct BrowserServices: Sendable {
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
  /// Tells the platform that an entry was opened (浏览次数) and brings its latest numbers; nil where
  /// the platform is out of reach, which is no fault here.
  public var visit: @Sendable (EntryID) async -> Entry?
  public var fields: PartService<[Field]>
  public var preview: PartService<Preview>
  public var specification: PartService<CallSpecification>
  public var files: PartService<[Distribution]>
  public var developer: @Sendable () async throws(ServiceFault) -> DeveloperStanding
  public var invoke: @Sendable (InvokeRequest) async throws(ServiceFault) -> InvokeExchange
  /// Pulls what is new; reports progress on the way.
  public var sync:
    @Sendable (_ progress: @Sendable (SyncProgress) -> Void) async throws(ServiceFault) ->
      SyncReport
  /// Completions of the filter word at the end of a search text.
  public var completions: @Sendable (String) async -> [String]
  /// Latest first.
  public var searchHistory: @Sendable () async -> [String]
  public var remember: @Sendable (_ search: String) async -> Void
  /// Pinyin and initials of a Chinese text, for the palette.
  public var spellings: @Sendable (String) -> [String]
  /// What of a title a search text found, as UTF-8 offsets.
  public var highlights: @Sendable (_ text: String, _ title: String) -> [Range<Int>]
  /// Beijing time.
  public var now: @Sendable () -> Moment

  public init(
    page: @escaping @Sendable (CatalogQuery, Int, Int) async throws(ServiceFault) -> CatalogPage,
    position: @escaping @Sendable (EntryID, CatalogQuery) async -> Int?,
    themes: @escaping @Sendable () async throws(ServiceFault) -> [Facet],
    publishers: @escaping @Sendable () async throws(ServiceFault) -> [Facet],
    latest: @escaping @Sendable (EntryKind, Int) async throws(ServiceFault) -> [EntrySummary],
    site: @escaping @Sendable () async -> Site?,
    entry: @escaping @Sendable (EntryID) async throws(ServiceFault) -> Entry?,
    visit: @escaping @Sendable (EntryID) async -> Entry?,
    fields: PartService<[Field]>,
    preview: PartService<Preview>,
    specification: PartService<CallSpecification>,
    files: PartService<[Distribution]>,
    developer: @escaping @Sendable () async throws(ServiceFault) -> DeveloperStanding,
    invoke: @escaping @Sendable (InvokeRequest) async throws(ServiceFault) -> InvokeExchange,
    sync:
      @escaping @Sendable (@Sendable (SyncProgress) -> Void) async throws(ServiceFault) ->
      SyncReport,
    completions: @escaping @Sendable (String) async -> [String],
    searchHistory: @escaping @Sendable () async -> [String],
    remember: @escaping @Sendable (String) async -> Void,
    spellings: @escaping @Sendable (String) -> [String],
    highlights: @escaping @Sendable (String, String) -> [Range<Int>],
    now: @escaping @Sendable () -> Moment
  ) {
    self.page = page
    self.position = position
    self.themes = themes
    self.publishers = publishers
    self.latest = latest
    self.site = site
    self.entry = entry
    self.visit = visit
    self.fields = fields
    self.preview = preview
    self.specification = specification
    self.files = files
    self.developer = developer
    self.invoke = invoke
    self.sync = sync
    self.completions = completions
    self.searchHistory = searchHistory
    self.remember = remember
    self.spellings = spellings
    self.highlights = highlights
    self.now = now
  }
}
