import Catalog
import HTTPTypes
import PortalAPI

/// Why a request under `/api/v1` is refused. What people read of it is in `Refusal+Wording`.
enum Refusal: Error, Hashable, Sendable {
  case noSuchPath
  case noSuchEntry(String)
  case noSuchFile(String)
  case noSuchApplication(String)
  /// 不予开放: the entry is listed, its data is not given out.
  case notOpen
  /// 有条件开放: the account's 申请 is not agreed to.
  case notGranted
  case methodNotAllowed(allowed: String)
  /// A query parameter that cannot be decoded, is not known, or whose value is not allowed.
  case badParameter(String)
  case badToken
  /// Nobody is logged in, or the session is over.
  case loginRequired
  /// Unknown account or wrong password; which of them is not said.
  case wrongLogin
  /// The operator has locked the account; said only to who knows its password.
  case accountLocked
  /// Too many failures: a captcha must come with the next attempt.
  case captchaRequired
  /// So many try to log in that a captcha must come with the next attempt.
  case crowded
  /// Still more failures: no attempt for so long.
  case lockedOut(seconds: Int)
  /// What is asked for belongs to another account.
  case notYours
  /// A form's faults: messages for people by the names of its fields.
  case invalid([String: String])
  /// The same, for what another account has already.
  case taken([String: String])
  /// Registration has hours, and this is not within them.
  case registrationClosed
  /// What the platform needs for this does not answer; the words say what.
  case unavailable(String)
  /// The platform was set up without what it needs for this; the words say what.
  case notOffered(String)
  /// Asked for too soon after the last time.
  case notYet(seconds: Int, String)
  /// The platform has more to do than it can; in so many seconds it may be less.
  case overloaded(seconds: Int)
  /// The database takes no writes: its disk is full or another process holds it.
  case unwritable
  /// The request takes longer to come than a client may take.
  case tooSlow
  /// The account has no developer.
  case notDeveloper
  /// The body is not the JSON that is due.
  case badBody
  /// Not HTTP, or HTTP beyond the limits.
  case malformedRequest
  case preconditionFailed
  case unsatisfiableRange(size: Int)
  case pathTooLong
  case bodyTooLarge
  case fault

  var status: HTTPResponse.Status {
    switch self {
    case .noSuchPath, .noSuchEntry, .noSuchFile, .noSuchApplication: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .badParameter, .malformedRequest, .badBody: .badRequest
    case .badToken, .loginRequired, .wrongLogin: .unauthorized
    case .captchaRequired, .crowded, .invalid: .unprocessableContent
    case .lockedOut, .notYet: .tooManyRequests
    case .notYours, .registrationClosed, .notOffered, .accountLocked: .forbidden
    case .taken: .conflict
    case .unavailable, .overloaded, .unwritable: .serviceUnavailable
    case .tooSlow: .requestTimeout
    case .notDeveloper: .notFound
    case .notOpen, .notGranted: .forbidden
    case .preconditionFailed: .preconditionFailed
    case .unsatisfiableRange: .rangeNotSatisfiable
    case .pathTooLong: .uriTooLong
    case .bodyTooLarge: .contentTooLarge
    case .fault: .internalServerError
    }
  }

  var word: APIError {
    switch self {
    case .noSuchPath, .noSuchEntry, .noSuchFile, .noSuchApplication: .notFound
    case .methodNotAllowed: .methodNotAllowed
    case .badParameter, .malformedRequest, .badBody, .tooSlow: .invalidParameter
    case .badToken, .loginRequired: .unauthorized
    case .wrongLogin: .wrongLogin
    case .captchaRequired, .crowded: .captchaRequired
    case .invalid: .invalid
    case .lockedOut, .notYet: .tooManyRequests
    case .notYours, .accountLocked: .forbidden
    case .taken: .taken
    case .registrationClosed: .registrationClosed
    case .unavailable, .notOffered, .overloaded, .unwritable: .unavailable
    case .notDeveloper: .notFound
    case .notOpen, .notGranted: .forbidden
    case .preconditionFailed: .preconditionFailed
    case .unsatisfiableRange: .unsatisfiableRange
    case .pathTooLong, .bodyTooLarge: .tooLarge
    case .fault: .internalFault
    }
  }

  /// What is wrong with each field of a form.
  var fields: [String: String]? {
    switch self {
    case .invalid(let fields), .taken(let fields): fields
    case .captchaRequired, .crowded: [CaptchaAnswer.field: AccountWording.captchaMissing]
    default: nil
    }
  }

  /// Headers that belong to the status (RFC 9110, 10.2.3, 11.6.1, 14.4 and 15.5.6).
  var headers: HTTPFields {
    switch self {
    case .methodNotAllowed(let allowed): [.allow: allowed]
    case .badToken, .loginRequired, .wrongLogin: [.wwwAuthenticate: "Bearer"]
    case .lockedOut(let seconds), .notYet(let seconds, _), .overloaded(let seconds):
      [.retryAfter: String(seconds)]
    case .unwritable: [.retryAfter: "30"]
    case .malformedRequest, .tooSlow: [.connection: "close"]
    case .unsatisfiableRange(let size): [.contentRange: "bytes */\(size)"]
    default: [:]
    }
  }
}
