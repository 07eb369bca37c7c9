import ArgumentParser
import Calls
import Catalog
import Client
import Transport
import Wording

struct InvokeCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoke",
    abstract: "调用接口（在线测试）",
    discussion: """
      令牌取自环境变量 TJDATA_TOKEN，其次取自配置的令牌文件，再次为已登录账号的令牌；
      内嵌平台另有示例开发者的令牌。
      令牌从不写在命令行里。每次调用计入当日次数，见 tjdata quota。
      --all 取全部页：每页取得即存在本机，次数用完、断网或中断后用同样的参数加 --resume 接着取，
      已取的页不再调用；分页大小默认 5000（次数最少），可用 --page-size 改小，接着取时与原来相同。
      分页方式取自网址或应答：页码与每页条数（page/pageNum、pageIndex/pageSize、page/size…，从 1 或 0 起）、
      limit/offset 一类的偏移、游标、下一页的链接；平台给的少于所要的，按它给的条数接着取。取到应答所说的
      总数、空页或不满的页为止；总数或总页数对不上，两页有同样的行，或不能断定取全时，已取的照样输出，
      并以状态 65 结束；某一页没有数据行时说明原因，不当作取完。应答没有说总数时，一次至多取 1000 页，
      可用 --max-pages 提高，或加 --resume 接着取。
      给出 http(s):// 网址则直接调用它（任何返回 JSON 的接口），数据行自动寻找，或用 --rows 指出；
      成功后接口列入 数据接口，见 tjdata interface。网址中的令牌会去掉；
      别的主机的令牌写在配置的 hosts 或环境变量 TJDATA_TOKEN_FOR，平台的令牌不发给它们。
      格式：raw 为平台应答原文（终端上滤去控制字符），json 为应答本身，多页时各页的数据行合在一处，
      ndjson 每行一条数据，csv 带表头，table 为表格。--json 等于 --format json。
      --output 把数据写入文件（csv、json、ndjson、markdown、xlsx、sqlite），写完才出现，不覆盖已有文件；
      没有取完时已取的写入同名加 .part 的文件，--resume 取完后写入所要的文件，.part 随即删去；
      json 为数据的数组。xlsx、sqlite、markdown 中注明来源，其余格式加 --attribution 注明。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: InvokeTarget.help, transform: InvokeTarget.read)
  var target: InvokeTarget

  @Option(
    name: .customLong("param"), help: FilterArgument.help,
    transform: FilterArgument.read)
  var filters: [InvokeRequest.Filter] = []

  @Option(
    name: [.customLong("page"), .customLong("page-size")],
    help: ArgumentHelp(
      "分页大小，1 至 5000；默认 10，--all 时 5000，--resume 时与上次相同", valueName: "条数"))
  var page: Int?

  @Option(help: ArgumentHelp("当前页，从 1 起", valueName: "页"))
  var pageNum: Int?

  @Flag(help: "从当前页起取全部页，每页计一次调用")
  var all = false

  @Flag(help: "接着上次没有取完的全部页")
  var resume = false

  @Option(help: ArgumentHelp("取全部页时留着不用的当日次数；默认配置的 keep-calls，未设为 0", valueName: "次"))
  var keepCalls: Int?

  @Option(help: ArgumentHelp("取全部页时两次调用至少相隔；网址默认 1，平台 0", valueName: "秒"))
  var interval: Double?

  @Option(help: ArgumentHelp("取全部页而总数不明时，一次至多取的页数；默认 1000", valueName: "页"))
  var maxPages: Int?

  @Option(
    help: ArgumentHelp("按网址调用时数据行的路径，如 data.list", valueName: "路径"),
    transform: RowsArgument.read)
  var rows: RowsPath?

  @Option(help: ArgumentHelp("输出格式", valueName: "格式"))
  var format: InvokeFormat?

  @OptionGroup var call: CallOptions

  @OptionGroup var saving: InvokeSaving

  func validate() throws {
    try saving.check(format, json: global.json)
    try wish.check()
    var names: Set<String> = []
    for filter in filters where !names.insert(filter.name).inserted {
      throw ValidationError("--param \(filter.name) 给了不止一次")
    }
    if global.json, let format, format != .json {
      throw ValidationError("--json 与 --format \(format.rawValue) 不能同时使用")
    }
    if keepCalls != nil, !all { throw ValidationError("--keep-calls 要与 --all 同时使用") }
    if interval != nil, !all { throw ValidationError("--interval 要与 --all 同时使用") }
    if maxPages != nil, !all { throw ValidationError("--max-pages 要与 --all 同时使用") }
    guard maxPages ?? 1 > 0 else { throw ValidationError("--max-pages 应为大于 0 的整数") }
    if resume, !all { throw ValidationError("--resume 要与 --all 同时使用") }
    guard keepCalls ?? 0 >= 0 else { throw ValidationError("--keep-calls 应为不小于 0 的整数") }
    if let interval, !(0...3600).contains(interval) {
      throw ValidationError("--interval 应为 0 至 3600 的秒数")
    }
    if rows != nil, case .entry = target { throw ValidationError("--rows 只用于网址") }
  }

  var wish: PageWish { PageWish(size: page, number: pageNum, in: .options) }

  var request: InvokeRequest {
    let url: ForeignURL? = if case .url(let url) = target { url } else { nil }
    return call.applied(
      to: InvokeRequest(
        id: target.id, pageNumber: pageNum ?? url?.pageNumber ?? 1,
        pageSize: page ?? url?.pageSize ?? (all ? CallSpecification.maximumPageSize : 10),
        filters: filters))
  }

  func run() async throws {
    let session = try Session(global)
    let format = global.json ? .json : format
    func printer(_ callee: Callee) async throws -> InvokePrinter {
      InvokePrinter(
        format: format ?? .raw, console: session.console,
        output: try await saving.output(of: callee, self.format, session))
    }
    guard case .url(let url) = target else {
      var command = self
      command.filters = try await session.coded(filters, of: target.id)
      let coded = command
      return try await session.withCallee(target.id) { callee, store in
        try await InvokeRun(coded, callee, session, store).run(printer(callee))
      }
    }
    let store = try session.openStore()
    let foreign = ForeignStore(store: store)
    var interface = try await foreign.placed(url.interface)
    interface.rows = rows
    if all || wish.isSaid, interface.paging == nil {
      interface.paging = try await foreign.interface(interface.id)?.paging
    }
    try FilterArgument.check(filters, interface.paging)
    if all { try FilterArgument.checkAll(filters) }
    let callee = try Callee(interface, session, store, HTTPTransport())
    try await InvokeRun(self, callee, session, store, from: url).run(printer(callee))
  }
}
