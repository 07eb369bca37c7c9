import ArgumentParser
import Calls
import Catalog
import Client

struct CheckAddCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "在 checks.yaml 末尾添加一项检查",
    discussion: """
      不调用接口。数据列用中文描述或英文名称；知道接口有哪些列时，没有的列不写入。
      令牌不写入文件；网址中的令牌会去掉。改动在全屏界面的 检查接口 中，或编辑文件。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: ArgumentHelp("检查的名称", valueName: "名称"))
  var name: String

  @Argument(help: InvokeTarget.help, transform: InvokeTarget.read)
  var target: InvokeTarget

  @Option(
    name: .customLong("param"), help: FilterArgument.help,
    transform: FilterArgument.read)
  var filters: [InvokeRequest.Filter] = []

  @Option(help: ArgumentHelp("用这个命名请求的参数", valueName: "名称"))
  var request: String?

  @Option(help: ArgumentHelp("标签，可重复", valueName: "标签"))
  var tag: [String] = []

  @Option(help: ArgumentHelp("期望的业务代码", valueName: "代码"))
  var code = 200

  @Option(help: ArgumentHelp("至少几行", valueName: "行数"))
  var rows: Int?

  @Option(help: ArgumentHelp("应有的数据列，逗号分隔，可重复", valueName: "列,…"))
  var columns: [String] = []

  @Option(help: ArgumentHelp("日期列的最新一天不早于几天前", valueName: "列:天数"))
  var fresh: String?

  @Option(help: ArgumentHelp("用时不超过", valueName: "毫秒"))
  var time: Int?

  func validate() throws {
    try NameArgument.check(name, "检查的名称")
    try NameArgument.check(tags: tag)
    if fresh != nil, freshness == nil { throw ValidationError("--fresh 应写成 列:天数，如 更新时间:30") }
    if let rows, rows < 0 { throw ValidationError("--rows 应为不小于 0 的整数") }
    if let time, time < 1 { throw ValidationError("--time 应为正整数（毫秒）") }
  }

  private var freshness: Expectation.Freshness? {
    guard let fresh, let colon = fresh.lastIndex(of: ":"), colon > fresh.startIndex,
      let days = Int(fresh[fresh.index(after: colon)...]), days >= 0
    else { return nil }
    return Expectation.Freshness(column: String(fresh[..<colon]), days: days)
  }

  /// - Parameter fields: what is known of the interface's columns.
  private func check(_ fields: [Field]) throws -> InterfaceCheck {
    let known = FieldNames(fields)
    let listed = try ListedNames(columns).names(known.contains).map(known.checked)
    if let column = freshness?.column { _ = try known.checked(column) }
    var check = InterfaceCheck(name: name, subject: .entry(target.id))
    if case .url(let url) = target { check.subject = .url(url.cleanText) }
    check.request = request
    check.filters = filters
    check.tags = tag
    check.expectation = Expectation(
      code: code, rows: rows,
      columns: listed, freshness: freshness, time: time)
    return check
  }

  private func fields(_ session: Session) async -> [Field] {
    switch target {
    case .entry(let id): await session.knownFields(of: id)
    case .url(let url): await session.knownFields(of: url)
    }
  }

  func run() async throws {
    let session = try Session(global)
    if case .url(let url) = target, let note = ForeignText.removed(url) {
      session.console.note(note)
    }
    var check = try check(columns.isEmpty && fresh == nil ? [] : await fields(session))
    switch target {
    case .entry(let id): check.filters = try await session.coded(filters, of: id)
    case .url(let url): try FilterArgument.check(filters, url.interface.paging)
    }
    try session.checkStore.add(check)
    session.console.note("已添加检查“\(name)”：\(session.checkStore.path)")
  }
}

extension ForeignURL {
  /// The address with its parameters; a token's parameter stays, empty.
  var cleanText: String {
    var pairs = interface.parameters.map { ($0.name, $0.value) }
    if let paging = interface.paging, paging != .platform {
      let request = InvokeRequest(
        id: interface.id, pageNumber: pageNumber ?? 1, pageSize: pageSize ?? 10)
      pairs += paging.parameters(of: request)
    }
    if let name = interface.tokenName { pairs.append((name, "")) }
    return interface.address + QueryText.make(pairs)
  }
}
