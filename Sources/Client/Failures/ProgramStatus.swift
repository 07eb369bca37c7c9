import PortalClient
import Transport

/// The exit statuses, those of `sysexits.h` where it has one.
public enum ProgramStatus: Int32, Sendable {
  /// All went as it was meant to.
  case done = 0
  /// Something else went wrong.
  case failed = 1
  /// `EX_USAGE`: the command cannot be meant so.
  case usage = 64
  /// `EX_DATAERR`: the platform's answer is malformed.
  case malformed = 65
  /// `EX_NOINPUT`: no such entry or file.
  case notFound = 66
  /// `EX_UNAVAILABLE`: the platform is not reachable, or does not do this at all.
  case unreachable = 69
  /// `EX_CANTCREAT`: cannot write.
  case cannotWrite = 73
  /// `EX_NOPERM`: token, quota, login.
  case refused = 77
}

extension ProgramStatus {
  /// What a failed source leads to on the command line.
  init(_ error: SourceError) {
    switch error {
    case .unreachable(let error): self.init(error)
    case .refused(let status, _, _): self.init(http: status)
    case .malformed: self = .malformed
    case .wrongSite, .unsupported: self = .unreachable
    case .invalid, .cancelled: self = .failed
    }
  }

  private init(http status: Int) {
    switch status {
    case 404, 410: self = .notFound
    case 401, 403, 429: self = .refused
    case 500...: self = .unreachable
    default: self = .failed
    }
  }

  private init(_ error: TransportError) {
    switch error {
    case .fakeAddress(_, let error), .elsewhere(_, let error): self.init(error)
    case .cannotResolve, .cannotConnect, .cannotReachProxy, .proxyRefused, .timedOut, .tls,
      .badAuthorities, .cut, .tooSlow, .tooManyRedirects, .redirected, .missingLibrary:
      self = .unreachable
    case .tooLarge, .headTooLarge, .garbled, .changing, .unknownCoding, .turnedDown:
      self = .malformed
    case .status(let status): self.init(http: status)
    case .withheld: self = .refused
    case .cannotWrite, .notPlain, .inUse: self = .cannotWrite
    case .cannotRead: self = .notFound
    case .badURL, .badHeader, .cancelled, .other: self = .failed
    }
  }
}
