/// Calls of one account on one Beijing day: as they were counted here, and as the platform put it.
public struct CallDay: Hashable, Sendable, Codable {
  /// From this many left on, whoever calls is warned.
  public static let warningLevel = 3

  /// Days since 1970-01-01 in Beijing.
  public var day: Int
  /// Names the account without giving its token away.
  public var account: String
  /// Counted here; calls made elsewhere with the same account are not in it.
  public var calls: Int
  /// Calls a day; nil where nobody knows.
  public var limit: Int?
  /// What the platform said was left, less what was counted since; nil where it never said.
  public var stated: Int?

  /// - Parameter day: days since 1 January 1970, in Beijing time.
  public init(day: Int, account: String, calls: Int = 0, limit: Int? = nil, stated: Int? = nil) {
    self.day = day
    self.account = account
    self.calls = calls
    self.limit = limit
    self.stated = stated
  }

  /// Whether it is ours alone to say: there may be fewer left, never more.
  public var isLocalCount: Bool { stated == nil }

  /// Calls left today; what the platform stated goes before what was counted here.
  public var remaining: Int? { stated ?? limit.map { max(0, $0 - calls) } }

  /// What is not left any more, where the platform said so, else what was counted here: the two add
  /// up to the limit, whether or not the platform counts what it refuses.
  public var used: Int {
    guard let limit, let remaining else { return calls }
    return max(0, limit - remaining)
  }

  /// The midnight at which counting begins anew.
  public var resets: Moment { Moment(minutes: (day + 1) * 1440) }

  /// Whether so few are left that a person should be told before the next call.
  public var isNearlySpent: Bool { remaining.map { $0 <= Self.warningLevel } ?? false }

  /// The day it is at `unixSeconds`.
  public static func day(unixSeconds: Int) -> Int { Moment(unixSeconds: unixSeconds).day }
}

extension Quota {
  /// Whether whoever calls should be warned.
  public var isNearlySpent: Bool { remaining <= CallDay.warningLevel }
}
