/// When each step of an exchange was done, in milliseconds from its start (`curl_easy_getinfo(3)`,
/// "TIMES"). A step that was not needed, as resolving on a kept connection, was done at 0.
public struct HTTPTiming: Hashable, Sendable {
  /// The name was resolved.
  public var resolved: Double
  /// Until the connection stood.
  public var connected: Double
  /// The TLS handshake was done; 0 without TLS.
  public var secured: Double
  /// The request began to leave.
  public var sent: Double
  /// The first byte of the answer came.
  public var answered: Double
  /// The last byte came.
  public var total: Double

  public init(
    resolved: Double = 0, connected: Double = 0, secured: Double = 0, sent: Double = 0,
    answered: Double = 0, total: Double
  ) {
    self.resolved = resolved
    self.connected = connected
    self.secured = secured
    self.sent = sent
    self.answered = answered
    self.total = total
  }

  /// The same steps behind others that took `milliseconds`.
  func shifted(by milliseconds: Double) -> HTTPTiming {
    HTTPTiming(
      resolved: resolved + milliseconds, connected: connected + milliseconds,
      secured: secured == 0 ? 0 : secured + milliseconds, sent: sent + milliseconds,
      answered: answered + milliseconds, total: total + milliseconds)
  }
}
