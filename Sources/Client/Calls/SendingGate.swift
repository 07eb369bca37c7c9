import Calls
import PortalAPI
import PortalClient
import Transport

extension SendingMode {
  /// What stands before every request of a platform; nil lets all of them through.
  var gate: HTTPTransport.Gate? {
    guard self != .everything else { return nil }
    return { request in request.method == .get && !Self.isCall(request.url) }
  }

  /// Calls count, whatever their method.
  private static func isCall(_ url: String) -> Bool {
    let path = url.prefix { $0 != "?" }
    return path.contains("/api/invoke/")
  }
}

extension Session {
  /// For what changes something and is no request that could be held back at the gate.
  ///
  /// - Parameter what: says that nothing was done.
  /// - Throws: where nothing may be sent.
  public func requireChanges(_ what: String) throws(Failure) {
    guard sending != .everything else { return }
    throw Failure(
      .refused, "只读或试运行：\(what)", advice: "去掉 --read-only、--dry-run 或配置中的 sending 再试")
  }

  /// - Throws: why a call is not made, where none may be.
  /// - Parameters:
  ///   - foreign: whose address is called; nil for the platform.
  ///   - token: what that call goes with.
  func checkCall(
    _ request: InvokeRequest, of foreign: ForeignInterface? = nil, token: Token? = nil
  ) throws {
    switch sending {
    case .everything: return
    case .readOnly:
      throw Failure(
        .refused, "只读模式：没有调用接口", advice: "去掉 --read-only 或配置中的 sending: read-only 再试")
    case .dryRun:
      throw Failure(
        .refused,
        "试运行，没有发送：\(foreign.map { "\(request.method.rawValue) \($0.url(request, token: token?.masked))" } ?? text(of: request))"
      )
    }
  }

  /// The call as it would go out, its token masked away.
  func text(of request: InvokeRequest) -> String {
    let base = if case .portal(.url(let url)) = address { url } else { "" }
    let query = request.query(token: "****")
    let path = base + Route.invoke(request.id).path
    return switch request.method {
    case .get: "GET \(path)\(query)"
    case .post: "POST \(path) \(query.dropFirst())"
    }
  }
}
