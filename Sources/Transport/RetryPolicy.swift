/// When a failed exchange is tried again, and after how long: exponential backoff with full jitter
/// (M. Brooker, "Exponential Backoff and Jitter", 2015), or what the server says in `Retry-After`.
///
/// Only idempotent requests are repeated, and only after faults another attempt may mend: no
/// connection, a cut, a time-out, and 429, 502, 503, 504.
public struct RetryPolicy: Hashable, Sendable {
  /// In all, the first included.
  public var attempts: Int
  /// Longest wait before the second attempt; doubled for each one after it.
  public var base: Duration
  /// Longest wait of all.
  public var cap: Duration
  /// A server that asks for more patience than this is not waited for.
  public var retryAfterCap: Duration

  public init(
    attempts: Int = 4, base: Duration = .milliseconds(250), cap: Duration = .seconds(8),
    retryAfterCap: Duration = .seconds(30)
  ) {
    self.attempts = attempts
    self.base = base
    self.cap = cap
    self.retryAfterCap = retryAfterCap
  }

  /// One attempt, whatever comes of it: for calls that are counted.
  public static let never = RetryPolicy(attempts: 1)

  /// Answers that may be others a moment later (RFC 9110 15.6).
  public static let retryableStatuses: Set = [429, 502, 503, 504]

  /// The wait before attempt number `attempt` (from 2); nil when there is to be none.
  ///
  /// - Parameters:
  ///   - retryAfter: what the server asked for.
  ///   - fraction: a random number from 0 to 1.
  public func delay(beforeAttempt attempt: Int, retryAfter: Duration?, fraction: Double)
    -> Duration?
  {
    guard attempt <= attempts else { return nil }
    if let retryAfter { return retryAfter <= retryAfterCap ? retryAfter : nil }
    // 2^20 is far beyond any cap.
    let longest = min(cap, base * (1 << min(max(0, attempt - 2), 20)))
    return longest * fraction
  }
}

/// Time and chance as a retry sees them; tests put their own in.
public struct RetryClock: Sendable {
  /// Seconds since the Unix epoch.
  public var now: @Sendable () -> Int
  /// Returns early, without an error, when the task is cancelled.
  public var sleep: @Sendable (Duration) async -> Void
  /// From 0 to 1.
  public var fraction: @Sendable () -> Double

  public init(
    now: @escaping @Sendable () -> Int, sleep: @escaping @Sendable (Duration) async -> Void,
    fraction: @escaping @Sendable () -> Double
  ) {
    self.now = now
    self.sleep = sleep
    self.fraction = fraction
  }
}
