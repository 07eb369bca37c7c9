/// One catalogue record: a dataset or an interface with its 基本信息, 使用情况 and 用户评价
/// (manual 2.2.1, 2.3.1). A value; how it is worded or stored is decided elsewhere.
public struct Entry: Identifiable, Hashable, Sendable, Codable {
  /// What the platform calls it, for all its life.
  public var id: EntryID
  /// Dataset or interface.
  public var kind: EntryKind
  /// 数据集名称 (`dct:title`).
  public var title: String
  /// 摘要 (`dct:description`).
  public var abstract: String
  /// 标签 (`dcat:keyword`).
  public var tags: [String]
  /// 所属主题 (`dcat:theme`), by name.
  public var theme: String
  /// 来源部门 (`dct:publisher`), by name.
  public var publisher: String
  /// 所属行业; often empty.
  public var industry: String
  /// Whether it is open to everybody, on request or not at all; `statedOpenStatus` where it matters
  /// whether anybody said so.
  public var openStatus: OpenStatus
  /// How often its publisher means to renew it (DCAT `accrualPeriodicity`); `statedFrequency`
  /// where it matters whether anybody said so.
  public var frequency: UpdateFrequency
  /// 发布时间 (`dct:issued`).
  public var issued: Moment
  /// 更新时间 (`dct:modified`).
  public var modified: Moment
  /// Types of the files behind it, one per file, in the platform's order.
  public var formats: [FileFormat]
  /// Rows behind it; 数据量. nil where the platform does not say.
  public var rowCount: Int?
  /// How often it was looked at and taken.
  public var usage: Usage
  /// What people think of it.
  public var rating: RatingSummary
  /// 综合得分, 0 to 1000; see `Score`.
  public var score: Int
  /// The catalogue revision in which it last changed.
  public var revision: Int
  /// 数据项, where the catalogue gives them with the entry, so that search finds their codes before
  /// anybody opens it; nil: ask for them.
  public var fields: [Field]?
  /// What a foreign source never said, which is unknown rather than 0 or 其他; nil for a platform
  /// of ours, which tells all.
  public var untold: Untold?
  /// What a foreign source says beyond this model, under its own labels; nil where there is none.
  public var others: [LabelledText]?

  /// A record with all that a catalogue says of an entry.
  public init(
    id: EntryID, kind: EntryKind, title: String, abstract: String = "", tags: [String] = [],
    theme: String, publisher: String, industry: String = "",
    openStatus: OpenStatus = .unconditional, frequency: UpdateFrequency = .other,
    issued: Moment, modified: Moment, formats: [FileFormat] = [], rowCount: Int? = nil,
    usage: Usage = Usage(), rating: RatingSummary = RatingSummary(), score: Int = 0,
    revision: Int = 0, fields: [Field]? = nil, untold: Untold? = nil,
    others: [LabelledText]? = nil
  ) {
    self.id = id
    self.kind = kind
    self.title = title
    self.abstract = abstract
    self.tags = tags
    self.theme = theme
    self.publisher = publisher
    self.industry = industry
    self.openStatus = openStatus
    self.frequency = frequency
    self.issued = issued
    self.modified = modified
    self.formats = formats
    self.rowCount = rowCount
    self.usage = usage
    self.rating = rating
    self.score = score
    self.revision = revision
    self.fields = fields
    self.untold = untold
    self.others = others
  }
}

/// What a source may never say of an entry, and an entry has a value for all the same.
public struct Untold: OptionSet, Hashable, Sendable, Codable {
  public let rawValue: Int

  public init(rawValue: Int) { self.rawValue = rawValue }

  /// 浏览次数.
  public static let views = Untold(rawValue: 1)
  /// 下载次数.
  public static let downloads = Untold(rawValue: 2)
  /// 评价次数.
  public static let ratings = Untold(rawValue: 4)
  /// 平均得分, by the four criteria.
  public static let stars = Untold(rawValue: 8)
  /// 更新频率.
  public static let frequency = Untold(rawValue: 16)
  /// 开放状态.
  public static let openStatus = Untold(rawValue: 32)
  /// All of them.
  public static let all: Untold = [
    .views, .downloads, .ratings, .stars, .frequency, .openStatus,
  ]
}

extension Entry {
  /// Whether the platform tells it.
  public func tells(_ what: Untold) -> Bool { untold?.isDisjoint(with: what) ?? true }

  /// 浏览次数; nil where nobody says.
  public var views: Int? { tells(.views) ? usage.views : nil }
  /// 下载次数; nil where nobody says.
  public var downloads: Int? { tells(.downloads) ? usage.downloads : nil }
  /// 评价次数; nil where nobody says.
  public var ratings: Int? { tells(.ratings) ? rating.count : nil }
  /// The mean of the four criteria, 0 while nobody has rated it; nil where nobody says.
  public var stars: Double? { tells(.stars) ? rating.mean : nil }
  /// 开放状态; nil where nobody says.
  public var statedOpenStatus: OpenStatus? { tells(.openStatus) ? openStatus : nil }
  /// 更新频率; nil where nobody says.
  public var statedFrequency: UpdateFrequency? { tells(.frequency) ? frequency : nil }
}

/// 使用情况: 下载次数 and 浏览次数.
public struct Usage: Hashable, Sendable, Codable {
  /// Downloads of its files, or calls of the interface.
  public var downloads: Int
  /// Visits to its page.
  public var views: Int

  /// Numbers as the platform counts them; never negative.
  public init(downloads: Int = 0, views: Int = 0) {
    self.downloads = downloads
    self.views = views
  }
}

/// 用户评价: how many rated, and the average of each criterion from 1 to 5 (0 while nobody has).
public struct RatingSummary: Hashable, Sendable, Codable {
  /// How many people rated it; 0 makes the means 0 too.
  public var count: Int
  /// 准确性, the mean of 1 to 5 stars.
  public var accuracy: Double
  /// 满意度, the mean of 1 to 5 stars.
  public var satisfaction: Double
  /// 及时性, the mean of 1 to 5 stars.
  public var timeliness: Double
  /// 可用性, the mean of 1 to 5 stars.
  public var usability: Double

  /// Nobody's rating, unless told otherwise.
  public init(
    count: Int = 0, accuracy: Double = 0, satisfaction: Double = 0, timeliness: Double = 0,
    usability: Double = 0
  ) {
    self.count = count
    self.accuracy = accuracy
    self.satisfaction = satisfaction
    self.timeliness = timeliness
    self.usability = usability
  }

  /// The mean of one criterion.
  public subscript(criterion: RatingCriterion) -> Double {
    switch criterion {
    case .accuracy: accuracy
    case .satisfaction: satisfaction
    case .timeliness: timeliness
    case .usability: usability
    }
  }

  /// Mean of the four criteria, 0 to 5.
  public var mean: Double { (accuracy + satisfaction + timeliness + usability) / 4 }

  /// 平均得分 as the platform prints it: whole points, cut, not rounded (the manual's
  /// 绿色商场名单 shows 3 beside four rows of four stars).
  public var wholePoints: Int { Int(min(5, max(0, mean))) }
}
