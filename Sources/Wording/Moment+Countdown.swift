public import Catalog

extension Moment {
  /// How long until the next midnight in Beijing, when the day's calls begin anew: `3 小时 12 分`.
  public var untilMidnight: String {
    let left = 1440 - ((minutes % 1440) + 1440) % 1440
    let hours = left / 60
    return (hours > 0 ? "\(hours) 小时 " : "") + "\(left % 60) 分"
  }
}
