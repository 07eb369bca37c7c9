public import Catalog

/// Gathers what a line of the list or a row of a page says, label by label. A label the model knows
/// fills its place; any other, and a value that its place cannot hold, is kept as it is written.
public struct FactSheet {
  /// Longest text that is kept under a label of its own.
  private static let otherLimit = 2000

  /// What has been said so far.
  public private(set) var facts = EntryFacts()

  /// Nothing said yet.
  public init() {}

  /// What stands behind a label.
  public mutating func take(_ label: String, _ text: String) {
    let value = text.trimmed
    guard !value.isEmpty, !label.trimmed.isEmpty else { return }
    if let place = FactPlace.all[FactPlace.key(label)], place(&facts, value) { return }
    let other = LabelledText(label: label.trimmed, text: String(value.prefix(Self.otherLimit)))
    if !facts.others.contains(other) { facts.others.append(other) }
  }

  /// What the page's headline says weighs more than a row of it.
  public mutating func setTitle(_ title: String) { facts.title = title }

  /// What an attribute of the page says weighs more than a row of it.
  public mutating func setOpenStatus(_ status: OpenStatus) { facts.openStatus = status }

  /// Of files that were found, where no label told.
  public mutating func setFormats(_ formats: [FileFormat]) {
    if facts.formats == nil, !formats.isEmpty { facts.formats = formats }
  }
}

/// Where a label's value goes. Labels are those of the manual (2.2.1, 2.3.1), the words other pages
/// of such portals use for the same, and the member names lists of such portals have.
public enum FactPlace {
  /// - Returns: false where the value cannot be read.
  public typealias Fill = @Sendable (inout EntryFacts, String) -> Bool

  /// Letters and digits, in lower case: `update_time`, `updateTime` and `更新时间：` are one each.
  public static func key(_ label: String) -> String {
    String(label.lowercased().filter { $0.isLetter || $0.isNumber })
  }

  /// By `key` of the label.
  public static let all: [String: Fill] = {
    var places: [String: Fill] = [:]
    for (labels, fill) in table {
      for label in labels.split(separator: " ") { places[String(label)] = fill }
    }
    return places
  }()

  private static let table: [(labels: String, fill: Fill)] = [
    (
      "数据集名称 数据接口名称 接口名称 名称 标题 资源名称 title name documenttitle doctitle dataname",
      text(\.title)
    ),
    (
      "摘要 简介 内容简介 数据简介 abstract summary description desc documentabstract",
      text(\.abstract)
    ),
    ("所属主题 主题 数据主题 主题分类 数据领域 theme topic subject themename", text(\.theme)),
    (
      "来源部门 数据来源 提供部门 数据提供方 发布部门 发布单位 department dept deptname publisher org orgname",
      text(\.publisher)
    ),
    ("所属行业 行业 行业分类 industry", text(\.industry)),
    ("标签 关键字 关键词 tags tag keyword keywords", tags),
    ("开放状态 开放类型 开放属性 openstatus opentype", value(FactSpelling.openStatus, \.openStatus)),
    (
      "更新频率 更新周期 frequency updatefrequency updatecycle",
      value(FactSpelling.frequency, \.frequency)
    ),
    (
      "发布时间 发布日期 首次发布时间 issued publishtime publishdate pubdate releasetime createtime",
      value(FactSpelling.moment, \.issued)
    ),
    (
      "更新时间 更新日期 数据更新时间 最后更新 最后更新时间 modified updatetime updatedate modifytime lastupdate",
      value(FactSpelling.moment, \.modified)
    ),
    ("数据量 数据条数 记录数 rowcount datacount", value(FactSpelling.count, \.rowCount)),
    ("下载次数 下载量 downloads downloadcount downloadnum", value(FactSpelling.count, \.downloads)),
    (
      "浏览次数 浏览量 访问量 访问次数 views viewcount visitcount browsecount hits",
      value(FactSpelling.count, \.views)
    ),
    ("评价次数 ratings ratingcount", value(FactSpelling.count, \.ratings)),
    ("文件类型 文件格式 数据类型 资源格式 documenttype filetype format formats", formats),
  ]

  private static func text(_ place: any WritableKeyPath<EntryFacts, String?> & Sendable) -> Fill {
    value({ $0 }, place)
  }

  /// What is said first counts.
  private static func value<Value>(
    _ read: @escaping @Sendable (String) -> Value?,
    _ place: any WritableKeyPath<EntryFacts, Value?> & Sendable
  ) -> Fill {
    { facts, text in
      guard let value = read(text) else { return false }
      if facts[keyPath: place] == nil { facts[keyPath: place] = value }
      return true
    }
  }

  private static let tags: Fill = { facts, value in
    if facts.tags == nil { facts.tags = FactSpelling.words(value) }
    return true
  }

  /// A type may also be that of the entry, which the link says already.
  private static let formats: Fill = { facts, value in
    if FactSpelling.kind(value) != nil { return true }
    let formats = FactSpelling.words(value).map(FactSpelling.format)
    guard !formats.isEmpty, formats.allSatisfy({ $0 != nil }) else { return false }
    if facts.formats == nil { facts.formats = formats.compactMap { $0 } }
    return true
  }
}
