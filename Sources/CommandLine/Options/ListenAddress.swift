import ArgumentParser
import Client
import Portal

/// `--listen HOST:PORT` or `unix:PATH`.
enum ListenAddress {
  private static let form = "应写成 主机:端口、[IPv6地址]:端口 或 unix:路径"

  @Sendable static func read(_ text: String) throws -> PortalServer.Endpoint {
    if text.hasPrefix("unix:") {
      let path = text.dropFirst("unix:".count)
      guard !path.isEmpty else { throw ValidationError(form) }
      return .unix(path: Places.absolute(String(path)))
    }
    guard let colon = text.lastIndex(of: ":"),
      let port = UInt16(text[text.index(after: colon)...])
    else { throw ValidationError(form) }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
    } else if host.contains(":") {
      throw ValidationError("IPv6 地址要用方括号括起来：[\(host)]:\(port)")
    }
    guard !host.isEmpty else { throw ValidationError(form) }
    return .tcp(host: String(host), port: Int(port))
  }

  /// As clients write it after `--platform`.
  static func text(_ endpoint: PortalServer.Endpoint) -> String {
    switch endpoint {
    case .unix(let path): "unix:\(path)"
    case .tcp(let host, let port):
      host.contains(":") ? "http://[\(host)]:\(port)" : "http://\(host):\(port)"
    }
  }
}
