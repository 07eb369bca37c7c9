import ArgumentParser
import Base
import Calls
import Catalog
import Client
import Formats
import Terminal
import Transport

struct InterfaceCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "interface",
    abstract: "按网址添加的接口：添加、列出、删除",
    discussion: "添加后列在 数据接口 中，来源部门为主机名，数据项从应答得知，可在线测试、取全部页。",
    subcommands: [Add.self, List.self, Remove.self], defaultSubcommand: List.self)

  struct Add: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "add",
      abstract: "调用一次网址，学得数据项后列入",
      discussion: """
        参数（分页与令牌除外）不同的网址是不同的接口；相同的再添加一次即更新。网址中的令牌去掉不存；网址有令牌参数的，
        令牌取自配置的 hosts 或环境变量 TJDATA_TOKEN_FOR（主机=令牌），平台的令牌不发给别的主机。
        --json 输出 {"id","title","address","parameters":[{"name","value"}],"host","rows",
        "fields":[{"code","type","label"}]}。
        """)

    @OptionGroup var global: GlobalOptions

    @Argument(help: InvokeTarget.help, transform: InvokeTarget.read)
    var target: InvokeTarget

    @Option(help: ArgumentHelp("名称；默认用网址", valueName: "名称"))
    var title: String?

    @Option(
      help: ArgumentHelp("数据行的路径，如 data.list；默认自动寻找", valueName: "路径"),
      transform: RowsArgument.read)
    var rows: RowsPath?

    func validate() throws {
      if case .entry = target { throw ValidationError("请给出 http(s):// 网址") }
      if let title { try NameArgument.check(title, "名称") }
    }

    func run() async throws {
      guard case .url(let url) = target else { return }
      let session = try Session(global)
      let store = try session.openStore()
      let foreign = ForeignStore(store: store)
      var interface = try await foreign.placed(url.interface)
      let known = try await foreign.interface(interface.id)
      interface.rows = rows
      if let title { interface.title = title }
      let callee = try Callee(interface, session, store, HTTPTransport())
      if let note = ForeignText.token(of: callee, from: url) { session.console.note(note) }
      let (exchange, day) = try await callee.call(
        InvokeRequest(id: interface.id, pageNumber: 1, pageSize: 10))
      let answer = try callee.judge(exchange).get()
      guard let kept = try await foreign.learn(interface, from: answer) else {
        throw Failure(.malformed, "应答中没有数据行，无从得知数据项", advice: "换一个有数据的参数，或用 --rows 指出数据行在哪里")
      }
      if let warning = day.flatMap(QuotaText.warning) { session.console.note(warning) }
      if session.wantsJSON { return try kept.json.print(to: session.console) }
      try session.console.write("\(kept.id)\n")
      let done = known == nil ? "已列入数据接口" : "已更新数据接口"
      session.console.note("\(done)，共 \(kept.fields.count) 个数据项")
    }
  }

  struct List: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "列出按网址添加的接口",
      discussion: "每行编号、名称、网址、数据项个数。--json 输出 {\"interfaces\":[…]}。")

    @OptionGroup var global: GlobalOptions

    func run() async throws {
      let session = try Session(global)
      let foreign = ForeignStore(store: try session.openStore())
      let all = try await foreign.all()
      if session.wantsJSON {
        let json: JSON = ["interfaces": .array(all.map(\.json))]
        return try json.print(to: session.console)
      }
      if all.isEmpty {
        session.console.note(
          "还没有按网址添加的接口；用 \(ProgramCommand.line("interface", "add", "网址")) 添加")
      }
      var table = Table([
        .init("编号", isWhole: true), .init("名称"), .init("网址"), .init("数据项", .trailing),
      ])
      for one in all {
        table.add([
          one.id.text, one.title.isEmpty ? "—" : one.title, one.text, String(one.fields.count),
        ])
      }
      try table.print(to: session.console)
    }
  }

  struct Remove: SessionCommand {
    static let configuration = CommandConfiguration(
      commandName: "remove", abstract: "从本机目录中去掉按网址添加的接口")

    @OptionGroup var global: GlobalOptions

    @Argument(help: InvokeTarget.help, transform: InvokeTarget.read)
    var target: InvokeTarget

    func run() async throws {
      let session = try Session(global)
      let foreign = ForeignStore(store: try session.openStore())
      var id = target.id
      if case .url(let url) = target { id = try await foreign.placed(url.interface).id }
      guard try await foreign.remove(id) else {
        throw Failure(
          .notFound, "没有按网址添加过这个接口", advice: "用 \(ProgramCommand.line("interface", "list")) 查看")
      }
      session.console.note("已去掉 \(id)")
    }
  }
}

extension ForeignInterface {
  var json: JSON {
    [
      "id": .string(id.text), "title": .string(title), "address": .string(address),
      "parameters": .array(
        parameters.map { ["name": .string($0.name), "value": .string($0.value)] }),
      "host": .string(host), "rows": rows.map { .string($0.description) } ?? .null,
      "fields": .array(fields.map(\.json)),
    ]
  }
}
