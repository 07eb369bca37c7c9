/// One more of what somebody does.
struct RateAsk: Hashable, Sendable {
  /// Who asks for what.
  var key: String
  var rate: Rate
}

/// How often each of many asked lately.
protocol RateStorage: Sendable {
  /// Counts one more of each that fits, one after another, up to the first that does not.
  /// - Parameter now: seconds since the Unix epoch.
  /// - Returns: nil where all fit; else in how many seconds the first will that does not.
  func admit(_ asks: [RateAsk], now: Int) async throws -> Int?

  /// Takes back what was let in last and did not come to anything.
  func forget(_ key: String) async throws
}
