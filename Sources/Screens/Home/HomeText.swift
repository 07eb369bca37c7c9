import Catalog
import Widgets

/// What 首页 says beside its data.
enum HomeText {
  static let themes = "数据主题"
  static let publishers = "来源部门"
  static let hot = "数据热点"
  static let pages = "网站信息"
  static let loading = "正在读取…"
  static let noSite = "没有取得平台的统计与介绍"
  static let empty = "暂无内容，按 R 同步"
  static let noThemes = "条目的主题还不知道：逐页取得详情后列在这里"
  static let noRecord = "暂无"

  /// Whose data, whose calls, and the way to the real thing.
  /// The longest first: the first that fits is shown.
  static let sample = [
    "样例城市，内容为编造；今日调用次数属示例开发者；真实平台：tjdata --platform tianjin",
    "样例城市，内容为编造；今日次数属示例开发者；真实平台：--platform tianjin",
    "样例城市，内容为编造；真实平台：--platform tianjin", "样例城市，内容为编造",
  ]

  /// Of themes and departments, which are counted without 全部, here as in the lists.
  static func place(_ grid: FacetGrid) -> String? {
    grid.facets.isEmpty ? nil : FrameText.place(grid.place + 1, of: grid.facets.count, "个")
  }

  static func title(_ line: HotLine) -> String {
    switch line {
    case .latestDatasets: "最新数据集"
    case .latestInterfaces: "最新数据接口"
    case .policies: "开放政策"
    case .changes: NewsText.title
    }
  }

  /// Without 数据量 and 应用 where the platform does not tell them.
  static func counters(_ counters: SiteCounters) -> [(label: String, value: Int)] {
    let told = [
      (EntryLabels.rows, counters.rows), (ApplicationText.counter, counters.applications),
    ]
    return [
      (EntryLabels.datasets, counters.datasets), (EntryLabels.interfaces, counters.interfaces),
      (EntryLabels.publishers, counters.publishers),
    ] + told.filter { $0.1 > 0 }
  }

  enum EntryLabels {
    static let datasets = "数据集"
    static let interfaces = "数据接口"
    static let publishers = "部门"
    static let rows = "数据量"
  }

  /// The manual's form: `[ 工业农业 ] 天津市农村产权流转交易市场信息 [2019-02-27 03:19]`.
  static func latest(_ entry: EntrySummary) -> String {
    let theme = entry.theme.isEmpty ? "" : "[ \(entry.theme) ] "
    return theme + entry.title + (entry.modified.isKnown ? " [\(entry.modified)]" : "")
  }

  static func policyLine(_ policy: Policy) -> String {
    "\(policy.title) [\(policy.issued)]"
  }

  static func policy(_ policy: Policy) -> String {
    "\(policy.issuer)　\(policy.issued)\n\n\(policy.body)"
  }

  /// Who runs the site, as far as it says so.
  static func operators(_ site: Site) -> String {
    operators(site, labels: ("主办单位", "承办单位", "ICP备案号"))
  }

  /// The same where there is little room.
  static func operatorsInShort(_ site: Site) -> String {
    operators(site, labels: ("主办", "承办", "ICP"))
  }

  /// Nothing of what a platform does not tell; who has an operator here is on record, or not yet.
  private static func operators(
    _ site: Site, labels: (host: String, operatedBy: String, icp: String)
  ) -> String {
    let icp = site.icp.isEmpty && !site.operatedBy.isEmpty ? noRecord : site.icp
    let told = [(labels.host, site.host), (labels.operatedBy, site.operatedBy), (labels.icp, icp)]
    return told.filter { !$0.1.isEmpty }.map { "\($0)：\($1)" }.joined(separator: "　")
  }
}
