import Base
import Calls
import Catalog
import Terminal
import Widgets

/// What 检查接口 says.
enum CheckText {
  static let command = "检查接口：列出、运行、修改对接口的检查"
  static let commandHint = "检查"
  static let choice = "检查接口…"
  static let gone = "这项检查已不在 checks.yaml 中"
  static var none: String {
    "还没有检查：在命名请求（Ctrl-R）上按 c 添加，或用 \(ProgramCommand.line("check", "add"))、编辑 checks.yaml。"
  }
  static let code = "业务代码"
  static let rows = "行数"
  static let columns = "数据列"
  static let fresh = "日期"
  static let time = "用时（毫秒）"
  static let noCode = "应答中没有"
  static let allThere = "都有"
  static let noDate = "没有日期"
  static let holds = "符合"
  static let part = "期望"
  static let wanted = "应为"
  static let got = "实为"
  static let name = "检查"
  static let request = "命名请求"
  static let lost = "命名请求已不存在"
  static let result = "上次结果"
  static let reason = "原因"
  static let notRun = "未运行"
  static let waiting = "等待"
  static let running = "检查中"
  static let stopping = "已停止：等正在进行的一项结束"
  static let removeTitle = "删除这项检查？"
  static let runAll = "全部运行"
  static let runNone = "不运行"
  static let noCalls = "只读或试运行：不会调用接口"
  static let nothing = "没有可运行的检查"

  static func unreadable(_ status: Int) -> String { "应答无法读取（HTTP \(status)）" }
  static func missing(_ columns: [String]) -> String { "缺 \(columns.joined(separator: "、"))" }
  static func within(_ fresh: Expectation.Freshness) -> String {
    "\(fresh.column) 在 \(fresh.days) 天内"
  }

  static func title(_ list: CheckList, _ runs: CheckRuns) -> String {
    let count = "检查接口\(list.counted("项"))"
    guard let running = runs.running else { return count }
    let left = runs.queue.isEmpty ? "" : "，还有 \(runs.queue.count) 项"
    return "\(count) · 正在检查 \(running)\(left)"
  }

  static func detailTitle(_ line: CheckLine) -> String { "检查 · \(line.check.name)" }

  /// `代码 200 · ≥ 10 行 · 2 列 · 30 天内 · ≤ 2000 毫秒`.
  static func summary(_ expectation: Expectation) -> String {
    var parts = ["代码 \(expectation.code)"]
    if let rows = expectation.rows { parts.append("≥ \(rows) 行") }
    if !expectation.columns.isEmpty { parts.append("\(expectation.columns.count) 列") }
    if let fresh = expectation.freshness { parts.append("\(fresh.days) 天内") }
    if let time = expectation.time { parts.append("≤ \(time) 毫秒") }
    return parts.joined(separator: " · ")
  }

  static func word(_ outcome: CheckOutcome?) -> String {
    switch outcome?.verdict {
    case .passed: "通过"
    case .failed: "失败"
    case .broken: "未能检查"
    case nil: notRun
    }
  }

  static func role(_ outcome: CheckOutcome?) -> Role {
    switch outcome?.verdict {
    case .passed: .success
    case .failed: .failure
    case .broken: .warning
    case nil: .dim
    }
  }

  /// What is wrong, each in a sentence; empty where all holds.
  static func problems(_ outcome: CheckOutcome) -> [String] {
    switch outcome.verdict {
    case .passed: []
    case .failed(let faults): faults.map(\.message)
    case .broken(let fault): [fault.text]
    }
  }

  /// `通过 · 10 行 · 12 ms`.
  static func line(_ outcome: CheckOutcome) -> String {
    var parts = [word(outcome)]
    if let rows = outcome.rows { parts.append("\(rows) 行") }
    if let time = outcome.milliseconds { parts.append("\(time) ms") }
    return parts.joined(separator: " · ")
  }

  static func ended(_ name: String, _ outcome: CheckOutcome) -> String {
    let problems = problems(outcome)
    return "\(name)：" + (problems.isEmpty ? line(outcome) : problems.joined(separator: "；"))
  }

  /// `3 项：通过 2，失败 1`.
  static func ended(_ outcomes: [CheckOutcome]) -> String {
    let passed = outcomes.count { $0.verdict == .passed }
    let broken = outcomes.count { if case .broken = $0.verdict { true } else { false } }
    let text = "\(outcomes.count) 项：通过 \(passed)，失败 \(outcomes.count - passed - broken)"
    return broken == 0 ? text : "\(text)，未能检查 \(broken)"
  }

  static func ask(_ count: Int, _ quota: Quota?) -> String {
    let cost = "将用 \(count) 次调用"
    guard let quota else { return cost }
    let isShort = quota.remaining < count
    return "\(cost)，今日\(isShort ? "只剩" : "剩余") \(quota.remaining) 次"
  }

  /// `10:40`, and of other days `03-20`.
  static func time(_ outcome: CheckOutcome, today: Int) -> String {
    let text = outcome.time.description
    return String(outcome.time.day == today ? text.suffix(5) : text.dropFirst(5).prefix(5))
  }

  static func removed(_ name: String) -> String { "已删除检查“\(name)”" }
  static func saved(_ name: String) -> String { "已保存检查“\(name)”" }
  static func remove(_ name: String) -> String { "删除：\(name)" }

  static func hints(_ list: CheckList, _ runs: CheckRuns) -> [Hint] {
    let leaving = Hint("Esc", runs.hasMore ? "停止" : "返回", isPinned: true)
    if list.filter.isTyping {
      return [Hint("Enter", "确定"), Hint("Esc", "取消筛选", isPinned: true)]
    }
    if list.isReading {
      return [
        Hint("r", "运行"), Hint("Enter", "打开接口"), Hint("e", "修改"), Hint("j k", "上下"), leaving,
      ]
    }
    if list.checks.value?.isEmpty != false { return [leaving] }
    return [
      Hint("Enter", "打开"), Hint("r", "运行"), Hint("a", "全部运行"), Hint("d", "详情"),
      Hint("e", "修改"), Hint("/", "筛选"), Hint("x", "删除"), leaving,
    ]
  }
}
