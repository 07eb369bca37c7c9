/// How often a password may be guessed at, and how long a login holds.
enum LoginRule {
  /// Thirty days from login, in seconds.
  static let sessionSeconds = 30 * 86_400
  /// Logins of one account that hold at the same time: a further one ends the oldest. Whoever logs
  /// in at each call would otherwise fill the disk.
  static let sessionsOfAnAccount = 100
  /// Failures after which a captcha is asked for.
  static let failuresBeforeCaptcha = 3
  /// Failures after which the account is locked: 30 seconds, twice that each time, at most an hour.
  static let failuresBeforeLock = 5
  static let firstLockSeconds = 30
  static let longestLockSeconds = 3600
  /// A day without failures forgets them.
  static let memorySeconds = 86_400

  static func lockSeconds(failures: Int) -> Int {
    guard failures >= failuresBeforeLock else { return 0 }
    return min(firstLockSeconds << min(failures - failuresBeforeLock, 10), longestLockSeconds)
  }
}
