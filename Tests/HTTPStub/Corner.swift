/// The ways from one origin to another.
public enum Corner: String, CaseIterable, Sendable {
  case host, port
  /// From http to https, and back.
  case up, down

  public var needsNoTLS: Bool { [.host, .port].contains(self) }
}

/// Two servers, of which the first sends everybody to the second.
public final class CornerServers: Sendable {
  /// Where requests go first, without a slash at the end.
  public let start: String
  /// The origin they are sent on to.
  public let target: String
  /// PEM of what a client must trust; nil where there is no TLS.
  public let authorities: String?
  /// What the first server was asked.
  public let asked: @Sendable () -> [StubRequest]
  /// What came to the second.
  public let reached: @Sendable () -> [StubRequest]

  public init(
    _ corner: Corner, status: Int, path: String, in folder: TemporaryFolder
  ) throws {
    let identity = corner.needsNoTLS ? nil : try TLSIdentity(in: folder)
    authorities = identity?.certificate
    let arrive: HTTPStub.Script = { _, connection in connection.answer(text: "reached") }
    let second = try corner == .up ? identity.map { try TLSStub($0, script: arrive) } : nil
    let plainSecond = try second == nil ? HTTPStub(script: arrive) : nil
    let port = second?.port ?? plainSecond?.port ?? 0
    let isSameServer = corner == .host
    let place = (corner == .up ? "https" : "http") + "://127.0.0.1:\(port)"
    let turn: HTTPStub.Script = { request, connection in
      guard !isSameServer || request.headers["host"]?.hasPrefix("localhost") != true else {
        return connection.answer(text: "reached")
      }
      let own = request.headers["host"]?.split(separator: ":").last ?? ""
      let origin = isSameServer ? "http://localhost:\(own)" : place
      connection.answer(status, headers: ["Location": origin + path])
    }
    if let identity, corner == .down {
      let first = try TLSStub(identity, script: turn)
      start = first.url
      target = place
      asked = { first.requests }
      reached = { plainSecond?.requests ?? [] }
      return
    }
    let first = try HTTPStub(script: turn)
    start = first.url
    target = isSameServer ? "http://localhost:\(first.port)" : place
    asked = { first.requests.filter { $0.headers["host"]?.hasPrefix("127") == true } }
    reached = {
      isSameServer
        ? first.requests.filter { $0.headers["host"]?.hasPrefix("localhost") == true }
        : second?.requests ?? plainSecond?.requests ?? []
    }
  }
}
