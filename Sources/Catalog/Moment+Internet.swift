extension Moment {
  /// A time as it travels on the internet (RFC 3339, ISO 8601): `2024-01-05`, which stays a day,
  /// `2024-01-05T03:04:05.678Z`, `2024-01-05 03:04+02:00`. A year or a month alone is its first
  /// day.
  ///
  /// A time of day without a zone is UTC, as CKAN and most catalogues mean it; it becomes Beijing
  /// time.
  public init?(internet text: some StringProtocol) {
    // Nearly all are written alike.
    if let usual = text.utf8.withContiguousStorageIfAvailable(Self.usual), let usual {
      self = usual
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

  /// `2024-01-05`, `2024-01-05T03:04:05`, with a fraction of a second, and with `Z`; nil for any
  /// other text.
  private static func usual(_ text: UnsafeBufferPointer<UInt8>) -> Moment? {
    guard text.count >= 10, text[4] == 0x2D, text[7] == 0x2D, let year = number(text, 0..<4),
      let month = number(text, 5..<7), (1...12).contains(month), let day = number(text, 8..<10),
      (1...CivilCalendar.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    let days = CivilCalendar.days(year: year, month: month, day: day)
    guard text.count > 10 else { return Moment(minutes: days * 1440, hasTime: false) }
    guard text.count >= 19, text[10] == 0x54 || text[10] == 0x20, text[13] == 0x3A,
      text[16] == 0x3A, let hour = number(text, 11..<13), hour < 24,
      let minute = number(text, 14..<16), minute < 60, number(text, 17..<19) != nil
    else { return nil }
    var rest = text[19...]
    if rest.first == 0x2E { rest = rest.dropFirst().drop { $0 &- 0x30 < 10 } }
    guard rest.isEmpty || rest.count == 1 && rest.first == 0x5A else { return nil }
    return Moment(minutes: days * 1440 + hour * 60 + minute + 8 * 60)
  }

  /// Digits alone.
  private static func number(_ text: UnsafeBufferPointer<UInt8>, _ place: Range<Int>) -> Int? {
    var number = 0
    for index in place {
      let digit = text[index] &- 0x30
      guard digit < 10 else { return nil }
      number = number * 10 + Int(digit)
    }
    return number
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
