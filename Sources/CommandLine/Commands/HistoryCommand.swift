import ArgumentParser
import Base
import Catalog
import Client
import Formats
import Store
import Terminal

struct HistoryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "history",
    abstract: "调用历史：查看、重发、清空",
    discussion: """
      每次调用的请求、结果、用时与剩余次数记在本机，令牌从不记入。配置 history-size（MB）限制大小，0 为不记录。
      """,
    subcommands: [
      HistoryListCommand.self, HistoryShowCommand.self, HistoryRerunCommand.self,
      HistoryDiffCommand.self,
      HistoryClearCommand.self,
    ],
    defaultSubcommand: HistoryListCommand.self)
}

struct HistoryListCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出调用（默认）",
    discussion: """
      每次调用一行：序号、时间、状态、代码、毫秒、字节、剩余次数、接口、参数。--json 输出
      [{"number","id","title","time","method","parameters","status","code","milliseconds","size","remaining"}]。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.certain)
  var id: EntryID?

  @Option(help: ArgumentHelp("最多列出的次数", valueName: "次数"))
  var limit = 50

  func run() async throws {
    let session = try Session(global)
    let calls = try await session.openStore().calls.history(of: id, limit: max(0, limit))
    if session.wantsJSON {
      return try JSON.array(calls.map(\.json)).print(to: session.console)
    }
    guard !calls.isEmpty else { return session.console.note("历史中没有调用") }
    var table = Table(
      [
        .init("序号", .trailing), .init("时间", isWhole: true), .init("状态"), .init("代码"),
        .init("毫秒", .trailing), .init("字节", .trailing), .init("剩余", .trailing), .init("接口"),
        .init("参数"),
      ])
    for call in calls { table.add(call.cells) }
    try table.print(to: session.console)
  }
}

/// The number of a call, as the list gives it.
struct CallNumber: KeptCallName {
  @Argument(help: ArgumentHelp("历史中的序号", valueName: "序号"))
  var number: Int

  static var list: String { ProgramCommand.line("history") }
  static func title(_ number: Int) -> String { "第 \(number) 次调用" }
  var title: String { Self.title(number) }

  func all(_ store: LocalStore) async throws -> [CallRecord] {
    try await store.calls.call(number).map { [$0] } ?? []
  }
}

struct HistoryShowCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "当时的结果，原文输出；--json 输出请求、响应头与结果")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var call: CallNumber

  func run() async throws {
    let session = try Session(global)
    let record = try await call.find(session.openStore())
    if session.wantsJSON { return try record.json.print(to: session.console) }
    if record.size > record.body.count {
      session.console.note("结果共 \(record.size) 字节，历史只保留前 \(record.body.count) 字节")
    }
    try session.console.write(body: record.body)
  }
}

struct HistoryRerunCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "rerun", abstract: "把历史中的请求再发一次，计入当日次数")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var call: CallNumber

  @Option(help: ArgumentHelp("输出格式", valueName: "格式"))
  var format = InvokeFormat.raw

  func validate() throws { try format.checkPrinted() }

  func run() async throws {
    let session = try Session(global)
    try await call.send(session, format: global.json ? .json : format)
  }
}

struct HistoryClearCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "clear", abstract: "清空历史：一个接口的，或全部")

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID?

  func run() async throws {
    let session = try Session(global)
    try await session.openStore().calls.clearCalls(of: id)
    session.console.note("历史已清空")
  }
}
