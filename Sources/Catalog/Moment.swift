/// A date or minute in Beijing time (UTC+8, no daylight saving), as the platform prints it:
/// `2019-02-27 03:40`, or `2019-01-30` where the platform gives only the day.
///
/// The precision is part of the value, so what was read is what is shown.
public struct Moment: Hashable, Sendable, Comparable {
  /// Minutes since 1970-01-01 00:00 Beijing time.
  public let minutes: Int
  /// Whether the platform gave the minute; false for a bare day.
  public let hasTime: Bool

  /// - Parameter minutes: since 1970-01-01 00:00 in Beijing time.
  public init(minutes: Int, hasTime: Bool = true) {
    self.minutes = hasTime ? minutes : minutes - CivilCalendar.remainder(minutes, 1440)
    self.hasTime = hasTime
  }

  /// The minute that `seconds` since the Unix epoch (UTC) falls in.
  public init(unixSeconds seconds: Int) {
    self.init(minutes: CivilCalendar.quotient(seconds + 8 * 3600, 60))
  }

  /// Of the Gregorian calendar, in Beijing time; values beyond their range carry over.
  public init(year: Int, month: Int, day: Int, hour: Int = 0, minute: Int = 0) {
    let days = CivilCalendar.days(year: year, month: month, day: day)
    self.init(minutes: days * 1440 + hour * 60 + minute)
  }

  /// Seconds since the Unix epoch (UTC) at which this minute or day begins.
  public var unixSeconds: Int { minutes * 60 - 8 * 3600 }

  /// The year in Beijing time.
  public var year: Int { CivilCalendar.civil(days: CivilCalendar.quotient(minutes, 1440)).year }

  /// By time; a bare day goes before its first minute.
  public static func < (left: Moment, right: Moment) -> Bool {
    (left.minutes, left.hasTime ? 1 : 0) < (right.minutes, right.hasTime ? 1 : 0)
  }
}

extension Moment: CustomStringConvertible {
  /// Reads `yyyy-MM-dd` with an optional `HH:mm` and ignored `:ss` behind a space or `T`; month,
  /// day and the parts of the time may lack their leading zero.
  public init?(_ text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard (1...2).contains(parts.count),
      let date = Moment.numbers(parts[0], separator: "-", widths: [4...4, 1...2, 1...2]),
      date.count == 3, (1...12).contains(date[1]),
      (1...CivilCalendar.length(ofMonth: date[1], year: date[0])).contains(date[2])
    else { return nil }
    let days = CivilCalendar.days(year: date[0], month: date[1], day: date[2])
    guard parts.count == 2 else {
      self.init(minutes: days * 1440, hasTime: false)
      return
    }
    guard let time = Moment.numbers(parts[1], separator: ":", widths: [1...2, 1...2, 1...2]),
      time.count >= 2, time[0] < 24, time[1] < 60, time.count == 2 || time[2] <= 60
    else { return nil }
    self.init(minutes: days * 1440 + time[0] * 60 + time[1])
  }

  /// The numbers between separators, each of ASCII digits and as wide as allowed; the last may be
  /// missing. nil for any other text.
  private static func numbers(
    _ text: some StringProtocol, separator: Character, widths: [ClosedRange<Int>]
  ) -> [Int]? {
    let parts = text.split(separator: separator, omittingEmptySubsequences: false)
    guard (widths.count - 1...widths.count).contains(parts.count) else { return nil }
    var numbers: [Int] = []
    for (part, width) in zip(parts, widths) {
      guard width.contains(part.utf8.count), part.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(part)
      else { return nil }
      numbers.append(number)
    }
    return numbers
  }

  /// `2024-05-06` or `2024-05-06 07:08`, as the platform prints it.
  public var description: String {
    guard isKnown else { return "" }
    let date = CivilCalendar.civil(days: CivilCalendar.quotient(minutes, 1440))
    let day =
      "\(Moment.padded(date.year, 4))-\(Moment.padded(date.month))-\(Moment.padded(date.day))"
    guard hasTime else { return day }
    let minute = CivilCalendar.remainder(minutes, 1440)
    return "\(day) \(Moment.padded(minute / 60)):\(Moment.padded(minute % 60))"
  }
}

extension Moment: Codable {
  /// - Throws: where the text is neither a day nor a minute.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let moment = text.isEmpty ? .unknown : Moment(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "not a date")
    }
    self = moment
  }

  /// Written as `description`.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

extension Moment {
  private static func padded(_ value: Int, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}
