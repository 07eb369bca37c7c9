import Catalog

/// A cell read as a date, in the writings that Chinese open data has: `2024-01-05`, `2024/1/5`,
/// `2024.1.5`, `2024年1月5日`, `2024-01`, `2024年1月`, `2024年`; behind a day perhaps a time,
/// `08:30`, `08:30:15`, `T08:30:15.250Z`, `T08:30+08:00`.
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

  @inline(__always) static func mayBegin(_ byte: UInt8) -> Bool { byte.isDigit }

  public init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8({ DateCell($0.trimmed) }) else { return nil }
    self = date
  }

  /// - Parameter text: without white space around it.
  public init?(_ text: UnsafeBufferPointer<UInt8>) {
    guard (6...40).contains(text.count) else { return nil }
    var scan = Scan(text: text)
    guard scan.run() else { return nil }
    let day = CivilCalendar.days(year: scan.year, month: scan.month, day: scan.day)
    seconds = day * 86_400 + scan.time
    precision = scan.precision
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
  private struct Scan {
    let text: UnsafeBufferPointer<UInt8>
    var index = 0
    var year = 0
    var month = 1
    var day = 1
    /// Seconds of the day.
    var time = 0
    var precision = Precision.year

    init(text: UnsafeBufferPointer<UInt8>) { self.text = text }

    /// 年, 月, 日 in UTF-8.
    private static let marks: [[UInt8]] = [
      [0xE5, 0xB9, 0xB4], [0xE6, 0x9C, 0x88], [0xE6, 0x97, 0xA5],
    ]

    mutating func run() -> Bool {
      guard let first = number(4...4), first > 0 else { return false }
      year = first
      if mark(0) { return chinese() }
      guard let separator = take([0x2D, 0x2F, 0x2E]), let second = number(1...2) else {
        return false
      }
      month = second
      precision = .month
      if take([separator]) != nil {
        guard let third = number(1...2) else { return false }
        day = third
        precision = .day
      } else if separator == 0x2E {
        return false
      }
      return isDay && (index == text.count || clock())
    }

    /// Behind `2024年`.
    private mutating func chinese() -> Bool {
      if index == text.count { return true }
      guard let second = number(1...2), mark(1) else { return false }
      month = second
      precision = .month
      if index == text.count { return isDay }
      guard let third = number(1...2), mark(2) else { return false }
      day = third
      precision = .day
      return isDay && (index == text.count || clock())
    }

    private var isDay: Bool {
      (1...12).contains(month)
        && (1...CivilCalendar.length(ofMonth: month, year: year)).contains(day)
    }

    /// ` 08:30:15.250` and what may follow.
    private mutating func clock() -> Bool {
      guard precision == .day else { return false }
      if take([0x54, 0x74]) == nil { while take([0x20]) != nil {} }
      guard let hour = number(1...2), hour < 24, take([0x3A]) != nil, let minute = number(2...2),
        minute < 60
      else { return false }
      time = hour * 3600 + minute * 60
      precision = .minute
      if take([0x3A]) != nil {
        guard let second = number(2...2), second < 60 else { return false }
        time += second
        precision = .second
        if take([0x2E]) != nil { guard number(1...9) != nil else { return false } }
      }
      return zone()
    }

    private mutating func zone() -> Bool {
      if index == text.count { return true }
      if take([0x5A]) != nil { return index == text.count }
      guard take([0x2B, 0x2D]) != nil, number(2...2) != nil else { return false }
      _ = take([0x3A])
      return number(2...2) != nil && index == text.count
    }

    private mutating func take(_ bytes: [UInt8]) -> UInt8? {
      guard index < text.count, bytes.contains(text[index]) else { return nil }
      index += 1
      return text[index - 1]
    }

    private mutating func mark(_ place: Int) -> Bool {
      guard text.matches(folded: Self.marks[place], at: index) else { return false }
      index += 3
      return true
    }

    private mutating func number(_ digits: ClosedRange<Int>) -> Int? {
      let start = index
      var value = 0
      while index < text.count, text[index].isDigit, index - start < digits.upperBound {
        value = value * 10 + Int(text[index] - 0x30)
        index += 1
      }
      return index - start >= digits.lowerBound ? value : nil
    }
  }
}
