import ArgumentParser
import Catalog
import PortalAPI
import Wording

struct InvokeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "invoke",
    abstract: "调用接口（在线测试）",
    discussion: """
      令牌取自环境变量 TJDATA_TOKEN，其次取自配置的令牌文件，再次为已登录账号的令牌；
      内嵌平台另有示例开发者的令牌。
      令牌从不写在命令行里。每次调用计入当日次数。
      格式：raw 为平台应答原文（终端上滤去控制字符），json 为一份 {"code","msg","data"}，
      ndjson 每行一条数据，csv 带表头，table 为表格。--json 等于 --format json。
      --output 把数据写入文件（csv、json、ndjson、markdown、xlsx、sqlite），写完才出现，不覆盖已有文件；
      json 为数据的数组。xlsx、sqlite、markdown 中注明来源，其余格式加 --attribution 注明。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: EntryArgument.help, transform: EntryArgument.read)
  var id: EntryID

  @Option(
    name: .customLong("param"), help: ArgumentHelp("按数据列筛选，可重复", valueName: "数据列=值"),
    transform: FilterArgument.read)
  var filters: [InvokeRequest.Filter] = []

  @Option(help: ArgumentHelp("分页大小，1 至 5000；默认 10，--all 时 5000", valueName: "条数"))
  var page: Int?

  @Option(help: ArgumentHelp("当前页，从 1 起", valueName: "页"))
  var pageNum = 1

  @Flag(help: "从当前页起取全部页，每页计一次调用")
  var all = false

  @Option(help: ArgumentHelp("输出格式", valueName: "格式"))
  var format: InvokeFormat?

  @OptionGroup var call: CallOptions

  @OptionGroup var saving: InvokeSaving

  func validate() throws {
    try saving.check(format, json: global.json)
    if let page, !(1...CallSpecification.maximumPageSize).contains(page) {
      throw ValidationError(InvokeRefusal.badPageSize(String(page)).message)
    }
    guard pageNum >= 1 else {
      throw ValidationError(InvokeRefusal.badPageNumber(String(pageNum)).message)
    }
    var names: Set<String> = []
    for filter in filters where !names.insert(filter.name).inserted {
      throw ValidationError("--param \(filter.name) 给了不止一次")
    }
    if global.json, let format, format != .json {
      throw ValidationError("--json 与 --format \(format.rawValue) 不能同时使用")
    }
  }

  var request: InvokeRequest {
    call.applied(
      to: InvokeRequest(
        id: id, pageNumber: pageNum,
        pageSize: page ?? (all ? CallSpecification.maximumPageSize : 10), filters: filters))
  }

  func run() async throws {
    let session = try Session(global)
    try await session.require(.invoke, of: id)
    try session.checkCall(request)
    var printer = InvokePrinter(
      format: global.json ? .json : format ?? .raw, console: session.console,
      output: try await saving.output(of: id, format, session))
    try await session.withPlatform { platform in
      let token = try await session.token(platform)
      var call = InvokeCall(
        source: platform.source, token: token, request: request, takesAll: all)
      call.keep = CallKeeper.keeping(for: session, token)
      while let exchange = try await call.next(session.console) {
        try printer.take(exchange.body, answer: call.judge(exchange))
      }
    }
    try printer.finish()
  }
}
