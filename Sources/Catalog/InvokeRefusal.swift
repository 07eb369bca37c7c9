/// Why the platform refuses a call of `/api/invoke/…`. HTTP is 200 all the same; the code and
/// message travel in the body (manual 2.3.5, the live site).
public enum InvokeRefusal: Error, Hashable, Sendable {
  /// Missing, unknown, revoked or expired token.
  case badToken
  /// The account's calls of the Beijing day are used up.
  case quotaSpent(limit: Int)
  case badPageSize(String)
  case badPageNumber(String)
  /// A parameter that 接口参数规范 does not list.
  case unknownParameter(String)
  /// A filter whose text does not fit the column's type.
  case badValue(name: String, type: FieldType)
  case unknownInterface(String)
  /// 不予开放.
  case notOpen
  /// 有条件开放, and the account's 申请 is not agreed to.
  case notGranted

  /// The `code` of the answer. 500 is the live site's for tokens; the rest follow HTTP's numbers.
  public var code: Int {
    switch self {
    case .badToken: 500
    case .quotaSpent: 429
    case .badPageSize, .badPageNumber, .unknownParameter, .badValue: 400
    case .unknownInterface: 404
    case .notOpen, .notGranted: 403
    }
  }
}

/// Calls an account may make, and has left, on a Beijing day (manual 2.7: 每日接口调用次数 20 次).
public struct Quota: Hashable, Sendable, Codable {
  /// What the live platform grants a developer.
  public static let callsPerDay = 20

  /// Calls granted a day.
  public var limit: Int
  /// Calls left of them.
  public var remaining: Int
  /// 有效期至; nil where it is not known.
  public var expires: Moment?

  /// - Parameter expires: when the token ends; nil where nothing is said of it.
  public init(limit: Int, remaining: Int, expires: Moment? = nil) {
    self.limit = limit
    self.remaining = remaining
    self.expires = expires
  }
}
