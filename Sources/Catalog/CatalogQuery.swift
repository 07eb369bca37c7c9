/// What a list shows: search text, filters, order.
public struct CatalogQuery: Hashable, Sendable {
  /// As typed; may hold Chinese, pinyin, initials, field codes, and filters `主题:` `部门:` `格式:`
  /// `开放:` `年份:`.
  public var text: String
  /// Datasets or interfaces only; nil for both.
  public var kind: EntryKind?
  /// Of this 主题 only; nil for all.
  public var theme: String?
  /// Of this 来源部门 only; nil for all.
  public var publisher: String?
  /// Which order the list stands in.
  public var sort: SortOrder

  /// A list of everything, unless told otherwise.
  public init(
    text: String = "", kind: EntryKind? = nil, theme: String? = nil, publisher: String? = nil,
    sort: SortOrder = .score
  ) {
    self.text = text
    self.kind = kind
    self.theme = theme
    self.publisher = publisher
    self.sort = sort
  }
}

/// One line of a list: what the list and its cursor need, no more.
public struct EntrySummary: Identifiable, Hashable, Sendable {
  /// What the platform calls the entry.
  public var id: EntryID
  /// Dataset or interface.
  public var kind: EntryKind
  /// 名称, as published.
  public var title: String
  /// 主题 (DCAT `theme`).
  public var theme: String
  /// 来源部门 (DCAT `publisher`).
  public var publisher: String
  /// When the data last changed (DCAT `modified`).
  public var modified: Moment
  /// Visits to the entry's page; nil where the platform does not say.
  public var views: Int?
  /// Downloads of its files, or calls of the interface; nil where the platform does not say.
  public var downloads: Int?
  /// Mean of the four criteria, 0 to 5; 0 while nobody has rated it, nil where the platform does
  /// not say.
  public var rating: Double?
  /// What 综合 sorts by; see `Score`.
  public var score: Int

  /// One line of a list, from what the entry's record says.
  public init(
    id: EntryID, kind: EntryKind, title: String, theme: String, publisher: String,
    modified: Moment, views: Int?, downloads: Int?, rating: Double?, score: Int
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.theme = theme
    self.publisher = publisher
    self.modified = modified
    self.views = views
    self.downloads = downloads
    self.rating = rating
    self.score = score
  }
}

extension EntrySummary {
  /// What a list shows of an entry.
  public init(_ entry: Entry) {
    self.init(
      id: entry.id, kind: entry.kind, title: entry.title, theme: entry.theme,
      publisher: entry.publisher, modified: entry.modified, views: entry.views,
      downloads: entry.downloads, rating: entry.stars, score: entry.score)
  }
}

/// A window of a list.
public struct CatalogPage: Hashable, Sendable {
  /// Exact number of entries the query finds.
  public var total: Int
  /// Position of the first of `entries` in the whole, from 0.
  public var offset: Int
  /// In the query's order, from `offset` on.
  public var entries: [EntrySummary]

  /// - Parameter total: entries the query finds in all, not only on this page.
  public init(total: Int, offset: Int, entries: [EntrySummary]) {
    self.total = total
    self.offset = offset
    self.entries = entries
  }
}

/// A value entries are grouped by, and how many there are of each kind.
public struct Facet: Hashable, Sendable, Codable {
  /// The theme or publisher, as the entries name it.
  public var name: String
  /// Datasets under it.
  public var datasets: Int
  /// Interfaces under it.
  public var interfaces: Int

  /// A value of a facet with what stands under it.
  public init(name: String, datasets: Int, interfaces: Int) {
    self.name = name
    self.datasets = datasets
    self.interfaces = interfaces
  }

  /// - Parameter kind: nil counts both kinds.
  public func count(_ kind: EntryKind?) -> Int {
    switch kind {
    case .dataset: datasets
    case .interface: interfaces
    case nil: datasets + interfaces
    }
  }
}
