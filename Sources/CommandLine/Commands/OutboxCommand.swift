import ArgumentParser
import Base
import Catalog
import Client
import Formats
import Sync

struct OutboxCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "outbox",
    abstract: "待发送的评价、收藏、纠错和建议：列出、放弃",
    discussion: "平台不可达时所做的存在这里，下次 tjdata sync 或打开浏览界面时发出；平台没有收下的留着，不再发送。",
    subcommands: [OutboxListCommand.self, OutboxDropCommand.self],
    defaultSubcommand: OutboxListCommand.self)
}

struct OutboxListCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出待发送的内容（默认）",
    discussion: """
      每条一行：编号、时间、账号、内容、平台没有收下的原因。--json 输出
      [{"id","made","account","title","failure"}]，还没有发过的 failure 为 null。
      """)

  @OptionGroup var global: GlobalOptions

  func run() async throws {
    let session = try Session(global)
    let items = try await Outbox(store: try session.openStore()).items()
    if session.wantsJSON { return try JSON.array(items.map(\.json)).print(to: session.console) }
    guard !items.isEmpty else { return session.console.note("没有待发送的内容") }
    var table = Table([
      .init("编号", isWhole: true), .init("时间", isWhole: true), .init("账号"),
      .init("内容", narrowest: 14), .init("没有收下的原因"),
    ])
    for item in items {
      table.add([
        String(item.id), Moment(unixSeconds: item.queuedAt).description, item.account,
        item.item.title, item.failure ?? "",
      ])
    }
    try table.print(to: session.console)
  }
}

struct OutboxDropCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "drop", abstract: "放弃待发送的内容，不再发送")

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("tjdata outbox 列出的编号，可给出多个", valueName: "编号"))
  var ids: [Int]

  func run() async throws {
    let session = try Session(global)
    try session.requireChanges("没有放弃任何内容")
    let outbox = Outbox(store: try session.openStore())
    let items = try await outbox.items()
    let chosen = try Set(ids).sorted().map { id in
      guard let item = items.first(where: { $0.id == id }) else {
        throw Failure(.notFound, "待发送中没有 \(id)", advice: "\(ProgramCommand.line("outbox")) 列出编号")
      }
      return item
    }
    for item in chosen {
      try await outbox.drop(item.id)
      session.console.note("已放弃：\(item.item.title)")
    }
  }
}

extension WaitingItem {
  var json: JSON {
    [
      "id": .integer(id), "made": .string(Moment(unixSeconds: queuedAt).description),
      "account": .string(account), "title": .string(item.title),
      "failure": failure.map(JSON.string) ?? .null,
    ]
  }
}

extension Outbox.Report {
  var json: JSON {
    [
      "sent": .integer(sent), "refused": .array(refused.map(\.json)),
      "waiting": .integer(waiting),
    ]
  }
}
