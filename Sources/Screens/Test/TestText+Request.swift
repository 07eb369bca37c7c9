import Calls
import Catalog

/// What is said of how a request is sent.
extension TestText {
  static let pasteChoice = "粘贴 curl 命令或网址…"
  static let pasteTitle = "粘贴 curl 命令或网址"
  static let pasteNote = "其中的令牌不会保留。"
  static let pasteLabel = "命令或网址"
  static let pasteHint = "curl '…/api/invoke/…?page=10' 或只有网址"
  static let fill = "填入"
  static let filled = "已填入请求参数，令牌没有保留"
  static let noCall = "这不是 curl 命令，也不是 http(s) 网址"

  static let seconds = "秒数"
  static let secondsHint = "1–3600，留空为默认（停顿 30 秒即止）"
  static let badSeconds = "应为 1 至 3600 的整数"
  static let timeoutTitle = "超时"
  static let timeoutSet = "超时已设置"

  /// Of a call by address that has a place for a token; the longest words first.
  static func token(of call: AddressCall) -> [String] {
    guard let masked = call.maskedToken else {
      return [
        "没有为这台主机给出令牌，调用不带令牌（配置的 hosts、TJDATA_TOKEN_FOR）",
        "没有令牌：写在配置的 hosts 或 TJDATA_TOKEN_FOR",
      ]
    }
    return ["\(token) \(masked)"]
  }

  static func leftOut(_ names: [String]) -> String {
    "已填入；接口没有这些参数，已略去：\(names.joined(separator: "、"))"
  }

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

  /// `↑ 3 个旧值、20 个预览值`; empty where there are none.
  static func values(used: Int, offered: Int) -> String {
    let parts = [used == 0 ? "" : "\(used) 个旧值", offered == 0 ? "" : "\(offered) 个预览值"]
      .filter { !$0.isEmpty }
    return parts.isEmpty ? "" : "↑ " + parts.joined(separator: "、")
  }

  /// Which rows of the interface an answer has; empty for all: `第 2 页，按 区县 河西区 筛选`.
  static func part(_ test: InterfaceTest) -> String {
    guard let request = test.past?.request ?? test.sent else { return "" }
    var parts: [String] = []
    let answer = test.whole ?? test.answer
    // Nobody has counted the rows of a long answer yet.
    let isUncounted = answer?.exchange.file != nil && test.specification.takesPageNumber
    if request.pageNumber > 1 || isUncounted || test.rowsOfAnswer != .all {
      parts.append("第 \(request.pageNumber) 页")
    }
    let filters = request.filters.filter { !$0.value.isEmpty }
      .map { filter in
        let label = test.specification.filters.first { $0.name == filter.name }?.label
        return "\(label ?? filter.name) \(filter.value)"
      }
    if !filters.isEmpty { parts.append("按 \(filters.joined(separator: "、")) 筛选") }
    if !test.filter.isEmpty { parts.append("结果中的 \(test.filter)") }
    if let exchange = answer?.exchange, exchange.file == nil, exchange.keptOf != nil {
      parts.append("没有收完")
    }
    return parts.joined(separator: "，")
  }

  /// Behind the number of rows, where more may follow.
  static func more(_ rows: RowsSoFar) -> String {
    switch rows {
    case .all: ""
    case .of(let total): "，共 \(total) 行"
    case .maybeMore: "，可能还有下一页"
    }
  }
}
