/// What may be done so often in any 24 hours.
enum DayLimit {
  private static let seconds = 86_400

  /// What was done after this moment counts.
  static func start(_ now: Int) -> Int { now - seconds }

  /// Seconds until what was done then counts no more. A clock that was set back adds nothing.
  static func wait(after moment: Int, now: Int) -> Int {
    min(max(1, moment + seconds - now), seconds)
  }
}
