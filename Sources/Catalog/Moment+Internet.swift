extension Moment {
  /// A time as it travels on the internet (RFC 3339, ISO 8601): `2024-01-05`, which stays a day,
  /// `2024-01-05T03:04:05.678Z`, `2024-01-05 03:04+02:00`. A year or a month alone is its first
  /// day.
  ///
  /// A time of day without a zone is UTC, as CKAN and most catalogues mean it; it becomes Beijing
  /// time.
  public init?(internet text: some StringProtocol) {
    // Most are a day and nothing else.
    if text.utf8.count == 10, let day = Moment(text) {
      self = day
      return
    }
    let trimmed = text.drop { $0 == " " }
    let marks = trimmed.split(maxSplits: 1, omittingEmptySubsequences: true) {
      $0 == "T" || $0 == " " || $0 == "t"
    }
    guard let first = marks.first, let day = Self.day(first) else { return nil }
    guard marks.count > 1, let time = Self.clock(marks[1]) else {
      guard marks.count == 1 else { return nil }
      self = day
      return
    }
    self.init(minutes: day.minutes + time.minutes - time.offset + 8 * 60)
  }

  private static func day(_ text: some StringProtocol) -> Moment? {
    switch text.utf8.count {
    case 4: Moment("\(text)-01-01")
    case 6...7: Moment("\(text)-01")
    default: Moment(text)
    }
  }

  /// Minutes of the day, and of the zone's distance from UTC.
  private static func clock(_ text: some StringProtocol) -> (minutes: Int, offset: Int)? {
    let digits = text.prefix { $0 == ":" || $0 == "." || $0.isASCII && $0.isNumber }
    let parts = digits.split(separator: ":", omittingEmptySubsequences: false)
    guard (2...3).contains(parts.count), let hour = Int(parts[0]), (0...24).contains(hour),
      let minute = Int(parts[1]), (0..<60).contains(minute)
    else { return nil }
    let zone = String(text[digits.endIndex...].filter { $0 != " " })
    guard let sign = zone.first, sign == "+" || sign == "-" else {
      return zone.isEmpty || zone.lowercased() == "z" ? (hour * 60 + minute, 0) : nil
    }
    let numbers = String(zone.dropFirst().filter { $0 != ":" })
    guard numbers.count == 4 || numbers.count == 2, let value = Int(numbers) else { return nil }
    let offset = numbers.count == 4 ? value / 100 * 60 + value % 100 : value * 60
    return (hour * 60 + minute, sign == "-" ? -offset : offset)
  }
}
