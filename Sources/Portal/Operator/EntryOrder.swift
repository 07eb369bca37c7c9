public import Catalog

/// What an operator says of an entry that is to be published. What is not said (nil) stays as it is
/// published; of a new entry it is the usual.
public struct EntryOrder: Hashable, Sendable {
  /// Its texts; a new entry cannot do without the first three.
  public enum Name: Hashable, Sendable { case title, theme, publisher, abstract, industry, tag }

  /// Dataset or interface.
  public var kind: EntryKind?
  /// 数据集名称.
  public var title: String?
  /// 所属主题, by name.
  public var theme: String?
  /// 来源部门, by name.
  public var publisher: String?
  /// 摘要; empty for none.
  public var abstract: String?
  /// 所属行业; empty for none.
  public var industry: String?
  /// 标签; empty for none.
  public var tags: [String]?
  /// Whether it is open to everybody, on request or not at all.
  public var openStatus: OpenStatus?
  /// 更新频率.
  public var frequency: UpdateFrequency?
  /// A file of each is made of the table.
  public var formats: [FileFormat]?

  /// Says nothing.
  public init() {}

  /// - Parameter published: the entry it is to take the place of; nil for a new one.
  /// - Throws: `PlanFault.badText`, `PlanFault.unsaid`.
  public func entry(
    _ id: EntryID, published: Entry?, at now: Moment
  ) throws(PlanFault) -> Entry {
    try BadText.check(self)
    var entry: Entry
    if let published {
      entry = published
      entry.kind = kind ?? entry.kind
      entry.title = title ?? entry.title
      entry.theme = theme ?? entry.theme
      entry.publisher = publisher ?? entry.publisher
      // Others cannot be made of a table.
      let kept = published.formats.filter(FileFormat.allCases.contains)
      // An interface without files that becomes a dataset comes with what a dataset has.
      let hasNone = kept.isEmpty && published.kind == .interface && entry.kind == .dataset
      entry.formats = formats ?? (hasNone ? FileFormat.allCases : kept)
    } else {
      entry = try new(id, at: now)
    }
    entry.abstract = abstract ?? entry.abstract
    entry.industry = industry ?? entry.industry
    entry.tags = tags ?? entry.tags
    entry.openStatus = openStatus ?? entry.openStatus
    entry.frequency = frequency ?? entry.frequency
    entry.modified = now
    return entry
  }

  /// A dataset comes with all files, an interface with none.
  private func new(_ id: EntryID, at now: Moment) throws(PlanFault) -> Entry {
    guard let title, let theme, let publisher else { throw .unsaid(unsaid) }
    let kind = kind ?? .dataset
    return Entry(
      id: id, kind: kind, title: title, theme: theme, publisher: publisher, issued: now,
      modified: now, formats: formats ?? (kind == .dataset ? FileFormat.allCases : []))
  }

  private var unsaid: [Name] {
    var names: [Name] = []
    if title == nil { names.append(.title) }
    if theme == nil { names.append(.theme) }
    if publisher == nil { names.append(.publisher) }
    return names
  }
}
