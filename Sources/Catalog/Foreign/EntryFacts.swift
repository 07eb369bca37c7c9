/// What a foreign source tells of an entry: a line of its list, or a page of it. Nothing is
/// certain, so everything may be missing; what has no place in the model is kept under its own
/// label.
public struct EntryFacts: Hashable, Sendable, Codable {
  /// 名称.
  public var title: String?
  /// 摘要.
  public var abstract: String?
  /// 标签.
  public var tags: [String]?
  /// 主题.
  public var theme: String?
  /// 来源部门.
  public var publisher: String?
  /// 行业.
  public var industry: String?
  /// 开放状态.
  public var openStatus: OpenStatus?
  /// 更新频率.
  public var frequency: UpdateFrequency?
  /// 发布日期.
  public var issued: Moment?
  /// 更新时间.
  public var modified: Moment?
  /// Formats its files come in.
  public var formats: [FileFormat]?
  /// 数据量, in rows.
  public var rowCount: Int?
  /// Downloads, or calls of the interface.
  public var downloads: Int?
  /// Visits to its page.
  public var views: Int?
  /// 评价次数.
  public var ratings: Int?
  /// What the page says that has no place above, in its order.
  public var others: [LabelledText] = []

  /// Nothing known yet.
  public init() {}

  /// These facts, and where they are silent those of `base`.
  public func over(_ base: EntryFacts) -> EntryFacts {
    var facts = self
    facts.title = title ?? base.title
    facts.abstract = abstract ?? base.abstract
    facts.tags = tags ?? base.tags
    facts.theme = theme ?? base.theme
    facts.publisher = publisher ?? base.publisher
    facts.industry = industry ?? base.industry
    facts.openStatus = openStatus ?? base.openStatus
    facts.frequency = frequency ?? base.frequency
    facts.issued = issued ?? base.issued
    facts.modified = modified ?? base.modified
    facts.formats = formats ?? base.formats
    facts.rowCount = rowCount ?? base.rowCount
    facts.downloads = downloads ?? base.downloads
    facts.views = views ?? base.views
    facts.ratings = ratings ?? base.ratings
    let labels = Set(others.map(\.label))
    facts.others += base.others.filter { !labels.contains($0.label) }
    return facts
  }

  /// How well it was rated nobody says; that nobody has rated it says that too.
  private var untold: Untold {
    var untold: Untold = ratings == 0 ? [] : [.stars]
    if views == nil { untold.insert(.views) }
    if downloads == nil { untold.insert(.downloads) }
    if ratings == nil { untold.insert(.ratings) }
    if frequency == nil { untold.insert(.frequency) }
    if openStatus == nil { untold.insert(.openStatus) }
    return untold
  }

  /// The entry as the model has it. An entry without a name is called by its id.
  ///
  /// - Parameter today: what the freshness in 综合得分 is measured from, in days (`Moment.day`).
  public func entry(_ id: EntryID, _ kind: EntryKind, today: Int) -> Entry {
    let usage = Usage(downloads: downloads ?? 0, views: views ?? 0)
    let rating = RatingSummary(count: ratings ?? 0)
    let issued = issued ?? .unknown
    let modified = modified ?? issued
    return Entry(
      id: id, kind: kind, title: title ?? id.text, abstract: abstract ?? "", tags: tags ?? [],
      theme: theme ?? "", publisher: publisher ?? "", industry: industry ?? "",
      openStatus: openStatus ?? .unconditional, frequency: frequency ?? .other, issued: issued,
      modified: modified, formats: formats ?? [], rowCount: rowCount, usage: usage,
      rating: rating,
      // How often it was rated is known, how well is not: in the score it counts as unrated.
      score: Score.value(rating: RatingSummary(), usage: usage, ageInDays: today - modified.day),
      untold: untold,
      others: others.isEmpty ? nil : others)
  }
}

/// One line of a foreign source's list.
public struct ListedEntry: Identifiable, Hashable, Sendable {
  /// As the list's link names it.
  public var id: EntryID
  /// By the list it stands in.
  public var kind: EntryKind
  /// What its row says.
  public var facts: EntryFacts

  /// A row of one of the site's lists.
  public init(id: EntryID, kind: EntryKind, facts: EntryFacts) {
    self.id = id
    self.kind = kind
    self.facts = facts
  }
}

/// What the page of an entry says.
public struct PageContent: Hashable, Sendable, Codable {
  /// What the page says of the entry.
  public var facts: EntryFacts
  /// 数据项; empty where the page has no such table.
  public var fields: [Field]
  /// Files the page links to.
  public var files: [Distribution]
  /// API服务, as far as the page tells it; nil for datasets.
  public var specification: CallSpecification?

  /// What was read from one page.
  public init(
    facts: EntryFacts, fields: [Field] = [], files: [Distribution] = [],
    specification: CallSpecification? = nil
  ) {
    self.facts = facts
    self.fields = fields
    self.files = files
    self.specification = specification
  }
}

/// What a server named an answer by, to ask next time whether it is still the same (RFC 9110
/// section 8.8): both as they were sent.
public struct Validators: Hashable, Sendable, Codable {
  /// The `ETag` as it came, quotes included (RFC 9110 8.8.3).
  public var entityTag: String?
  /// The `Last-Modified` as it came (RFC 9110 8.8.2).
  public var lastModified: String?

  /// What lets a server say that a page is the same still.
  public init(entityTag: String? = nil, lastModified: String? = nil) {
    self.entityTag = entityTag
    self.lastModified = lastModified
  }

  /// Whether there is nothing to ask conditionally with.
  public var isEmpty: Bool { entityTag == nil && lastModified == nil }
}
