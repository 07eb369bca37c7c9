import Base
import Calls
import Catalog
import Formats
import Widgets
import Wording

/// What 在线测试 says (manual 2.3.5).
enum TestText {
  static let again = "按 Ctrl-S 再发送一次。"

  /// Why it is not known whose calls these are, and the way to a token, the longest words first: a
  /// narrow screen has what to do alone.
  /// - Parameter registers: developers are registered here.
  static func standing(_ fault: ServiceFault, registers: Bool) -> [String] {
    switch fault.kind {
    case .refused where registers, .signedOut where registers:
      ["按 Esc，再按 N 注册开发者：\(fault.text)", "按 Esc，再按 N 注册开发者：\(fault.summary)", "按 Esc，再按 N 注册开发者"]
    case .refused, .signedOut, .otherAccount, .offline, .outOfOrder, .wrongSite, .blocked,
      .insecure, .malformed,
      .notFound, .unsupported, .failed:
      [fault.text, fault.advice.isEmpty ? fault.summary : fault.advice]
    }
  }

  static let form = "请求参数"
  static let answer = "结果"
  static let pageSize = "分页大小"
  static let pageSizeHint = "1–5000，默认 10"
  static let pageNumber = "当前页"
  static let pageNumberHint = "从 1 开始，默认 1"
  static let token = "令牌"
  static let checkForm = "请先改正标出的各项，再发送"
  static let sending = "正在调用接口… Esc 取消"
  static let notYet = "按 Enter 或 Ctrl-S 发送请求，结果显示在这里。"
  static let emptyTable = "调用成功，但没有数据：换一个当前页或过滤条件再试。"
  static let emptyMatch = "调用成功，但没有数据：填入的值须与数据中的整个值相同，按 ↑ 可取预览中的值；也可能没有这一页。"
  static let noTable = "这个结果不是数据行，没有表格：按 v 看 JSON 树或原文。"
  static let noTree = "这个结果不是 JSON：按 v 看原文。"

  static let badPageSize = "应为 1 至 5000 的整数"
  static let badPageNumber = "应为不小于 1 的整数"

  static func badValue(_ type: FieldType) -> String { "应为\(type.label)" }

  /// What is worth most comes first: there may be no room for more.
  ///
  /// - Parameters:
  ///   - matchesWhole: the platform's filters; nobody knows what another's parameter does.
  ///   - values: what there is to choose from.
  static func hint(for filter: Parameter, matchesWhole: Bool, values: String = "") -> String {
    [matchesWhole ? "整值匹配" : "", values, filter.type.label, "可留空"]
      .filter { !$0.isEmpty }.joined(separator: "，")
  }

  static let searchLabel = "查找"
  static let filterLabel = "筛选"

  static func hints(_ line: AnswerLine) -> [Hint] {
    switch line.kind {
    case .search:
      [Hint("Enter", "完成"), Hint("↑ ↓", "上一处、下一处"), Hint("Esc", "取消", isPinned: true)]
    case .filter:
      [
        Hint("Enter", "筛选"), Hint("↑", "历史"), Hint(".data[]", "逐行"),
        Hint("select(.x > 3)", "条件"),
        Hint("Esc", "取消", isPinned: true),
      ]
    }
  }

  static let options = "请求选项：方法、保存、超时、记录"
  static let optionsHint = "选项"
  static let filterAnswer = "筛选结果，如 .data[] | select(.件数 > 100) | .名称"
  static let method = "切换请求方法 GET、POST"
  static let save = "保存为命名请求"
  static let paste = "粘贴 curl 命令或网址，填入请求参数"
  static let timeout = "设置超时"
  static let privacy = "之后的调用是否记入历史"

  /// The form on a line: `许可证书编号 津FM1001 · 分页大小 10 · 当前页 1`.
  static func asked(_ test: InterfaceTest) -> String {
    let method = test.method == .get ? [] : [test.method.rawValue]
    let fields = test.form.fields.filter { !$0.text.isEmpty }
    return (method + fields.map { "\($0.label) \($0.text)" }).joined(separator: " · ")
  }

  static let searching = "…"
  static let unfiltered = "已取消筛选；按 | 再按 ↑ 可找回"

  /// `3/17`, or that there is none.
  static func hits(_ count: (current: Int?, total: Int)) -> String {
    count.total == 0 ? "无" : "\(count.current ?? 0)/\(count.total)"
  }

  static func noField(_ name: String) -> String { "这里没有字段“\(name)”" }

  static let isList = "这里是列表，用 [] 逐项，如 .data[]"
  static let isValue = "这里已是值，去掉这一段"

  /// As many as are read at a glance.
  static func fields(_ names: [String]) -> String {
    let rest = names.count > 12 ? " 等 \(names.count) 个" : ""
    return "有 \(names.prefix(12).joined(separator: "、"))\(rest)"
  }

  static func fault(_ error: JSONQuery.SyntaxError) -> String {
    let place = "第 \(error.offset + 1) 个字符"
    return switch error.reason {
    case .unexpectedEnd: "还没有写完"
    case .unexpected(let character): "\(place)“\(character)”不该在这里"
    case .unknownWord(let word): "\(place)起不认识“\(word)”"
    case .badNumber: "\(place)起不是数字"
    case .tooDeep: "括号太多"
    }
  }

  /// Where and why an answer stops being JSON.
  static func mark(_ error: JSON.ParseError) -> String {
    let place = "第 \(error.line) 行第 \(error.column) 字节"
    return switch error.reason {
    case .unexpectedEnd: "^ \(place)：内容在这里中断，JSON 没有结束"
    case .trailingText: "^ \(place)：到这里 JSON 已经完整，以下是多余的内容"
    case .badEscape: "^ \(place)：以下的转义不对"
    case .badNumber: "^ \(place)：以下的数字不对"
    case .badUTF8: "^ \(place)：以下不是有效的 UTF-8"
    case .tooDeep: "^ \(place)：以下嵌套太深"
    case .unexpectedByte: "^ \(place)：以下不该出现在这里"
    }
  }

  static func timing(_ timing: InvokeTiming) -> [TimedStep] {
    let words = [
      ("解析域名", "域名"), ("建立连接", "连接"), ("TLS 握手", "TLS"), ("等待首字节", "首字节"), ("传输", "传输"),
    ]
    return zip(words, timing.steps).map { TimedStep(label: $0.0, short: $0.1, milliseconds: $1) }
  }

  struct TimedStep: Hashable {
    var label: String
    var short: String
    var milliseconds: Double
  }

  static let total = "总计"

  /// Tenths of a millisecond, without formatters.
  static func milliseconds(_ value: Double) -> String { "\(FrameText.tenths(value)) \(unit)" }

  static let unit = "ms"

  static func title(_ view: AnswerView) -> String {
    switch view {
    case .table: "表格"
    case .tree: "JSON树"
    case .raw: "原文"
    case .headers: "响应头"
    }
  }

  /// Status, business code, time and size of an answer, what is worth most first.
  static func summary(
    _ answer: TestAnswer, past: PastCall?, filter: String = "", _ rows: RowsSoFar = .all
  ) -> [String] {
    let exchange = answer.exchange
    let answers = filter.isEmpty ? [] : ["筛选 \(filter)"]
    var parts = answers + (past.map { ["历史 \($0.time)"] } ?? []) + ["HTTP \(exchange.status)"]
    switch answer.reading {
    case .rows(let table, let message, _):
      if let code = answer.reading.code { parts.append("code \(code)") }
      if !message.isEmpty { parts.append(message) }
      parts.append("\(exchange.isPartial ? "前 " : "")\(table.rows.count) 行\(more(rows))")
    case .refused(let code, let message, _):
      if let code { parts.append("code \(code)") }
      if !message.isEmpty { parts.append(message) }
    case .other, .malformed, .notJSON, .empty: break
    }
    parts.append("\(Int(saturating: exchange.milliseconds.rounded())) ms")
    parts.append(DetailText.size(exchange.size))
    return parts
  }

  /// `今日剩余 19/20 次 · 有效期至 2019-06-04 16:56`.
  static func standing(_ standing: DeveloperStanding, _ now: Moment?) -> String {
    let calls = calls(standing, now)
    var text = standing.name.isEmpty ? calls : "\(standing.name) · \(calls)"
    if let expires = standing.quota.expires { text += " · 有效期至 \(expires)" }
    return text
  }

  /// `今日剩余 19/20 次`; where only this machine counts, that there may be fewer; where none is left,
  /// when it starts anew.
  static func calls(_ standing: DeveloperStanding, _ now: Moment?) -> String {
    let quota = standing.quota
    let anew = quota.remaining == 0 ? now.map { "，\($0.untilMidnight)后重新计数" } ?? "" : ""
    return standing.isLocalCount
      ? "最多还剩 \(quota.remaining) 次（本机记录）\(anew)"
      : "\(quota.isNearlySpent ? QuotaWarning.short : "今日剩余") \(quota.remaining)/\(quota.limit) 次\(anew)"
  }

  /// What an answer comes to, and what to do where it is not what was hoped for.
  /// - Parameter tokens: where the token is looked after.
  static func message(
    for answer: TestAnswer, _ rows: RowsSoFar = .all, _ tokens: TokenPlace
  ) -> Message {
    switch answer.reading {
    case .rows(let table, let message, _):
      if let doubt = table.doubt { return Message(.warning, doubt.message) }
      if !table.gaps.isWhole { return Message(.warning, table.gaps.message) }
      let said = message.isEmpty ? "调用成功" : message
      let text = said + (table.choice.map { "；\($0)" } ?? "")
      return answer.exchange.isPartial
        ? Message(.success, "\(text)，表格里是前 \(table.rows.count) 行：按 o 打开全部")
        : Message(.success, "\(text)，\(table.rows.count) 行\(more(rows))")
    case .refused(let code, let message, _):
      let reason = RefusalReason(code: code, message: message, status: answer.exchange.status)
      let words = message.isEmpty ? "没有说明原因" : message
      let label = code.map { "（\($0)）" } ?? ""
      let who = tokens == .host ? "对方" : "平台"
      return Message(.failure, "\(who)拒绝\(label)：\(words)。\(reason.brief(tokens))")
    case .other: return Message(.warning, "结果不是接口返回规范的形式：请看 JSON 树或原文")
    case .malformed(let error):
      return Message(
        .failure, "结果不是合法的 JSON：第 \(error.line) 行第 \(error.column) 字节起有误，原文照样显示")
    case .notJSON(.html):
      return Message(.failure, "返回的是网页而不是数据：请稍后再试，或检查接口地址")
    case .notJSON(let kind):
      return Message(
        .failure,
        "返回的是\(kind.described)，不是 JSON："
          + (kind.mayBeTable ? "按 o 打开为表格，或看原文" : "请看原文"))
    case .empty: return Message(.failure, "返回的结果是空的：请稍后再试")
    }
  }
}
