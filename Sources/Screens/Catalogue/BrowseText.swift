import Catalog
import Widgets
import Wording

/// What the catalogue lists say beside their data.
enum BrowseText {
  static let all = "全部"
  static let searchSign = " / "
  static let searchPlaceholder = "中文、拼音、首字母、字段代码；主题: 部门: 格式: 开放: 年份: 筛选"
  static func offer(_ offer: SearchOffer) -> String {
    offer.count.map { "\(offer.label) \($0)" } ?? "\(offer.label):"
  }
  static func otherOffers(_ count: Int) -> String { "另有 \(count) 个" }
  static let loading = "正在查询…"
  static let firstSync = "首次同步正在进行，目录到后列在这里"
  static let nothing = "目录还是空的。按 R 同步。"

  static func searchHints(isFiltered: Bool) -> [Hint] {
    let drop = isFiltered ? [Hint("Ctrl-X", CommandText.dropFiltersHint)] : []
    return [
      Hint("Enter", "打开"), Hint("↓", "到列表"), Hint("↑", "历史"), Hint("Tab", "补全"),
      Hint("Ctrl-T", "类型"),
    ] + drop + [Hint("Esc", "取消", isPinned: true)]
  }

  /// `主题 3/20`; on 全部, which is none of them, `主题 20`.
  /// - Parameter isKnown: whether it was counted already.
  static func title(
    _ dimension: Dimension, at row: Int, of rows: Int, isKnown: Bool
  ) -> String {
    let first = dimension == .hot ? 0 : 1
    guard isKnown || first == 0 else { return title(dimension) }
    let place = row < first ? "" : "\(row + 1 - first)/"
    return "\(title(dimension)) \(place)\(rows - first)"
  }

  static func title(_ dimension: Dimension) -> String {
    switch dimension {
    case .theme: "主题"
    case .publisher: "部门"
    case .hot: "热点"
    }
  }

  /// Before a favourite's title.
  static let favourite = "藏 "
  static let unrated = "未评"

  /// What a list is sorted by, as far as it is a number that is not shown anyway.
  static func number(of entry: EntrySummary, by sort: SortOrder) -> String? {
    let number: Int?
    switch sort {
    case .score: number = entry.score
    case .views: number = entry.views
    case .downloads: number = entry.downloads
    case .updated, .relevance: return nil
    }
    return number.map { $0 < 100_000 ? "\($0)" : "\($0 / 10_000)万" }
  }

  static func sign(_ kind: EntryKind) -> String {
    switch kind {
    case .dataset: "集"
    case .interface: "接"
    }
  }

  /// Why nothing is found, and the ways on, each with its key.
  static func noHits(
    _ query: CatalogQuery, _ numbers: CatalogFacets?, misses: [SearchMiss] = []
  ) -> String {
    let sought = query.text.isEmpty ? "没有\(query.kind?.label ?? "条目")" : "没有找到“\(query.text)”"
    let place = query.isFiltered ? "在 \(filters(query)) 中" : query.text.isEmpty ? "这里" : ""
    var lines = ["\(place)\(sought)。"]
    lines += misses.map(miss)
    if query.isFiltered, let without = numbers?.unfiltered.count(query.kind), without > 0 {
      lines.append("去掉筛选后有 \(without) 条，按 Ctrl-X 去掉。")
    }
    if let elsewhere = elsewhere(query, numbers) { lines.append("\(elsewhere)，按 Ctrl-T 查看。") }
    if lines.count == 1, query.isNarrowed { lines.append("换个说法试试。") }
    if !query.text.isEmpty { lines.append("按 Esc 清除搜索。") }
    return lines.joined(separator: "\n\n")
  }

  /// A filter that nothing answers, with what may be meant.
  private static func miss(_ miss: SearchMiss) -> String {
    switch miss {
    case .value(let filter, let typed, let near):
      let advice = near.isEmpty ? "输入 \(filter): 后按 Tab 可列出" : "相近的有：\(near.joined(separator: "、"))"
      return "\(filter)中没有“\(typed)”；\(advice)。"
    case .filter(let typed, let near, let all):
      let advice = near.map { "是不是“\($0):”？" } ?? ""
      return "“\(typed):”不是筛选词，已按文字查找；\(advice)筛选词有 \(all.joined(separator: "、"))。"
    case .text: return "其中没有可以搜索的内容，可搜索汉字、字母与数字。"
    case .others(let count): return "另有 \(count) 个筛选词或值没有相符的。"
    }
  }

  /// What a list of one kind does not show of the other.
  static func elsewhere(_ query: CatalogQuery, _ numbers: CatalogFacets?) -> String? {
    guard let kind = query.kind, let numbers else { return nil }
    let other: EntryKind = kind == .dataset ? .interface : .dataset
    let count = numbers.found.count(other)
    return count == 0 ? nil : "在\(other.label)中有 \(count) 条"
  }

  /// What a list is narrowed to: `公共安全 · 市应急局`.
  static func filters(_ query: CatalogQuery) -> String {
    [query.theme, query.publisher].compactMap(\.self).joined(separator: " · ")
  }

  static func dropped(_ query: CatalogQuery) -> String { "已去掉筛选：\(filters(query))" }

  /// `数据接口 508 · 综合得分↓`, with what it is narrowed to.
  /// - Parameter hasCatalogue: there is something to be counted.
  static func title(_ results: ResultsState, hasCatalogue: Bool) -> String {
    let query = results.query
    let kind = query.kind?.label ?? all
    let what = query.isFiltered ? "\(kind) · \(filters(query))" : kind
    let isCounted = results.isCounted && (hasCatalogue || results.total > 0)
    let count = isCounted ? " \(results.total)" : ""
    return "\(what)\(count) · \(query.sort.label)↓"
  }

  static func place(_ results: ResultsState) -> String? {
    results.total == 0
      ? nil : FrameText.place(results.list.cursor + 1, of: results.total, "条")
  }

  /// The same of a search that finds something of the other kind too, the longest first.
  static func places(_ results: ResultsState, elsewhere: String) -> [String] {
    guard let place = place(results) else { return [] }
    return ["\(elsewhere)（Ctrl-T） · \(place)", "\(elsewhere) · \(place)", place]
  }
}

extension CatalogQuery {
  /// A text, a theme or a department leaves out entries of its kind.
  var isNarrowed: Bool { !text.isEmpty || isFiltered }
}
