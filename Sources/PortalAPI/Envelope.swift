/// What every answer of `/api/v1/…` is wrapped in; the HTTP status equals `code`.
public struct Envelope<Content: Codable & Sendable>: Codable, Sendable {
  /// The platform's own code; 200 where all went well.
  public var code: Int
  /// Chinese, for people.
  public var msg: String
  /// What was asked for; nil where it was refused.
  public var data: Content?
  /// A stable word for programs, in refusals only: see `APIError`.
  public var error: String?
  /// Of a refused form: what is wrong with each field, in Chinese, by the field's name.
  public var fields: [String: String]?

  /// An answer as the live platform wraps it.
  public init(
    code: Int = 200, msg: String = "成功", data: Content?, error: String? = nil,
    fields: [String: String]? = nil
  ) {
    self.code = code
    self.msg = msg
    self.data = data
    self.error = error
    self.fields = fields
  }
}

/// The stable `error` words.
public enum APIError: String, Error, Sendable, CaseIterable {
  case notFound = "not_found"
  case methodNotAllowed = "method_not_allowed"
  case invalidParameter = "invalid_parameter"
  case unauthorized
  /// An account and a password that do not go together.
  case wrongLogin = "wrong_login"
  /// A form with faults, named in `fields`.
  case invalid
  /// Somebody else has what a field of the form asks for.
  case taken
  case captchaRequired = "captcha_required"
  case forbidden
  /// Registration has hours, and this is not within them.
  case registrationClosed = "registration_closed"
  /// The platform lacks what it needs for this, as an SMS gateway.
  case unavailable
  case preconditionFailed = "precondition_failed"
  case unsatisfiableRange = "unsatisfiable_range"
  case tooLarge = "too_large"
  case tooManyRequests = "too_many_requests"
  case internalFault = "internal"
}

/// Stands for `data` in refusals.
public struct Nothing: Codable, Sendable {
  /// What an answer without content decodes to.
  public init() {}
}

/// `GET /health`, of a server that can answer.
public struct HealthBody: Hashable, Sendable, Codable {
  /// Always `ok`; a server that is not well answers 503.
  public var status = "ok"

  /// Of a server that is well.
  public init() {}
}
