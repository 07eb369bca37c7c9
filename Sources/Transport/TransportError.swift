/// Why an exchange brought no answer. Carries what a message needs; the wording is made elsewhere
/// (`PortalClient/Wording`). Nothing in it is secret: URLs are masked.
public enum TransportError: Error, Hashable, Sendable {
  /// The transport's gate let it not out.
  case withheld(method: HTTPMethod, MaskedURL)
  /// Not an `http` or `https` URL, or one libcurl cannot read.
  case badURL(MaskedURL)
  /// A header that would break the request apart: its name.
  case badHeader(String)
  case cannotResolve(host: String)
  /// Nobody listens there: host and port, or the path of a socket.
  case cannotConnect(endpoint: String)
  /// The proxy, by its host and port, cannot be found, or nobody listens there.
  case cannotReachProxy(endpoint: String)
  /// The proxy would not lead to the server: the HTTP status it gave.
  case proxyRefused(endpoint: String, status: Int)
  /// What failed was tried at an address that proxy software on this machine made up for the name.
  indirect case fakeAddress(String, TransportError)
  /// What failed did so at another host than was asked, to which the answer there had led.
  indirect case elsewhere(host: String, TransportError)
  /// Whichever of the request's limits ran out.
  case timedOut(milliseconds: Int)
  /// The handshake failed or the certificate does not hold.
  case tls(detail: String)
  /// The certificates that the environment says are to be trusted: this file or folder is not
  /// there, cannot be read, or holds none.
  case badAuthorities(path: String)
  /// The connection ended early: bytes of body received, and how many were promised.
  case cut(received: Int, expected: Int?)
  case tooLarge(limit: Int)
  /// The answer's head is longer than any server has to say.
  case headTooLarge(limit: Int)
  /// Fewer bytes a second than `pace` came, over that time.
  case tooSlow(pace: Int, milliseconds: Int)
  case tooManyRedirects(limit: Int)
  /// The answer sends the request to a place it must not go to, or must not go to by itself:
  /// scheme, host, port and path; nil where it cannot be read.
  case redirected(to: String?)
  /// What came is not HTTP, or not what its headers say.
  case garbled(detail: String)
  /// A download that is put together from parts, of which each is of another edition, or not of the
  /// place that was asked for, however it is begun.
  case changing
  /// The body came in a coding (`Content-Encoding`) that was not asked for and cannot be undone.
  case unknownCoding(String)
  /// The task was cancelled.
  case cancelled
  /// A download was answered with this status.
  case status(Int)
  /// A download could not be written: `errno` of `open(2)`, `write(2)` or `rename(2)`.
  case cannotWrite(path: String, errno: Int32)
  /// A download was to take the place of a device, a pipe or the like: nothing was written.
  case notPlain(path: String)
  /// Somebody else downloads to that path, here or in another process.
  case inUse(path: String)
  /// A file of this machine that stands for an answer cannot be read: `errno` of `open(2)`,
  /// `pread(2)`.
  case cannotRead(path: String, errno: Int32)
  /// A download whose bytes are whole, but not those that were wanted.
  case turnedDown(path: String)
  /// libcurl cannot be loaded.
  case missingLibrary
  /// Anything else libcurl reports: `CURLcode` and its standing description.
  case other(code: Int, detail: String)
}

extension TransportError {
  /// The same of a host that redirects led to.
  /// - Parameter place: nil for the one that was asked.
  func at(_ place: String?) -> TransportError { place.map { .elsewhere(host: $0, self) } ?? self }

  /// Whether another attempt may help.
  public var isTransient: Bool {
    switch self {
    case .cannotResolve, .cannotConnect, .cannotReachProxy, .timedOut, .cut: true
    case .fakeAddress(_, let error), .elsewhere(_, let error): error.isTransient
    // Another attempt would take as long, for as little.
    case .tooSlow: false
    case .proxyRefused, .withheld, .badURL, .badHeader, .tls, .badAuthorities, .tooLarge,
      .headTooLarge, .tooManyRedirects, .redirected, .garbled, .changing, .unknownCoding,
      .cancelled, .status, .cannotWrite, .notPlain, .inUse, .cannotRead, .turnedDown,
      .missingLibrary, .other:
      false
    }
  }
}
