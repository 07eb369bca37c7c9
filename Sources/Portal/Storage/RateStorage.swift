/// How often each of many asked lately.
protocol RateStorage: Sendable {
  /// Counts one more where it fits.
  /// - Parameters:
  ///   - key: who asks for what.
  ///   - now: seconds since the Unix epoch.
  /// - Returns: nil where it fits; else in how many seconds it will.
  func admit(_ key: String, _ rate: Rate, now: Int) async throws -> Int?

  /// Takes back what was let in last and did not come to anything.
  func forget(_ key: String) async throws
}
