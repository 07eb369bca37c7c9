/// Why a platform refused a call, as far as its code, its words and HTTP's status tell. What is
/// said by words counts most: the live platform answers with code 500 to everything.
public enum RefusalReason: Hashable, Sendable {
  /// The token is unknown to it, or not in force any more, or not yet.
  case token
  /// The account may not call this interface, or has not asked for it yet.
  case permission
  /// Calls came too fast.
  case pace
  /// The day's calls are spent.
  case quota
  case signature
  case parameter
  case notFound
  /// The platform's own fault.
  case fault
  case unknown

  public init(code: Int?, message: String, status: Int = 200) {
    self =
      Self.told(by: message) ?? code.flatMap(Self.told)
      // HTTP's own 429 is of seconds; a platform's code of that number is of the day.
      ?? (status == 429 ? .pace : Self.told(by: status)) ?? .unknown
  }

  private static func told(by message: String) -> RefusalReason? {
    let text = message.lowercased()
    return words.first { _, words in words.contains { text.contains($0) } }?.reason
  }

  private static func told(by code: Int) -> RefusalReason? {
    switch code {
    case 400, 422: .parameter
    case 401: .token
    case 403: .permission
    case 404, 410: .notFound
    case 429: .quota
    case 502, 503, 504: .fault
    default: nil
    }
  }
}
