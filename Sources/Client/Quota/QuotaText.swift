public import Catalog

/// What is said of an account's day.
public enum QuotaText {
  /// A word of warning where little is left; nil where there is enough, or nobody knows.
  public static func warning(_ day: CallDay) -> String? {
    guard day.isNearlySpent, let remaining = day.remaining else { return nil }
    return remaining == 0
      ? "注意：今日调用次数已用完，\(resets(day))" : "注意：\(left(day))，\(resets(day))"
  }

  /// `今日剩余 17 次`; what is counted here alone is said to be so.
  static func left(_ day: CallDay) -> String {
    guard let remaining = day.remaining else { return "今日已调用 \(day.calls) 次（本机记录）" }
    return day.isLocalCount ? "今日最多还剩 \(remaining) 次（本机记录）" : "今日还剩 \(remaining) 次"
  }

  static func resets(_ day: CallDay) -> String { "北京时间 \(day.resets) 重新计数" }

  /// Whose count of the used ones it is.
  public static func whose(_ day: CallDay) -> String {
    day.isLocalCount ? "本机记录" : "平台所记，含在别处的调用"
  }

  /// What the counts by days are.
  public static let ownCalls = "以下只计本机发出而平台计数的调用，按账号"

  /// Where the numbers come from: the platform, or what was counted here.
  public static func basis(_ day: CallDay) -> String {
    day.isLocalCount ? "本机记录；在别处的调用不在其中" : "平台"
  }
}
