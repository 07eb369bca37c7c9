import ArgumentParser
import Base
import Calls
import Catalog
import Client
import Formats
import PortalAPI
import PortalClient
import Terminal
import Wording

struct CodeCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "把接口调用写成代码：curl、Python、JavaScript、Swift、R、Go",
    discussion: """
      打印一段完整的程序，运行后输出平台的应答。令牌取自运行时的环境变量 TJDATA_TOKEN，不写进代码。
      --language tjdata 写成的命令带上此处所选的平台、环境与目录。
      给出 http(s):// 网址，或按网址添加的接口，照它自己的网址写：网址有令牌参数的才带令牌，取自另一个环境变量，平台的令牌不给别的主机。
      --json 输出 {"language","code"}。
      """)

  @OptionGroup var global: GlobalOptions

  @Argument(help: InvokeTarget.help, transform: InvokeTarget.read)
  var target: InvokeTarget

  @Option(help: ArgumentHelp("语言", valueName: "语言"))
  var language = CodeLanguage.curl

  @Option(
    name: .customLong("param"), help: FilterArgument.help,
    transform: FilterArgument.read)
  var filters: [InvokeRequest.Filter] = []

  @OptionGroup var page: PageOptions

  @Option(help: ArgumentHelp("请求方法", valueName: "方法"))
  var method = InvokeMethod.get

  func run() async throws {
    let session = try Session(global)
    let id = target.id
    let specification = try await specification(session)
    try page.wish.check(sentBy: specification.paging)
    var request = page.request(id, filters, method)
    switch target {
    case .entry(let id): request.filters = try await session.coded(filters, of: id)
    case .url(let url):
      try FilterArgument.check(filters, specification.paging)
      request.pageNumber = page.pageNum ?? url.pageNumber ?? request.pageNumber
      request.pageSize = page.page ?? url.pageSize ?? request.pageSize
    }
    if specification.convention?.isSigned == true, language != .tjdata {
      throw ValidationError(
        "这个平台的调用要以密钥签名，不能写成代码；请用 \(ProgramCommand.line("invoke", id.text))")
    }
    if specification.isByAddress {
      guard let interface = ForeignInterface(specification) else {
        throw Failure(.malformed, "接口地址不是可以调用的网址：\(specification.address)")
      }
      try interface.refuseSecrets(in: request)
    }
    let code = language.code(
      for: request, of: specification, at: address(specification, session),
      note: specification.isByAddress ? specification.codeNote : session.address.reach,
      options: session.commandOptions, isListed: target.isEntry)
    if session.wantsJSON {
      let json: JSON = ["language": .string(language.rawValue), "code": .string(code)]
      return try json.print(to: session.console)
    }
    let text = session.console.isTerminal ? Sanitizer.plain(code) : code
    try session.console.write(text + "\n")
  }

  /// What is called: as the address says it, whether it was ever called or not.
  private func specification(_ session: Session) async throws -> CallSpecification {
    switch target {
    case .entry(let id):
      session.completed(try await EntryPart.specification.get(id, session))
    case .url(let url): url.interface.specification
    }
  }

  /// Where the platform in use is reached; the published address for one that is not on the
  /// network.
  private func address(_ specification: CallSpecification, _ session: Session) -> String {
    guard case .portal(.url(let url)) = session.address else { return specification.address }
    let base = url.hasSuffix("/") ? String(url.dropLast()) : url
    return base + Route.invoke(target.id).path
  }
}
