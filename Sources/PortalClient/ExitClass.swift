public import Transport

/// The exit statuses of `sysexits.h` that a failed source leads to on the command line.
public enum ExitClass: Int32, Sendable {
  case failed = 1
  /// `EX_DATAERR`: the platform's answer is malformed.
  case malformed = 65
  /// `EX_NOINPUT`: no such entry or file.
  case notFound = 66
  /// `EX_UNAVAILABLE`: the platform is not reachable, or does not do this at all.
  case unreachable = 69
  /// `EX_CANTCREAT`.
  case cannotWrite = 73
  /// `EX_NOPERM`: token, quota, login.
  case refused = 77
}

extension SourceError {
  public var exitClass: ExitClass {
    switch self {
    case .unreachable(let error): error.exitClass
    case .refused(let status, _, _): ExitClass(status: status)
    case .malformed: .malformed
    case .wrongSite: .unreachable
    case .unsupported: .unreachable
    case .invalid, .cancelled: .failed
    }
  }
}

extension ExitClass {
  init(status: Int) {
    switch status {
    case 404, 410: self = .notFound
    case 401, 403, 429: self = .refused
    case 500...: self = .unreachable
    default: self = .failed
    }
  }
}

extension TransportError {
  public var exitClass: ExitClass {
    switch self {
    case .fakeAddress(_, let error): error.exitClass
    case .cannotResolve, .cannotConnect, .cannotReachProxy, .proxyRefused, .timedOut, .tls, .cut,
      .tooSlow, .tooManyRedirects, .redirected:
      .unreachable
    case .tooLarge, .headTooLarge, .garbled, .unknownCoding, .turnedDown: .malformed
    case .status(let status): ExitClass(status: status)
    case .withheld: .refused
    case .cannotWrite: .cannotWrite
    case .cannotRead: .notFound
    case .badURL, .badHeader, .cancelled, .other: .failed
    }
  }
}
