extension Moment {
  /// Where a source gives no time: older than any that can be written, and printed as nothing.
  public static let unknown = Moment(
    minutes: (CivilCalendar.days(year: 0, month: 1, day: 1) - 1) * 1440, hasTime: false)

  /// Whether the source gave a time at all.
  public var isKnown: Bool { self != .unknown }
}
