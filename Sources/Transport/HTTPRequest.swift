/// The methods the platforms understand (RFC 9110 section 9).
public enum HTTPMethod: String, Sendable, CaseIterable {
  case get = "GET"
  case head = "HEAD"
  case post = "POST"
  case put = "PUT"
  case delete = "DELETE"
  case patch = "PATCH"

  /// Whether sending twice means the same as sending once (RFC 9110 section 9.2.2), so that a
  /// fault may be answered by another attempt.
  public var isIdempotent: Bool {
    switch self {
    case .get, .head, .put, .delete: true
    case .post, .patch: false
    }
  }
}

/// One header line. Names are compared without case (RFC 9110 section 5.1).
public struct HTTPHeader: Hashable, Sendable {
  /// In either case (RFC 9110 5.1).
  public var name: String
  /// Without the spaces around it.
  public var value: String

  /// A field of a request or a response.
  public init(_ name: String, _ value: String) {
    self.name = name
    self.value = value
  }
}

extension [HTTPHeader] {
  /// The value of the first header of that name.
  public subscript(name: String) -> String? {
    let wanted = name.lowercased()
    return first { $0.name.lowercased() == wanted }?.value
  }
}

/// How long each part of an exchange may take.
public struct HTTPTimeouts: Hashable, Sendable {
  /// Resolving, connecting and the TLS handshake together.
  public var connect: Duration
  /// With fewer bytes moving than `pace` asks for, in whole seconds of at least one. Time during
  /// which the reader of a stream takes nothing does not count.
  public var stall: Duration
  /// Bytes a second on an average of `stall`, at least. The slowest lines that are still in use
  /// (GPRS) bring ten times the standard of 200.
  public var pace: Int
  /// The whole exchange; nil for streams, which may take as long as data comes.
  public var total: Duration?

  /// The program's usual ones, unless told otherwise.
  public init(
    connect: Duration = .seconds(10), stall: Duration = .seconds(30), pace: Int = 200,
    total: Duration? = .seconds(60)
  ) {
    self.connect = connect
    self.stall = stall
    self.pace = pace
    self.total = total
  }
}

/// What is asked of a server. The URL is complete and percent-encoded (RFC 3986), its scheme
/// `http` or `https`.
public struct HTTPRequest: Hashable, Sendable {
  /// Most bytes of an answer that is kept whole: 64 MiB.
  public static let standardLimit = 64 << 20

  /// Absolute, escaped already.
  public var url: String
  /// RFC 9110 9.
  public var method: HTTPMethod
  /// Besides those that libcurl adds.
  public var headers: [HTTPHeader]
  /// Sent with methods that have one.
  public var body: [UInt8]
  /// Path of a Unix domain socket to speak HTTP over (`unix(7)`: at most 107 bytes); the URL's
  /// host then only names the `Host` header.
  public var unixSocket: String?
  /// When to give up.
  public var timeouts: HTTPTimeouts
  /// Most bytes of body that are accepted, after decompression.
  public var limit: Int
  /// Whether gzip and its kin are offered. Off over Unix sockets, where packing costs more than it
  /// saves, and for byte ranges, which count packed bytes. What comes packed is unpacked all the
  /// same.
  public var acceptsCompression: Bool
  /// Leaves a body packed that comes so: for a file whose own name says that it is.
  public var keepsCoding = false
  /// How far redirects are followed.
  public var redirects: RedirectPolicy
  /// Whether it counts with whoever is asked, so that it is written to one connection only, as what
  /// is no GET or HEAD always is.
  public var isCounted = false

  /// One request; what is left out has the usual value.
  public init(
    url: String, method: HTTPMethod = .get, headers: [HTTPHeader] = [], body: [UInt8] = [],
    unixSocket: String? = nil, timeouts: HTTPTimeouts = HTTPTimeouts(),
    limit: Int = HTTPRequest.standardLimit, acceptsCompression: Bool? = nil,
    redirects: RedirectPolicy = .sameOrigin
  ) {
    self.url = url
    self.method = method
    self.headers = headers
    self.body = body
    self.unixSocket = unixSocket
    self.timeouts = timeouts
    self.limit = limit
    self.acceptsCompression = acceptsCompression ?? (unixSocket == nil)
    self.redirects = redirects
  }
}

extension HTTPRequest {
  /// Whether it must not reach anybody twice. libcurl itself writes a request of any method again
  /// where a kept connection ends before a byte of the answer (`Curl_retry_request`); who closed
  /// it may well have done what was asked.
  var isSentOnce: Bool { isCounted || !isReading }

  /// For `Accept-Encoding`. Without it a server may pack as it likes (RFC 9110, 12.5.3), so that
  /// what is not wanted is said; a socket's other end is our own.
  var codings: String? {
    acceptsCompression ? ContentDecoder.offered : unixSocket == nil ? "identity" : nil
  }
}
