import NIOCore
import NIOHTTP1

/// Takes a request for a fault that has no Host, several, or one that names no host (RFC 9112, 3.2;
/// HTTP/1.0 has none of need): whoever stands on the way may have read another one of two.
/// `ParserFaultHandler` answers it as what is not HTTP. Where the target is a whole address, its
/// host counts and Host does not (RFC 9112, 3.2.2): what follows finds a path, and that host.
///
/// It stands before SwiftNIO's change to the newer types, which keep neither the version nor whose
/// Host came first.
final class HostHandler: ChannelInboundHandler, RemovableChannelHandler {
  typealias InboundIn = HTTPServerRequestPart
  typealias InboundOut = HTTPServerRequestPart

  private struct Fault: Error {}

  private var isFaulty = false

  func channelRead(context: ChannelHandlerContext, data: NIOAny) {
    guard !isFaulty else { return }
    guard case .head(let head) = unwrapInboundIn(data) else { return context.fireChannelRead(data) }
    guard Self.isRight(head), let asked = Self.withPath(head) else {
      isFaulty = true
      return context.fireErrorCaught(Fault())
    }
    context.fireChannelRead(wrapInboundOut(.head(asked)))
  }

  /// - Returns: nil where the target is an address without a host.
  private static func withPath(_ head: HTTPRequestHead) -> HTTPRequestHead? {
    // As nearly all targets are.
    if head.uri.hasPrefix("/") { return head }
    guard let scheme = ["http://", "https://"].first(where: { head.uri.hasASCIIPrefix($0) }) else {
      return head
    }
    let rest = head.uri.dropFirst(scheme.count)
    let host = String(rest.prefix { $0 != "/" && $0 != "?" })
    guard isHost(host) else { return nil }
    let path = rest.dropFirst(host.count)
    var asked = head
    asked.uri = path.hasPrefix("/") ? String(path) : "/\(path)"
    asked.headers.replaceOrAdd(name: "Host", value: host)
    return asked
  }

  private static func isRight(_ head: HTTPRequestHead) -> Bool {
    let hosts = head.headers["Host"]
    guard let host = hosts.first else { return head.version == .http1_0 }
    return hosts.count == 1 && isHost(host)
  }

  /// Whether it is a host, with or without a port (RFC 3986, 3.2.2 and 3.2.3). `http` has no empty
  /// ones (RFC 9110, 4.2.1).
  static func isHost(_ text: String) -> Bool {
    var host = Substring(text)
    if let colon = host.lastIndex(of: ":"), !host.hasSuffix("]") {
      guard host[host.index(after: colon)...].utf8.allSatisfy({ (0x30...0x39).contains($0) })
      else { return false }
      host = host[..<colon]
    }
    if host.hasPrefix("[") {
      let inside = host.dropFirst().dropLast()
      return host.hasSuffix("]") && !inside.isEmpty
        && inside.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: ":") }
    }
    return !host.isEmpty && host.utf8.allSatisfy { isPlain($0) || $0 == UInt8(ascii: "%") }
  }

  /// Letters, digits and signs that a name may have.
  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "-._~!$&'()*+,;=".utf8.contains(byte)
    }
  }
}

extension String {
  /// Whether it begins with those letters, small or capital.
  fileprivate func hasASCIIPrefix(_ letters: String) -> Bool {
    prefix(letters.count).lowercased() == letters
  }
}
