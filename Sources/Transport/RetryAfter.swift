import Base

/// The `Retry-After` header (RFC 9110 section 10.2.3): seconds, or a date.
public enum RetryAfter {
  /// - Parameter now: seconds since the Unix epoch.
  /// - Returns: how long from now; zero for a date gone by; nil for text that is neither form.
  public static func duration(_ text: String, now: Int) -> Duration? {
    let text = text.trimmingSpaces
    if let seconds = Int(text), seconds >= 0 { return .seconds(seconds) }
    return HTTPDate.unixSeconds(text).map { .seconds(max(0, $0 - now)) }
  }
}

extension String {
  /// Without the spaces and tabs around it.
  fileprivate var trimmingSpaces: String {
    let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    let start = drop(while: isSpace)
    return String(start.reversed().drop(while: isSpace).reversed())
  }
}
