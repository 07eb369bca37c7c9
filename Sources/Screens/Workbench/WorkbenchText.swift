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
  static let options = "请求选项：方法、保存、超时、记录"
  static let optionsHint = "选项"
  static let filterAnswer = "筛选结果，如 .data[] | select(.件数 > 100) | .名称"
  static let method = "切换请求方法 GET、POST"
  static let save = "保存为命名请求"
  static let paste = "粘贴 curl 命令或网址，填入请求参数"
  static let pasteChoice = "粘贴 curl 命令或网址…"
  static let pasteTitle = "粘贴 curl 命令或网址"
  static let pasteNote = "其中的令牌不会保留。"
  static let pasteLabel = "命令或网址"
  static let pasteHint = "curl '…/api/invoke/…?page=10' 或只有网址"
  static let fill = "填入"
  static let filled = "已填入请求参数，令牌没有保留"
  static let noCall = "这不是 curl 命令，也不是 http(s) 网址"
  static let environment = "切换环境（平台与令牌）"
  static let noEnvironments = "配置文件的 environments 与 platforms 中没有可切换的"
  static let marked = "已标记；到另一次调用上再按 m，对比两次结果"
  static let noRows = "其中一次的结果不是数据行，不能对比"
  static let same = "两次结果的数据行完全相同。"
  static let timeout = "设置超时"
  static let privacy = "之后的调用是否记入历史"

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
  static func leftOut(_ names: [String]) -> String {
    "已填入；接口没有这些参数，已略去：\(names.joined(separator: "、"))"
  }

  static func title(_ desk: DifferenceDesk) -> String {
    "对比 · \(desk.old.time) → \(desk.new.time)"
  }

  static func sign(_ change: TableDifference.Change) -> Span {
    switch change {
    case .added: Span("+", .success)
    case .removed: Span("-", .failure)
    case .changed: Span("~", .warning)
    }
  }

  static func summary(_ desk: DifferenceDesk) -> [Span] {
    let difference = desk.difference
    let changed = difference.count { if case .changed = $0 { true } else { false } }
    return [
      Span("+ 增加 \(difference.count { $0 == .added })  ", .success),
      Span("- 减少 \(difference.count { $0 == .removed })  ", .failure),
      Span("~ 改变 \(changed)  ", .warning), Span("相同 \(difference.unchanged)  ", .dim),
      Span(difference.key.map { "按“\(desk.title(of: $0))”对应各行" } ?? "按整行对应", .label),
    ]
  }

  static let removeTitle = "删除这个命名请求？"
  static let remove = "删除"
  static let keep = "不删除"
  static let filter = "筛选"
  static let seconds = "秒数"
  static let secondsHint = "1–3600，留空为默认（停顿 30 秒即止）"
  static let badSeconds = "应为 1 至 3600 的整数"
  static let timeoutTitle = "超时"
  static let timeoutSet = "超时已设置"
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

  static func title(_ desk: HistoryDesk) -> String {
    let scope = desk.entry == nil ? "全部接口" : "当前接口"
    return "历史 · \(scope) · \(desk.shown.count) 次"
  }

  static func title(_ desk: RequestDesk) -> String { "命名请求 · \(desk.shown.count) 个" }

  /// `津FM1001 · 10 条 · 第 1 页`: without the fields that were left empty.
  static func parameters(_ request: InvokeRequest) -> String {
    let filters = request.filters.map(\.value).filter { !$0.isEmpty }
    let method = request.method == .post ? ["POST"] : []
    return (method + filters + ["\(request.pageSize) 条", "第 \(request.pageNumber) 页"])
      .joined(separator: " · ")
  }

  /// `HTTP 200 · code 200 · 12 ms · 250 B`.
  static func outcome(_ call: PastCall) -> String {
    var parts = [call.status.map { "HTTP \($0)" } ?? noAnswer]
    if let code = call.code { parts.append("code \(code)") }
    return (parts + ["\(call.milliseconds) ms", DetailText.size(call.size)])
      .joined(separator: " · ")
  }

  static func left(_ quota: Quota) -> String { "\(quota.remaining)/\(quota.limit) 次" }

  static func method(_ method: InvokeMethod) -> String {
    "请求方法：\(method.rawValue)，改为 \(method.other.rawValue)"
  }

  static func timeout(_ options: InvokeOptions) -> String {
    "超时：\(options.timeout.map { "\($0) 秒" } ?? "默认（停顿 30 秒即止）")…"
  }

  static func privacy(_ options: InvokeOptions) -> String {
    options.isPrivate ? "不记入历史：是，改为记录" : "记入历史：是，改为不记录"
  }

  static func methodIs(_ method: InvokeMethod) -> String { "请求方法：\(method.rawValue)" }

  static func privacyIs(_ options: InvokeOptions) -> String {
    options.isPrivate ? "之后的调用不记入历史" : "之后的调用记入历史"
  }

  /// `，↑ 3 个旧值`.
  static func used(_ count: Int) -> String { "，↑ \(count) 个旧值" }

  static func hints(_ desk: WorkbenchDesk) -> [Hint] {
    switch desk {
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
    case .difference:
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

  private static func scopeHint(_ history: HistoryDesk) -> [Hint] {
    history.subject == nil ? [] : [Hint("a", history.showsAll ? "当前接口" : "全部接口")]
  }

  private static let filterHints = [
    Hint("Enter", "确定"), Hint("Esc", "取消筛选", isPinned: true),
  ]
}
