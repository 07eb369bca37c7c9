extension Moment {
  /// Days since 1970-01-01 in Beijing time: what a Beijing day is counted by.
  public var day: Int { CivilCalendar.quotient(minutes, 1440) }

  /// The day alone, as the platform prints days: `2019-01-30`.
  public var dayText: String { Moment(minutes: minutes, hasTime: false).description }

  /// Seconds from `unixSeconds` to the next 00:00 Beijing time, 1 to 86,400.
  public static func secondsToMidnight(unixSeconds: Int) -> Int {
    86_400 - CivilCalendar.remainder(unixSeconds + 8 * 3600, 86_400)
  }
}
