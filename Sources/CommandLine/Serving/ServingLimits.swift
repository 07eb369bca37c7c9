import ArgumentParser
import Client
import Portal

/// Who may connect to a served platform, and how often.
struct ServingLimits: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "可信的代理，可重复：IP 地址、网段（如 10.0.0.0/8）或 unix；只有它们转来的 X-Forwarded-For 才作为用户的地址",
      valueName: "地址"))
  var trustedProxy: [String] = []

  @Option(help: ArgumentHelp("最多同时有多少连接，更多的应答 503", valueName: "个数"))
  var maxConnections = ConnectionLimits().all

  @Option(help: ArgumentHelp("一个地址最多同时有多少连接", valueName: "个数"))
  var maxConnectionsPerAddress = ConnectionLimits().byAddress

  func validate() throws {
    var proxies = TrustedProxies()
    for text in trustedProxy where !proxies.add(text) {
      throw ValidationError("--trusted-proxy “\(text)”不是 IP 地址、网段或 unix")
    }
    guard maxConnections > 0, maxConnectionsPerAddress > 0 else {
      throw ValidationError("连接的个数应为正整数")
    }
  }

  func apply(to configuration: inout PortalServer.Configuration) {
    for text in trustedProxy { _ = configuration.trustedProxies.add(text) }
    configuration.connections.all = maxConnections
    configuration.connections.byAddress = maxConnectionsPerAddress
  }
}

/// What whoever runs the server reads on standard error.
enum ServerNoticeWording {
  /// Nothing of what was sent, which is somebody's own.
  static func text(_ trouble: AccountHooks.Trouble) -> String {
    let hook =
      switch trouble.hook {
      case .gateway: "短信没有发出，短信网关 \(trouble.host) "
      case .check: "身份没有核验，核验服务 \(trouble.host) "
      }
    switch trouble.error {
    case let refused as AccountHooks.Refused: return hook + "应答 HTTP \(refused.status)"
    case is AccountHooks.NoVerdict: return hook + #"的应答中没有 "match": true 或 false"#
    default: return hook + "没有应答：\(Failure(trouble.error).message)"
    }
  }

  static func text(_ notice: ServerNotice) -> String {
    switch notice {
    case .outOfDescriptors: "文件描述符已用完，暂停接受新的连接；请用 ulimit -n 放宽"
    case .tooManyConnections(let limit): "连接已达上限 \(limit)，更多的应答 503"
    case .storage(let fault): "数据库不能写入，写入的请求应答 503：\(Failure(fault).message)"
    }
  }
}
