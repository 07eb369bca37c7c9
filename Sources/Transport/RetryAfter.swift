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

/// HTTP's preferred date form, `Sun, 06 Nov 1994 08:49:37 GMT` (RFC 9110 section 5.6.7).
public enum HTTPDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  /// - Returns: seconds since the Unix epoch; nil for another form.
  public static func unixSeconds(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard parts.count == 6, parts[0].hasSuffix(","), parts[5] == "GMT",
      let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])),
      let year = Int(parts[3]), (1...31).contains(day), (1...9999).contains(year)
    else { return nil }
    let clock = parts[4].split(separator: ":").map { Int($0) }
    guard clock.count == 3, let hour = clock[0], let minute = clock[1], let second = clock[2],
      (0..<24).contains(hour), (0..<60).contains(minute), (0...60).contains(second)
    else { return nil }
    let days = daysSinceEpoch(year: year, month: month + 1, day: day)
    return ((days * 24 + hour) * 60 + minute) * 60 + second
  }

  /// Days from 1970-01-01 in the Gregorian calendar (H. Hinnant, `days_from_civil`), for years
  /// from 1 on.
  private static func daysSinceEpoch(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted % 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
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
