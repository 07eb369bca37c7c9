import ArgumentParser
import Catalog
import Client
import Formats
import Portal
import PortalAPI
import Terminal
import Wording

struct AdminWithdrawCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤下条目及其数据与文件")

  @OptionGroup var options: OperatorOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.certain)
  var id: EntryID

  func run() async throws {
    try await Operator(options).change(
      id.text, as: "withdraw", missing: "没有条目 \(id)", said: "已撤下 \(id)"
    ) { try await $0.withdraw(id) }
  }
}

struct AdminListCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出已发布的条目",
    discussion: "最近更新的在前。--json 输出 {\"total\",\"offset\",\"entries\":[…]}，条目同 tjdata show。")

  @OptionGroup var options: OperatorOptions

  @Argument(help: ArgumentHelp("名称、摘要或标签中的文字", valueName: "文字"))
  var text = ""

  @Option(help: ArgumentHelp("从第几条起，首条为 0", valueName: "条数"))
  var offset = 0

  @Option(help: ArgumentHelp("最多列出多少条，至多 200", valueName: "条数"))
  var limit = 50

  func validate() throws {
    guard EntriesRequest.limits.contains(limit), offset >= 0 else {
      throw ValidationError("--limit 应为 1 至 200 的整数，--offset 不小于 0")
    }
  }

  func run() async throws {
    let admin = try Operator(options, reads: true)
    let request = EntriesRequest(text: text, sort: .updated, offset: offset, limit: limit)
    let page = try await admin.withDatabase { try await $0.admin.catalogue(request) }
    if admin.session.wantsJSON {
      let json: JSON = [
        "total": .integer(page.total), "offset": .integer(page.offset),
        "entries": .array(page.entries.map(\.json)),
      ]
      return try json.print(to: admin.console)
    }
    var table = Table([
      .init("编号", isWhole: true), .init("类型", isWhole: true), .init("名称", narrowest: 14),
      .init("部门", narrowest: 6), .init("更新时间", isWhole: true),
      .init("浏览", .trailing, isWhole: true), .init("下载", .trailing, isWhole: true),
    ])
    for entry in page.entries {
      table.add([
        entry.id.text, entry.kind.label, entry.title, entry.publisher,
        entry.modified.description, String(entry.usage.views), String(entry.usage.downloads),
      ])
    }
    try table.print(to: admin.console)
  }
}

struct AdminUseCommand: OperatorCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: "使用情况与待办",
    discussion: "--json 输出同样的各项，名称为英文。")

  @OptionGroup var options: OperatorOptions

  func run() async throws {
    let admin = try Operator(options, reads: true)
    let day = Moment(unixSeconds: admin.now).dayText
    let use = try await admin.withDatabase { try await $0.admin.use(day: day) }
    let items: [(name: String, label: String, value: Int)] = [
      ("datasets", "数据集", use.counters.datasets),
      ("interfaces", "数据接口", use.counters.interfaces),
      ("departments", "部门", use.counters.publishers), ("rows", "数据量", use.counters.rows),
      ("applications", "数据应用", use.counters.applications), ("views", "浏览次数", use.views),
      ("downloads", "下载次数", use.downloads), ("ratings", "评价次数", use.ratings),
      ("accounts", "用户账号", use.accounts), ("developers", "开发者", use.developers),
      ("calls", "接口调用次数", use.calls), ("callsToday", "今日接口调用次数", use.callsToday),
      ("waitingApplications", "待审核的应用", use.waitingApplications),
      ("waitingRequests", "待答复的申请", use.waiting[.request] ?? 0),
      ("waitingSuggestions", "待答复的建议", use.waiting[.suggestion] ?? 0),
      ("waitingCorrections", "待答复的纠错", use.waiting[.correction] ?? 0),
    ]
    if admin.session.wantsJSON {
      let json = JSON.object(items.map { JSON.Member($0.name, .integer($0.value)) })
      return try json.print(to: admin.console)
    }
    var lines = LabelledLines()
    for item in items { lines.add(item.label, String(item.value)) }
    try lines.print(to: admin.console)
  }
}
