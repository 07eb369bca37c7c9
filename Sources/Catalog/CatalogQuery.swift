/// What a list shows: search text, filters, order.
public struct CatalogQuery: Hashable, Sendable {
  /// As typed; may hold Chinese, pinyin, initials, field codes, and filters `主题:` `部门:` `格式:`
  /// `开放:` `年份:`.
  public var text: String
  public var kind: EntryKind?
  public var theme: String?
  public var publisher: String?
  public var sort: SortOrder

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
  public var id: EntryID
  public var kind: EntryKind
  public var title: String
  public var theme: String
  public var publisher: String
  public var modified: Moment
  public var views: Int
  public var downloads: Int
  /// Mean of the four criteria, 0 to 5.
  public var rating: Double
  public var score: Int

  public init(
    id: EntryID, kind: EntryKind, title: String, theme: String, publisher: String,
    modified: Moment, views: Int, downloads: Int, rating: Double, score: Int
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
      publisher: entry.publisher, modified: entry.modified, views: entry.usage.views,
      downloads: entry.usage.downloads, rating: entry.rating.mean, score: entry.score)
  }
}

/// A window of a list.
public struct CatalogPage: Hashable, Sendable {
  /// Exact number of entries the query finds.
  public var total: Int
  /// Position of the first of `entries` in the whole, from 0.
  public var offset: Int
  public var entries: [EntrySummary]

  public init(total: Int, offset: Int, entries: [EntrySummary]) {
    self.total = total
    self.offset = offset
    self.entries = entries
  }
}

/// A value entries are grouped by, and how many there are of each kind.
public struct Facet: Hashable, Sendable, Codable {
  public var name: String
  public var datasets: Int
  public var interfaces: Int

  public init(name: String, datasets: Int, interfaces: Int) {
    self.name = name
    self.datasets = datasets
    self.interfaces = interfaces
  }

  public func count(_ kind: EntryKind?) -> Int {
    switch kind {
    case .dataset: datasets
    case .interface: interfaces
    case nil: datasets + interfaces
    }
  }
}
