import Catalog
import Widgets
import Wording

/// What the catalogue lists say beside their data.
enum BrowseText {
  static let all = "全部"
  static let searchSign = " / "
  static let searchPlaceholder = "中文、拼音、首字母、字段代码；主题: 部门: 格式: 开放: 年份: 筛选"
  static let loading = "正在查询…"
  static let firstSync = "首次同步正在进行，目录很快就到"
  static let nothing = "目录还是空的。按 R 同步。"

  static let searchHints = [
    Hint("Enter", "打开"), Hint("↓", "到列表"), Hint("↑", "历史"), Hint("Tab", "补全"),
    Hint("Ctrl-T", "类型"), Hint("Esc", "取消", isPinned: true),
  ]

  static func title(_ dimension: Dimension) -> String {
    switch dimension {
    case .theme: "主题"
    case .publisher: "部门"
    case .hot: "热点"
    }
  }

  static func sign(_ kind: EntryKind) -> String {
    switch kind {
    case .dataset: "集"
    case .interface: "接"
    }
  }

  static func noHits(_ text: String) -> String {
    "没有找到“\(text)”。换个说法试试，或按 Ctrl-T 在全部类型中查找，按 Esc 清除搜索。"
  }

  /// `数据接口 508 · 综合得分↓`, with what it is narrowed to.
  static func title(_ results: ResultsState) -> String {
    let query = results.query
    var parts = [query.kind?.label ?? all]
    if let theme = query.theme { parts.append(theme) }
    if let publisher = query.publisher { parts.append(publisher) }
    return "\(parts.joined(separator: " · ")) \(results.total) · \(query.sort.label)↓"
  }

  static func place(_ results: ResultsState) -> String? {
    guard results.total > 0 else { return nil }
    return "第 \(results.list.cursor + 1)/\(results.total) 条"
  }
}
