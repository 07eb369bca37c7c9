public import ArgumentParser
public import Calls

/// How a call is sent, whichever subcommand sends it.
struct CallOptions: ParsableArguments {
  @Option(help: ArgumentHelp("请求方法", valueName: "方法"))
  var method = InvokeMethod.get

  @Option(help: ArgumentHelp("整个调用最多用时，1 至 3600 秒", valueName: "秒"))
  var timeout: Int?

  @Flag(help: "不记入历史")
  var noHistory = false

  func validate() throws {
    if let timeout, !InvokeOptions.timeouts.contains(timeout) {
      throw ValidationError("--timeout 应为 1 至 3600 的整数")
    }
  }

  func applied(to request: InvokeRequest) -> InvokeRequest {
    var request = request
    request.method = method
    request.options = InvokeOptions(timeout: timeout, isPrivate: noHistory)
    return request
  }
}

extension InvokeMethod: ExpressibleByArgument {
  /// In either case, as people type it.
  public init?(argument: String) { self.init(rawValue: argument.uppercased()) }
}
