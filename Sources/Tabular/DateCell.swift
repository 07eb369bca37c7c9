import Catalog

/// A cell read as a date, in the writings that Chinese open data has: `2024-01-05`, `2024/1/5`,
/// `2024.1.5`, `2024年1月5日`, `20240105`, `2024-01`, `2024.01`, `2024年1月`, `2024年`; behind a day
/// perhaps a time, `08:30`, `08:30:15`, `T08:30:15.250Z`, `08:30:15,250`, `T08:30+08:00`,
/// `8时30分15秒`, `下午3:05`, `083015`, `1:30 PM`; all in full-width digits, too. In columns of dates
/// days in eight digits are of any year from 1000 on, alone of 1900 to 2099. In columns of kind
/// `ValueKind.monthFirst` and `dayFirst` also `3/25/2024`, `25.3.2024` with a time as above.
///
/// Times are compared as they are written; a zone is read and passed over.
public struct DateCell: Hashable, Sendable {
  /// How much of a date is given.
  public enum Precision: Int, Hashable, Sendable, Comparable {
    case year, month, day, minute, second

    public static func < (left: Precision, right: Precision) -> Bool {
      left.rawValue < right.rawValue
    }
  }

  /// Seconds since 1970-01-01 00:00 of the calendar in which it is written.
  public var seconds: Int
  public var precision: Precision
  /// Behind the second, below a thousand million.
  public private(set) var nanoseconds = 0

  @inline(__always) static func mayBegin(_ byte: UInt8) -> Bool { byte.isDigit || byte == 0xEF }

  /// - Parameter kind: of its column; nil for a cell alone.
  public init?(_ text: String, in kind: ValueKind? = nil) {
    var text = text
    guard let date = text.withUTF8({ DateCell($0.trimmed, in: kind) }) else { return nil }
    self = date
  }

  /// - Parameters:
  ///   - text: without white space around it.
  ///   - kind: of its column; nil for a cell alone.
  public init?(_ text: UnsafeBufferPointer<UInt8>, in kind: ValueKind? = nil) {
    guard (6...64).contains(text.count) else { return nil }
    if let seconds = Self.usualDay(text) {
      (self.seconds, precision) = (seconds, .day)
      return
    }
    if text[0] == 0xEF {
      let narrow = FullWidth.narrowed(text)
      let found = narrow.withUnsafeBufferPointer {
        $0.first == 0xEF ? nil : DateCell($0, in: kind)
      }
      guard let found else { return nil }
      self = found
      return
    }
    var scan = DateScan(text: text, kind: kind)
    guard scan.run() else { return nil }
    let day = CivilCalendar.days(year: scan.year, month: scan.month, day: scan.day)
    seconds = day * 86_400 + scan.time
    precision = scan.precision
    nanoseconds = scan.nanoseconds
  }

  /// `2024-01-05`, as most dates are; nil for any other text.
  @inline(__always)
  private static func usualDay(_ text: UnsafeBufferPointer<UInt8>) -> Int? {
    guard text.count == 10, text[4] == 0x2D, text[7] == 0x2D else { return nil }
    var digits = 0
    for place in 0..<10 where place != 4 && place != 7 {
      guard text[place].isDigit else { return nil }
      digits = digits * 10 + Int(text[place] - 0x30)
    }
    let (year, month, day) = (digits / 10_000, digits / 100 % 100, digits % 100)
    guard year > 0, (1...12).contains(month),
      (1...CivilCalendar.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    return CivilCalendar.days(year: year, month: month, day: day) * 86_400
  }

  /// A year alone, as a filter may give it.
  public init(year: Int) {
    seconds = CivilCalendar.days(year: year, month: 1, day: 1) * 86_400
    precision = .year
  }

  /// The first second behind what the precision covers: the end of the year, month, day …
  public var end: Int {
    switch precision {
    case .second: return seconds + 1
    case .minute: return seconds + 60
    case .day: return seconds + 86_400
    case .month, .year:
      let date = CivilCalendar.civil(days: CivilCalendar.quotient(seconds, 86_400))
      let (year, month) = precision == .year ? (date.year + 1, 1) : (date.year, date.month + 1)
      let next = month > 12 ? (year + 1, 1) : (year, month)
      return CivilCalendar.days(year: next.0, month: next.1, day: 1) * 86_400
    }
  }

  /// Seconds with their part, as close as a double is.
  public var position: Double {
    nanoseconds == 0 ? Double(seconds) : Double(seconds) + Double(nanoseconds) / 1e9
  }

  /// Its place by all its digits, where a double may not hold them; nil for a whole second, and for
  /// years so far off that there is no such number.
  public var exact: ExactNumber? {
    let (whole, isTooLarge) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
    let (sum, isBeyond) = whole.addingReportingOverflow(nanoseconds)
    return nanoseconds == 0 || isTooLarge || isBeyond ? nil : ExactNumber(billionths: sum)
  }

  /// Whether a cell that is a date may have a part of a second.
  @inline(__always)
  public static func mayHaveFraction(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.count > 15 && text.dropFirst(11).contains { $0 == 0x2E || $0 == 0x2C }
  }

  /// Below, at or above 0 as it is before, in or behind what another covers: one with a part of a
  /// second covers that alone.
  func order(in other: DateCell) -> Int {
    if seconds != other.seconds || other.nanoseconds == 0 {
      return seconds < other.seconds ? -1 : seconds >= other.end ? 1 : 0
    }
    return (nanoseconds - other.nanoseconds).signum()
  }

  /// As text of its precision, `2024-01-05 08:30:15.25`: without needless zeros, so that texts are
  /// in the order of dates.
  public var text: String {
    Self.text(seconds: seconds, precision) + SecondPart.text(nanoseconds)
  }

  /// Thousandths of a second as text: `2024-01-05 08:30:15.25`.
  public static func text(thousandths: Int) -> String {
    let seconds = CivilCalendar.quotient(thousandths, 1000)
    let part = thousandths - seconds * 1000
    return text(seconds: seconds, .second) + SecondPart.text(part * 1_000_000)
  }

  /// Seconds as text of that precision: `2024-01`, `2024-01-05`, `2024-01-05 08:30` …
  public static func text(seconds: Int, _ precision: Precision) -> String {
    let day = CivilCalendar.quotient(seconds, 86_400)
    let date = CivilCalendar.civil(days: day)
    let time = seconds - day * 86_400
    var text = padded(date.year, 4)
    if precision >= .month { text += "-" + padded(date.month) }
    if precision >= .day { text += "-" + padded(date.day) }
    if precision >= .minute { text += " " + padded(time / 3600) + ":" + padded(time / 60 % 60) }
    if precision >= .second { text += ":" + padded(time % 60) }
    return text
  }

  private static func padded(_ value: Int, _ width: Int = 2) -> String {
    let digits = String(value)
    return String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits
  }
}

extension DateCell {
  /// The orders of day and month under which a text is a date with its year behind them.
  /// - Parameter text: without white space around it.
  static func orders(_ text: UnsafeBufferPointer<UInt8>) -> [ValueKind] {
    guard (8...64).contains(text.count), text[0].isDigit,
      text.prefix(3).contains(where: { DateScan.isSeparator($0) })
    else { return [] }
    return [ValueKind.monthFirst, .dayFirst].filter { DateCell(text, in: $0) != nil }
  }

  /// Whether a whole number is a day in eight digits, of the years 1900 to 2099.
  /// - Parameter text: without white space around it.
  @inline(__always)
  static func isCompactDay(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard text.count == 8, text[0] == 0x31 || text[0] == 0x32 else { return false }
    return DateCell(text) != nil
  }

  /// Whether a number is a year and a month with a point between, of the years 1900 to 2099.
  /// - Parameter text: without white space around it.
  static func isDottedMonth(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (6...7).contains(text.count), text[4] == 0x2E else { return false }
    return DateCell(text) != nil
  }
}

/// A part of a second.
enum SecondPart {
  /// `.25`; empty for none.
  static func text(_ nanoseconds: Int) -> String {
    guard nanoseconds > 0 else { return "" }
    var digits = String(nanoseconds + 1_000_000_000).dropFirst()
    while digits.last == "0" { digits.removeLast() }
    return ".\(digits)"
  }
}
