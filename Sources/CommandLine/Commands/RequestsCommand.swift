import ArgumentParser
import Calls
import Catalog
import Client
import Formats
import Store

struct RequestsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "requests",
    abstract: "命名请求：列出、保存、发送、删除",
    subcommands: [
      RequestsListCommand.self, RequestsSaveCommand.self, RequestsRunCommand.self,
      RequestsDeleteCommand.self,
    ],
    defaultSubcommand: RequestsListCommand.self)
}

struct RequestsListCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "列出命名请求（默认）",
    discussion: """
      每个一行：名称、标签、接口编号、接口、参数。--json 输出
      [{"name","tags","id","title","method","parameters":[{"name","value"}]}]。
      """)

  @OptionGroup var global: GlobalOptions

  @Option(help: ArgumentHelp("只列有此标签的；可重复，有其一即可", valueName: "标签"))
  var tag: [String] = []

  func run() async throws {
    let session = try Session(global)
    let requests = try await session.openStore().calls.savedRequests(of: nil).filter { request in
      tag.isEmpty || tag.contains(where: request.tags.contains)
    }
    if session.wantsJSON {
      return try JSON.array(requests.map(\.json)).print(to: session.console)
    }
    guard !requests.isEmpty else { return session.console.note("没有命名请求") }
    var table = Table(
      [.init("名称"), .init("标签"), .init("编号", isWhole: true), .init("接口"), .init("参数")])
    for request in requests {
      table.add([
        request.name, request.tags.joined(separator: " "), request.entry.text,
        request.title ?? "", CallLine.text(request.method, request.parameters),
      ])
    }
    try table.print(to: session.console)
  }
}

struct RequestsSaveCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "save", abstract: "保存请求；同名的被替换")

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  @Argument(help: ArgumentHelp("请求名称", valueName: "名称"))
  var name: String

  @Option(
    name: .customLong("param"), help: FilterArgument.help,
    transform: FilterArgument.read)
  var filters: [InvokeRequest.Filter] = []

  @OptionGroup var page: PageOptions

  @Option(help: ArgumentHelp("标签，可重复", valueName: "标签"))
  var tag: [String] = []

  @OptionGroup var call: CallOptions

  func validate() throws {
    try NameArgument.check(name, "请求名称")
    try NameArgument.check(tags: tag)
  }

  func run() async throws {
    let session = try Session(global)
    let store = try session.openStore()
    if let interface = try await ForeignStore(store: store).interface(id) {
      try page.wish.check(sentBy: interface.paging)
    }
    let request = try await session.keepable(
      page.request(id, try await session.coded(filters, of: id), call.method), in: store)
    try await store.calls.save(
      SavedRequest(
        entry: id, name: name, method: request.method.rawValue, parameters: request.parameters,
        tags: tag))
    session.console.note("已保存请求“\(name)”")
  }
}

/// A saved request, by its name and, where several interfaces have one of that name, its interface.
struct RequestName: KeptCallName {
  @Argument(help: ArgumentHelp("请求名称", valueName: "名称"))
  var name: String

  @Option(name: .customLong("id"), help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID?

  static var list: String { SavedRequest.listCommand }
  var title: String { "命名请求“\(name)”" }

  func all(_ store: LocalStore) async throws -> [SavedRequest] {
    try await store.calls.savedRequests(of: id).filter { $0.name == name }
  }
}

struct RequestsRunCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "run", abstract: "发送命名请求，计入当日次数")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var request: RequestName

  @Option(help: ArgumentHelp("输出格式", valueName: "格式"))
  var format = InvokeFormat.raw

  func validate() throws { try format.checkPrinted() }

  func run() async throws {
    let session = try Session(global)
    try await request.send(session, format: global.json ? .json : format)
  }
}

struct RequestsDeleteCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "delete", abstract: "删除命名请求")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var request: RequestName

  func run() async throws {
    let session = try Session(global)
    let store = try session.openStore()
    let saved = try await request.find(store)
    try await store.calls.removeRequest(name: saved.name, of: saved.entry)
    session.console.note("已删除请求“\(saved.name)”")
  }
}
