import Catalog
import Wording

/// What 变化 says.
enum NewsText {
  static let title = "变化"
  static let markAll = "变化全部标为已看"
  static let markHint = "全部已看"
  static let marked = "变化已全部标为已看"
  static let nothing = "目录自上次以来没有变化。每次同步后，新增、更新和撤下的条目列在这里。"
  static let noPolicies = "平台没有给出开放政策。"

  /// Before a title in a list; as wide as two Chinese characters.
  static func mark(_ change: News.Change) -> String? {
    switch change {
    case .added: "新 "
    case .updated: "更 "
    case .withdrawn: nil
    }
  }

  /// `[ 生态环境 ] 绿色商场名单`, with what differs.
  static func line(_ news: News) -> String {
    let theme = news.theme.isEmpty ? "" : "[ \(news.theme) ] "
    let parts = news.parts.labels.joined(separator: "、")
    return theme + news.title + (parts.isEmpty ? "" : "（\(parts)）")
  }

  /// All that is still known of what was withdrawn.
  static func withdrawn(_ news: News) -> String {
    [
      "这个条目已从平台撤下，不再能打开。",
      "类型：\(news.kind.label)\n所属主题：\(news.theme)\n来源部门：\(news.publisher)",
      "最后的更新时间：\(news.modified)\n发现撤下的时间：\(Moment(unixSeconds: news.noticed))",
      "编号：\(news.id)",
    ].joined(separator: "\n\n")
  }
}
