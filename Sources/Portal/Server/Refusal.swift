import Catalog
import HTTPTypes
import PortalAPI

/// Why a request under `/api/v1` is refused. What people read of it is in `Refusal+Wording`.
enum Refusal: Error, Hashable, Sendable {
  case noSuchPath
  case noSuchEntry(String)
  case noSuchFile(String)
  /// 不予开放: the entry is listed, its data is not given out.
  case notOpen
  case methodNotAllowed(allowed: String)
  /// A query parameter that cannot be decoded, is not known, or whose value is not allowed.
  case badParameter(String)
  case badToken
  /// Not HTTP, or HTTP beyond the limits.
  case malformedRequest
  case preconditionFailed
  case unsatisfiableRange(size: Int)
  case pathTooLong
  case bodyTooLarge
  case fault

  var status: HTTPResponse.Status {
    switch self {
    case .noSuchPath, .noSuchEntry, .noSuchFile: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .badParameter, .malformedRequest: .badRequest
    case .badToken: .unauthorized
    case .notOpen: .forbidden
    case .preconditionFailed: .preconditionFailed
    case .unsatisfiableRange: .rangeNotSatisfiable
    case .pathTooLong: .uriTooLong
    case .bodyTooLarge: .contentTooLarge
    case .fault: .internalServerError
    }
  }

  var word: APIError {
    switch self {
    case .noSuchPath, .noSuchEntry, .noSuchFile: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .badParameter, .malformedRequest: .invalidParameter
    case .badToken: .unauthorized
    case .notOpen: .forbidden
    case .preconditionFailed: .preconditionFailed
    case .unsatisfiableRange: .unsatisfiableRange
    case .pathTooLong, .bodyTooLarge: .tooLarge
    case .fault: .internalFault
    }
  }

  /// Headers that belong to the status (RFC 9110, 11.6.1, 14.4 and 15.5.6).
  var headers: HTTPFields {
    switch self {
    case .methodNotAllowed(let allowed): [.allow: allowed]
    case .badToken: [.wwwAuthenticate: "Bearer"]
    case .malformedRequest: [.connection: "close"]
    case .unsatisfiableRange(let size): [.contentRange: "bytes */\(size)"]
    default: [:]
    }
  }
}
