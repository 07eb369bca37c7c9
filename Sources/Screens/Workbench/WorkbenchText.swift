import Calls
import Catalog
import Terminal
import Widgets

/// What the workbench says.
enum WorkbenchText {
  static let group = "接口工作台"
  static let history = "历史：已发出的调用和结果"
  static let historyHint = "历史"
  static let requests = "命名请求：打开保存过的请求"
  static let requestsHint = "请求"
  static let environment = "切换环境（平台与令牌）"
  static let noEnvironments = "配置文件的 environments 与 platforms 中没有可切换的"
  static let marked = "已标记；到另一次调用上再按 m，对比两次结果"
  static let noRows = "其中一次的结果不是数据行，不能对比"
  static let same = "两次结果的数据行完全相同。"

  static let gone = "这次调用已不在历史中"
  static let entryGone = "这个接口已不在目录中"
  static let noHistory = "还没有调用过：在接口的“在线测试”中发送请求，调用和结果就记在这里。"
  static let noRequests = "还没有命名请求：在“在线测试”中按 Ctrl-X 保存当前的请求。"
  static let nothingFits = "没有符合筛选的内容"
  static let cleared = "历史已清空"
  static let removed = "已删除"
  static let savedAs = "请求名称"
  static let tags = "标签"
  static let tagsHint = "以空格分隔，可留空"
  static let clearTitle = "清空历史？不能恢复"
  static let clear = "清空"
  static func title(_ comparison: AnswerComparison) -> String {
    "对比 · \(comparison.old.time) → \(comparison.new.time)"
  }

  static func sign(_ change: TableDifference.Change) -> Span {
    switch change {
    case .added: Span("+", .success)
    case .removed: Span("-", .failure)
    case .changed: Span("~", .warning)
    }
  }

  static func summary(_ comparison: AnswerComparison) -> [Span] {
    let difference = comparison.difference
    let changed = difference.count { if case .changed = $0 { true } else { false } }
    return [
      Span("+ 增加 \(difference.count { $0 == .added })  ", .success),
      Span("- 减少 \(difference.count { $0 == .removed })  ", .failure),
      Span("~ 改变 \(changed)  ", .warning), Span("相同 \(difference.unchanged)  ", .dim),
      Span(difference.key.map { "按“\(comparison.title(of: $0))”对应各行" } ?? "按整行对应", .label),
    ]
  }

  static let removeTitle = "删除这个命名请求？"
  static let remove = "删除"
  static let keep = "不删除"
  static let filter = "筛选"
  static let noAnswer = "无应答"
  static let facts = "所选"
  static let interface = "接口"
  static let time = "时间"
  static let outcome = "结果"
  static let left = "当日剩余"
  static let methodLabel = "方法"
  static let parametersLabel = "参数"

  static let saveTitle = "保存请求"
  static let editTitle = "修改命名请求"

  static func saved(_ name: String) -> String { "已保存请求“\(name)”，按 Ctrl-R 可随时打开" }

  static func title(_ list: HistoryList) -> String {
    let scope = list.entry == nil ? "全部接口" : "当前接口"
    return "历史 · \(scope)\(list.counted("次"))"
  }

  /// `第 3/40 行 第 2/5 列`, of what differs; the column of signs is none.
  static func place(_ comparison: AnswerComparison) -> String? {
    let lines = comparison.difference.lines.count
    guard lines > 0 else { return nil }
    let (row, column) = (comparison.table.rows.cursor, comparison.table.column)
    let columns = comparison.difference.columns.count
    return "第 \(row + 1)/\(lines) 行" + (column > 0 ? " 第 \(column)/\(columns) 列" : "")
  }

  static func title(_ list: RequestList) -> String { "命名请求\(list.counted("个"))" }

  /// `津FM1001 · 10 条 · 第 1 页`: without the fields that were left empty.
  static func parameters(_ request: InvokeRequest) -> String {
    let filters = request.filters.map(\.value).filter { !$0.isEmpty }
    let method = request.method == .post ? ["POST"] : []
    return (method + filters + ["\(request.pageSize) 条", "第 \(request.pageNumber) 页"])
      .joined(separator: " · ")
  }

  /// What the fields that say which page it is are called; nil for what is no such field.
  static func paging(_ name: String) -> String? {
    switch name {
    case CallSpecification.pageSizeName: TestText.pageSize
    case CallSpecification.pageNumberName: TestText.pageNumber
    default: nil
    }
  }

  /// `HTTP 200 · code 200 · 12 ms · 250 B`.
  static func outcome(_ call: PastCall) -> String {
    var parts = [call.status.map { "HTTP \($0)" } ?? noAnswer]
    if let code = call.code { parts.append("code \(code)") }
    return (parts + ["\(call.milliseconds) ms", DetailText.size(call.size)])
      .joined(separator: " · ")
  }

  static func left(_ quota: Quota) -> String { "\(quota.remaining)/\(quota.limit) 次" }

  static func hints(_ sheet: WorkbenchSheet) -> [Hint] {
    switch sheet {
    case .history(let history) where history.filter.isTyping: filterHints
    case .requests(let requests) where requests.filter.isTyping: filterHints
    case .history(let history) where history.calls.value?.isEmpty == true:
      scopeHint(history) + [Hint("Esc", "返回", isPinned: true)]
    case .requests(let requests) where requests.requests.value?.isEmpty == true:
      [Hint("Esc", "返回", isPinned: true)]
    case .history(let history):
      [Hint("Enter", "查看"), Hint("r", "重发"), Hint("m", history.marked == nil ? "标记" : "对比")]
        + [Hint("/", "筛选")]
        + scopeHint(history)
        + [Hint("x", "删除"), Hint("X", "清空"), Hint("Esc", "返回", isPinned: true)]
    case .comparison:
      [
        Hint("c", "换对应的列"), Hint("h l", "左右"), Hint("j k", "上下"),
        Hint("Esc", "返回", isPinned: true),
      ]
    case .requests:
      [
        Hint("Enter", "打开"), Hint("r", "发送"), Hint("e", "修改"), Hint("c", "检查"),
        Hint("/", "筛选"), Hint("x", "删除"), Hint("Esc", "返回", isPinned: true),
      ]
    }
  }

  private static func scopeHint(_ history: HistoryList) -> [Hint] {
    history.subject == nil ? [] : [Hint("a", history.showsAll ? "当前接口" : "全部接口")]
  }

  private static let filterHints = [
    Hint("Enter", "确定"), Hint("Esc", "取消筛选", isPinned: true),
  ]
}
