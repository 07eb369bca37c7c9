import Catalog
import Widgets

/// What 全部平台 says.
enum EverywhereText {
  static let title = "全部平台"
  static let group = "全部平台"
  static let open = "在全部平台中搜索，或粘贴条目网页的网址"
  static let search = "搜索"
  static let pull = "同步全部平台"
  static let pullHint = "全部同步"
  static let noPage = "这个网址不是配置中任何平台的条目网页"
  static let none = "没有找到相符的条目"
  static let noNews = "各平台的目录自上次以来没有变化"
  static let noPulls = "按 s 逐个同步全部平台；每次只发一个请求，中断后接着进行"
  static let searching = "正在搜索……"
  static let gone = "这个条目已从平台撤下，不再能打开"
  static let busy = "正在同步全部平台，请等它结束"

  static func title(_ view: EverywhereState.View) -> String {
    switch view {
    case .found: "搜索"
    case .news: "变化"
    case .pulls: "同步"
    }
  }

  static func pulling(_ platform: String) -> String { "同步全部平台：\(platform)" }

  static func heading(_ found: FoundEverywhere?) -> String {
    guard let found else { return title }
    let shown = found.total > found.lines.count ? "，列出 \(found.lines.count)" : ""
    return "\(title) \(found.total) 条\(shown)"
  }

  static func empty(_ names: [String]) -> String {
    "本机还没有目录：\(names.joined(separator: "、"))（按 s 同步）"
  }

  static func phase(_ phase: PullElsewhere.Phase) -> String {
    switch phase {
    case .waiting: "等待"
    case .running(let progress): progress.line
    case .done(let report):
      "新增 \(report.added)，更新 \(report.updated)，撤下 \(report.removed)"
        + (report.skipped.map { "，跳过 \($0)" } ?? "")
    case .failed(let fault): "失败：\(fault.summary)"
    }
  }

  static let typingHints = [
    Hint("Enter", "到列表"), Hint("[ ]", "变化与同步"), Hint("Esc", "到列表", isPinned: true),
  ]
}

extension SyncProgress {
  fileprivate var line: String {
    switch phase {
    case .connecting: "连接"
    case .catalogue: total.map { "\(applied)/\($0)" } ?? "\(applied)"
    case .changes: "更新 \(applied)"
    case .finishing: "整理"
    }
  }
}
