/// What a pull did to an entry, as far as people care: how often it was seen, loaded or rated is no
/// news.
public struct News: Identifiable, Hashable, Sendable {
  /// Raw values are on disk: append only.
  public enum Change: Int, Hashable, Sendable, CaseIterable {
    case added = 0
    case updated, withdrawn
  }

  /// Which entry it is about.
  public var id: EntryID
  /// Dataset or interface.
  public var kind: EntryKind
  /// As the entry was called last, also where it is gone.
  public var title: String
  /// 主题, so that news can be filtered.
  public var theme: String
  /// 来源部门, so that news can be filtered.
  public var publisher: String
  /// 更新时间.
  public var modified: Moment
  /// What happened to it.
  public var change: Change
  /// What differs, of an update.
  public var parts: EntryParts
  /// When a pull noticed, in seconds since the Unix epoch.
  public var noticed: Int
  /// The person has opened the entry since, or said to have seen it.
  public var isSeen: Bool

  /// One thing that a sync brought.
  public init(
    id: EntryID, kind: EntryKind, title: String, theme: String, publisher: String,
    modified: Moment, change: Change, parts: EntryParts = [], noticed: Int, isSeen: Bool = false
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.theme = theme
    self.publisher = publisher
    self.modified = modified
    self.change = change
    self.parts = parts
    self.noticed = noticed
    self.isSeen = isSeen
  }

  /// News of an entry as it is now, or was before it was withdrawn.
  public init(_ entry: Entry, _ change: Change, parts: EntryParts = [], noticed: Int) {
    self.init(
      id: entry.id, kind: entry.kind, title: entry.title, theme: entry.theme,
      publisher: entry.publisher, modified: entry.modified, change: change, parts: parts,
      noticed: noticed)
  }
}

/// Parts of an entry that are published, one bit each. Bits are on disk: append only.
public struct EntryParts: OptionSet, Hashable, Sendable {
  /// One bit for each part.
  public let rawValue: Int

  /// - Parameter rawValue: the bits, as `rawValue` gives them.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// 名称.
  public static let title = EntryParts(rawValue: 1 << 0)
  /// 摘要.
  public static let abstract = EntryParts(rawValue: 1 << 1)
  /// 标签.
  public static let tags = EntryParts(rawValue: 1 << 2)
  /// 主题.
  public static let theme = EntryParts(rawValue: 1 << 3)
  /// 来源部门.
  public static let publisher = EntryParts(rawValue: 1 << 4)
  /// 行业.
  public static let industry = EntryParts(rawValue: 1 << 5)
  /// 开放状态.
  public static let openStatus = EntryParts(rawValue: 1 << 6)
  /// 更新频率.
  public static let frequency = EntryParts(rawValue: 1 << 7)
  /// 发布日期.
  public static let issued = EntryParts(rawValue: 1 << 8)
  /// 更新时间.
  public static let modified = EntryParts(rawValue: 1 << 9)
  /// Its files: their names, sizes or times.
  public static let files = EntryParts(rawValue: 1 << 10)
  /// 数据量, in rows.
  public static let rowCount = EntryParts(rawValue: 1 << 11)
  /// 数据项.
  public static let fields = EntryParts(rawValue: 1 << 12)

  /// Each by itself, in the order in which 基本信息 shows them.
  public static let each: [EntryParts] = [
    .title, .abstract, .tags, .openStatus, .theme, .publisher, .issued, .modified, .industry,
    .frequency, .files, .rowCount, .fields,
  ]

  /// What of the record differs. 数据项 are no part of it: whoever knows them compares them.
  public init(from old: Entry, to new: Entry) {
    let differs: [(EntryParts, Bool)] = [
      (.title, old.title != new.title), (.abstract, old.abstract != new.abstract),
      (.tags, old.tags != new.tags), (.theme, old.theme != new.theme),
      (.publisher, old.publisher != new.publisher), (.industry, old.industry != new.industry),
      (.openStatus, old.openStatus != new.openStatus),
      (.frequency, old.frequency != new.frequency), (.issued, old.issued != new.issued),
      (.modified, old.modified != new.modified), (.files, old.formats != new.formats),
      (.rowCount, old.rowCount != new.rowCount),
    ]
    self = EntryParts(differs.filter(\.1).map(\.0))
  }
}
