import Catalog

/// What 取全部页 says.
enum FetchText {
  static let command = "取全部页：一页一页取完，可停下再接着取"
  static let commandHint = "取全部"
  static let listCommand = "取全部页的记录：接着取、导出、删除"
  static let group = "条目"
  static let starting = "正在取全部页… Esc 停止"
  static let stopping = "正在停止：等这一页存好"
  static let stopHint = "停止"
  static let hintStop = "Esc 停止，已取的页留着"
  static let hintGoOn = "按 a 接着取"
  static let none = "本机没有取全部页的记录：在 在线测试 的结果窗格按 a（表单里按 Alt-a）开始"
  static let busy = "这个接口正在取全部页，Esc 停止"
  static let listTitle = "取全部页的记录"
  static let begin = "开始取"
  static let goOn = "接着取"
  static let otherSize = "改每页条数…"
  static let sizeTitle = "取全部页：每页条数"
  static let size = "每页条数"
  static let badSize = "应为 1 至 \(CallSpecification.maximumPageSize) 的整数"
  static let sizeNote = "每页计一次调用，条数越多次数越少；网络慢或平台吃力时可改小。"
  static let set = "确定"
  static let leave = "不取"
  static let close = "关闭"
  static let open = "打开为表格"
  static let csv = "导出为 CSV"
  static let ndjson = "导出为 NDJSON"
  static let remove = "删除已取的页"

  static func anew(_ ask: String) -> String { "从头取：\(ask)" }

  /// `每页 5000 条，约 12 次调用，今日剩余 14 次`.
  static func ask(_ pageSize: Int, _ cost: FetchCost) -> String {
    "每页 \(pageSize) 条，\(calls(pageSize, cost))"
  }

  /// What pages of that size come to, against what is left of the day.
  static func calls(_ pageSize: Int, _ cost: FetchCost) -> String {
    guard let calls = cost.calls(pageSize: pageSize) else {
      return (["每页计一次调用"] + left(cost.quota, wanted: 1)).joined(separator: "，")
    }
    return (["约 \(calls) 次调用"] + left(cost.quota, wanted: calls)).joined(separator: "，")
  }

  private static func left(_ quota: Quota?, wanted calls: Int) -> [String] {
    guard let quota else { return [] }
    return quota.remaining < calls
      ? ["今日只剩 \(quota.remaining) 次，次日可接着取"] : ["今日剩余 \(quota.remaining) 次"]
  }

  /// What there is, and what the rest will take.
  static func known(_ line: FetchLine, _ quota: Quota?) -> String {
    guard !line.isComplete, let total = line.total, total > line.rows else { return known(line) }
    let rest = FetchCost(rows: total - line.rows, quota: quota)
    return "\(known(line))，还需\(calls(line.pageSize, rest))"
  }

  static func known(_ line: FetchLine) -> String {
    "\(line.isComplete ? "已取完" : "未取完") \(count(line))，\(line.changed)"
  }

  static func count(_ line: FetchLine) -> String {
    let rows = line.total.map { $0 > line.rows ? "\(line.rows)/\($0)" : "\(line.rows)" }
    return "\(line.pages) 页 \(rows ?? String(line.rows)) 条"
  }

  static func listed(_ line: FetchLine) -> String {
    let filters = line.filters.isEmpty ? "" : "（\(line.filters)）"
    return "\(line.isComplete ? "✓" : "…") \(line.title)\(filters)  \(count(line))"
  }

  /// `3 页 15000 条  820 条/秒`.
  static func progress(_ step: FetchProgress) -> String {
    let rate = step.rowsPerSecond.map { "  \($0) 条/秒" } ?? ""
    return count(step.line) + rate
  }

  /// `约剩 12 秒  今日剩余 14 次`.
  static func rest(_ step: FetchProgress) -> String {
    let parts = [
      step.secondsLeft.map { "约剩 \(time($0))" }, step.callsLeft.map { "今日剩余 \($0) 次" },
    ]
    return parts.compactMap { $0 }.joined(separator: "  ")
  }

  private static func time(_ seconds: Int) -> String {
    seconds < 120 ? "\(seconds) 秒" : "\(seconds / 60) 分"
  }

  /// Which rows of the interface it has; empty for all.
  static func part(_ line: FetchLine) -> String {
    let filters = line.filters.isEmpty ? [] : ["按 \(line.filters) 筛选"]
    return (filters + (line.isComplete ? [] : ["未取完"])).joined(separator: "，")
  }

  static func complete(_ line: FetchLine) -> String { "已取完 \(count(line))" }
  static func exported(_ path: String) -> String { "已保存：\(path)" }
  static func removed(_ line: FetchLine) -> String { "已删除 \(line.title) 已取的 \(count(line))" }
  static func nextPage(_ step: FetchProgress) -> String { "正在取第 \(step.line.pages + 1) 页" }
}
