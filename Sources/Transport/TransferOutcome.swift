import Base
import CLibcurl

/// Turns libcurl's result into an error that says what it means for the request.
struct TransferOutcome {
  var code: CURLcode
  var request: HTTPRequest
  var received: Int
  var expected: Int?
  var milliseconds: Double
  /// Whether the connection stood and the request went out.
  var sentRequest: Bool
  /// Whether the answer's head is here, whole.
  var hasHead: Bool
  /// What libcurl says of this fault; it names who failed.
  var words = ""
  /// An address that proxy software made up, where one was tried.
  var fakeAddress: String?
  /// The proxy in place of the one that the environment names.
  var chosenProxy: String?
  /// What a proxy said to CONNECT; 0 for nothing.
  var connectStatus = 0
  /// The certificates that are trusted, where they are not the system's.
  var authorities: String?

  var error: TransportError {
    guard let fakeAddress else { return plain }
    return switch plain {
    case .cannotConnect, .timedOut, .tls, .cut, .garbled: .fakeAddress(fakeAddress, plain)
    case let error: error
    }
  }

  private var plain: TransportError {
    switch code {
    case _ where connectStatus >= 300:
      .proxyRefused(endpoint: proxy ?? endpoint, status: connectStatus)
    case CURLE_URL_MALFORMAT: .badURL(MaskedURL(request.url))
    case CURLE_UNSUPPORTED_PROTOCOL where !sentRequest: .badURL(MaskedURL(request.url))
    case CURLE_COULDNT_RESOLVE_PROXY, CURLE_PROXY: .cannotReachProxy(endpoint: proxy ?? endpoint)
    case CURLE_COULDNT_RESOLVE_HOST: .cannotResolve(host: endpoint)
    case CURLE_COULDNT_CONNECT:
      failedProxy.map { .cannotReachProxy(endpoint: $0) } ?? .cannotConnect(endpoint: endpoint)
    case CURLE_OPERATION_TIMEDOUT where isTooSlow:
      .tooSlow(pace: request.timeouts.pace, milliseconds: request.timeouts.stall.milliseconds)
    // A line longer than it takes is "out of memory" to libcurl.
    case CURLE_OUT_OF_MEMORY where !hasHead: .headTooLarge(limit: Transfer.headLimit)
    case CURLE_OPERATION_TIMEDOUT: .timedOut(milliseconds: Int(milliseconds))
    case CURLE_FILESIZE_EXCEEDED: .tooLarge(limit: request.limit)
    case CURLE_ABORTED_BY_CALLBACK: .cancelled
    case CURLE_SSL_CACERT_BADFILE where authorities != nil:
      .badAuthorities(path: authorities ?? "")
    case _ where Self.tlsCodes.contains(code.rawValue): .tls(detail: detail)
    case _ where Self.cutCodes.contains(code.rawValue): .cut(received: received, expected: expected)
    case _ where Self.garbledCodes.contains(code.rawValue): .garbled(detail: detail)
    default: .other(code: Int(code.rawValue), detail: detail)
    }
  }

  /// Whether it was the pace that ran out of time, and no other limit.
  private var isTooSlow: Bool {
    let total = request.timeouts.total.map { Double($0.milliseconds) } ?? .infinity
    return sentRequest && milliseconds < total * 0.98
      && milliseconds >= 0.9 * Double(request.timeouts.stall.milliseconds)
  }

  private static let tlsCodes: Set = Set(
    [
      CURLE_SSL_CONNECT_ERROR, CURLE_PEER_FAILED_VERIFICATION, CURLE_SSL_CERTPROBLEM,
      CURLE_SSL_CIPHER, CURLE_SSL_CACERT_BADFILE, CURLE_SSL_CRL_BADFILE, CURLE_SSL_ISSUER_ERROR,
      CURLE_SSL_ENGINE_INITFAILED, CURLE_SSL_INVALIDCERTSTATUS, CURLE_USE_SSL_FAILED,
    ].map(\.rawValue))

  private static let cutCodes: Set = Set(
    [
      CURLE_PARTIAL_FILE, CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING,
      CURLE_HTTP2, CURLE_HTTP2_STREAM,
    ].map(\.rawValue))

  /// `CURLE_UNSUPPORTED_PROTOCOL` is also libcurl's word for an answer without a status line.
  private static let garbledCodes: Set = Set(
    [
      CURLE_WEIRD_SERVER_REPLY, CURLE_BAD_CONTENT_ENCODING, CURLE_UNSUPPORTED_PROTOCOL, CURLE_OK,
    ].map(\.rawValue))

  /// libcurl's standing description of the code; it holds nothing of the request.
  private var detail: String { String(cString: curl_easy_strerror(code)) }

  private var proxy: String? {
    request.unixSocket == nil ? ProxySetting.endpoint(for: request.url, chosen: chosenProxy) : nil
  }

  /// The proxy, where libcurl names it as the one that could not be reached.
  private var failedProxy: String? {
    guard let proxy, let colon = proxy.lastIndex(of: ":") else { return nil }
    let host = proxy[..<colon].filter { !"[]".contains($0) }
    let named = "\(host) port \(proxy[proxy.index(after: colon)...])"
    return words.contains(named) && proxy != endpoint ? proxy : nil
  }

  /// Host and port, or the socket.
  private var endpoint: String {
    if let socket = request.unixSocket { return socket }
    let rest = request.url.firstRange(of: "://").map { request.url[$0.upperBound...] }
    let authority = (rest ?? request.url[...]).prefix { !"/?#".contains($0) }
    return authority.lastIndex(of: "@").map { String(authority[authority.index(after: $0)...]) }
      ?? String(authority)
  }
}
