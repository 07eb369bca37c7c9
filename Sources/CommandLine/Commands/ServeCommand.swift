import ArgumentParser
import Base
import Catalog
import Client
import Dispatch
import FoundationEssentials
import Glibc
import Portal
import Resources

struct ServeCommand: SessionCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve",
    abstract: "运行平台服务，直到收到 SIGTERM 或 SIGINT",
    discussion: """
      新的数据目录会装入示例目录。就绪后在标准错误输出一行地址；端口为 0 时由系统分配，
      并输出实际端口。服务只讲 HTTP，对外提供时请置于 HTTPS 代理之后。/health 供探活；/metrics 供 Prometheus，
      只应答本机，或持有环境变量 TJDATA_METRICS_TOKEN 中令牌的请求。
      """)

  @OptionGroup var global: GlobalOptions

  @Option(
    help: ArgumentHelp("监听地址：主机:端口、[IPv6]:端口 或 unix:路径", valueName: "地址"),
    transform: ListenAddress.read)
  var listen: PortalServer.Endpoint

  @Option(
    help: ArgumentHelp(
      "接口地址的开头，即用户访问本平台的地址；默认为请求所用的主机", valueName: "网址"),
    transform: PublicAddress.read)
  var publicAddress: String?

  @Option(
    help: ArgumentHelp("访问日志的文件，- 为标准错误输出；令牌不会写入", valueName: "文件"),
    completion: .file())
  var accessLog: String?

  @Option(
    help: ArgumentHelp(
      """
      短信网关：短信以 {"mobile","text"} POST 到此网址，应答 2xx 即已发出；- 为试用，短信只显示在本终端，并不发出；\
      不给出则不能注册账号
      """,
      valueName: "网址"),
    transform: HookTarget.read)
  var smsHook: HookTarget?

  @Option(
    help: ArgumentHelp(
      """
      身份核验：以 {"name","idNumber"} POST 到此网址，应答 {"match":true} 即相符；- 为试用，任何身份都视为相符；\
      不给出则不能注册账号
      """,
      valueName: "网址"),
    transform: HookTarget.read)
  var identityHook: HookTarget?

  @Flag(help: "接受示例账号 candy 登录，供试用：它的密码是公开的")
  var sampleAccount = false

  @OptionGroup var storage: DatabaseOption

  @OptionGroup var limits: ServingLimits

  @Flag(help: "新的平台不装入示例目录")
  var empty = false

  var storageWords: [String] { storage.words }

  func validate() throws { try global.refuseTrials(of: "serve") }

  func run() async throws {
    let session = try Session(global)
    try session.requireChanges("没有启动平台服务")
    let console = session.console
    Descriptors.raise()
    try PrivateFolder.make(session.places.data)
    let database = try storage.open(folder: session.places.portal)
    defer { try? database.close() }
    guard try !PlatformMove.isMoved(database) else { throw Failure(PortalFault.moved) }
    if empty {
      try database.stayUnsown()
    } else if try !database.staysUnsown() {
      let today = Moment(unixSeconds: time(nil)).day
      try database.seed(directory: URL(filePath: try Resources.directory()), today: today)
    }
    if sampleAccount { try database.seedSampleAccount(now: time(nil)) }
    let endpoint = listen
    var configuration = self.configuration(console)
    configuration.audit = AuditLog(path: "\(session.places.portal)/\(AuditLog.fileName)")
    let closesSample = try !sampleAccount && database.hasSampleAccount()
    let portal = PortalServer(database: database, configuration: configuration)
    let registrationNotes = registrationNotes
    let server = Task {
      try await portal.run(on: endpoint) { bound in
        console.note("平台服务已就绪：\(ListenAddress.text(bound))")
        for line in registrationNotes { console.note(line) }
        if sampleAccount { console.note("示例账号的密码是公开的，能连接此服务的人都能用它登录；仅供试用") }
        if closesSample { console.note("数据目录中有密码公开的示例账号，不接受它登录；试用时加 --sample-account") }
      }
    }
    let signals = EndingSignals { server.cancel() }
    defer { signals.stop() }
    do {
      try await server.value
    } catch {
      throw ListenFault.failure(error, endpoint)
    }
  }

  /// What whoever runs the server has to know of registering there.
  private var registrationNotes: [String] {
    var notes: [String] = []
    if smsHook == .standardError { notes.append(TrialHooks.smsWarning) }
    if identityHook == .standardError { notes.append(TrialHooks.identityWarning) }
    let missing = [("--sms-hook", smsHook), ("--identity-hook", identityHook)]
      .filter { $0.1 == nil }.map(\.0)
    guard !missing.isEmpty else { return notes }
    let command = ProgramCommand.line("admin", "account", "add", "账号")
    return notes + ["没有 \(missing.joined(separator: " 与 "))，不能注册账号；添加账号用 \(command)"]
  }

  /// A secret is no argument, which other users can see.
  private static let metricsVariable = "TJDATA_METRICS_TOKEN"

  private func configuration(_ console: Console) -> PortalServer.Configuration {
    var configuration = PortalServer.Configuration()
    configuration.notice = { console.note(ServerNoticeWording.text($0)) }
    configuration.publicAddress = publicAddress
    configuration.takesSampleAccount = sampleAccount
    limits.apply(to: &configuration)
    let hooks = AccountHooks(
      secret: Environment.process[AccountHooks.variable],
      told: { console.note(ServerNoticeWording.text($0)) })
    switch smsHook {
    case .address(let url): configuration.sendSMS = hooks.gateway(url)
    case .standardError: configuration.sendSMS = TrialHooks.gateway(on: console)
    case nil: break
    }
    switch identityHook {
    case .address(let url): configuration.checkIdentity = hooks.check(url)
    case .standardError: configuration.checkIdentity = TrialHooks.check(on: console)
    case nil: break
    }
    configuration.metricsToken = Environment.process[Self.metricsVariable]
    switch accessLog {
    case nil: configuration.accessLog = .off
    case "-": configuration.accessLog = .standardError
    case .some(let path): configuration.accessLog = .file(path: Places.absolute(path))
    }
    return configuration
  }
}

/// SIGTERM and SIGINT as a call instead of a death.
struct EndingSignals {
  private let sources: [any DispatchSourceSignal]

  init(_ end: @escaping @Sendable () -> Void) {
    sources = [SIGTERM, SIGINT].map { number in
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler(handler: end)
      source.resume()
      return source
    }
  }

  func stop() {
    for source in sources { source.cancel() }
  }
}
