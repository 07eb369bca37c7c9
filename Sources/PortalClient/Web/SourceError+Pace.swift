import Transport

extension SourceError {
  /// Says to programs that a site wants to be asked later.
  static let paceWord = "pace"

  var asksForPatience: Bool {
    guard case .refused(_, _, Self.paceWord) = self else { return false }
    return true
  }

  /// A site, or a gateway before it, that does not let anybody ask now, whatever it writes: HTTP
  /// 429 (RFC 6585, 4), and 503 that says for how long (RFC 9110, 15.6.4).
  /// - Parameter now: seconds since the Unix epoch.
  /// - Returns: nil for any other answer.
  static func pace(of status: Int, _ headers: [HTTPHeader], now: Int) -> SourceError? {
    let wait = headers["Retry-After"].flatMap { RetryAfter.duration($0, now: now) }
    guard status == 429 || status == 503 && wait != nil else { return nil }
    return .refused(
      status: status, message: patience(status: status, seconds: wait?.components.seconds),
      word: paceWord)
  }
}
