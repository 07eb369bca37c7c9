import Client
import PortalClient
import Screens
import Sync
import Terminal
import Transport

extension ServiceFault {
  /// Any error as the screens show it.
  init(_ error: any Error) {
    let failure = Failure(error)
    var kind = Kind(failure.status)
    var fields: [String: String] = [:]
    var page: String?
    if error is AccountChange { kind = .otherAccount }
    switch Self.source(of: error) {
    case .refused(401, _, _): kind = .signedOut
    case .refused(500..., _, _), .unreachable(.status(500...)): kind = .outOfOrder
    case .invalid(_, let found):
      kind = .refused
      fields = found.mapValues { Sanitizer.line($0) }
    case .unsupported: kind = .unsupported
    case .unreachable(.tls): kind = .insecure
    case .wrongSite(_, .firewall), .wrongSite(_, .inPlaceOfFile(.firewall)): kind = .blocked
    case .wrongSite(_, .redirected(let place)):
      kind = .wrongSite
      page = Sanitizer.line(place)
    case .wrongSite: kind = .wrongSite
    default: break
    }
    self.init(
      kind, summary: Sanitizer.line(failure.message), advice: Sanitizer.line(failure.advice),
      fields: fields, page: page)
  }

  /// What the platform had to do with it.
  private static func source(of error: any Error) -> SourceError? {
    if case .source(let error)? = error as? SyncError { return error }
    return error as? SourceError ?? (error as? ForeignFault)?.error
  }
}

extension ServiceFault.Kind {
  fileprivate init(_ status: ProgramStatus) {
    switch status {
    case .unreachable: self = .offline
    case .refused: self = .refused
    case .malformed: self = .malformed
    case .notFound: self = .notFound
    case .done, .failed, .usage, .cannotWrite: self = .failed
    }
  }
}

/// Runs what may throw anything, and throws what the screens understand.
func faulting<Value>(
  _ body: () async throws -> Value
) async throws(ServiceFault) -> Value {
  do {
    return try await body()
  } catch {
    throw ServiceFault(error)
  }
}
