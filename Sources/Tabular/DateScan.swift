import Base
import Catalog

/// Reads a date piece by piece, and remembers how it was written.
struct DateScan {
  /// A piece of a date's text.
  enum Piece: Hashable {
    /// A number, and with how many digits.
    case year, month(Int), day(Int), hour(Int), minute(Int), second(Int), fraction(Int)
    case literal(String)
    /// AM or PM.
    case half
    /// What no mask of a spreadsheet shows: a zone, 下午, `pm`.
    case other
  }

  let text: UnsafeBufferPointer<UInt8>
  private var index = 0
  private(set) var year = 0
  private(set) var month = 1
  private(set) var day = 1
  /// Seconds of the day; of a whole day where it is 24:00.
  private(set) var time = 0
  /// Of the second behind it.
  private(set) var nanoseconds = 0
  private(set) var precision = DateCell.Precision.year
  private(set) var pieces: [Piece] = []
  private let keepsPieces: Bool
  private let kind: ValueKind?

  /// - Parameter kind: of the column, which tells what stands first where the year does not; nil
  ///   for a cell alone.
  init(text: UnsafeBufferPointer<UInt8>, kind: ValueKind?, keepsPieces: Bool = false) {
    self.text = text
    self.kind = kind
    self.keepsPieces = keepsPieces
  }

  /// What stands between day, month and year.
  static func isSeparator(_ byte: UInt8) -> Bool { byte == 0x2D || byte == 0x2F || byte == 0x2E }

  private enum Mark {
    static let year = Needle("年")
    static let month = Needle("月")
    static let days = ["日", "号"].map { Needle($0) }
    static let greenwich = Needle("Z")
  }

  private var isAtEnd: Bool { index == text.count }

  mutating func run() -> Bool {
    if kind == .monthFirst || kind == .dayFirst {
      if yearLast() { return true }
      (index, pieces) = (0, [])
    }
    guard let (first, count) = number(4...4) else { return false }
    guard first > 0, count == 4 else { return false }
    year = first
    add(.year)
    if take(Mark.year) { return chinese() }
    if index < text.count, text[index].isDigit { return compact() }
    guard let separator = sign([0x2D, 0x2F, 0x2E]), let second = number(1...2) else {
      return false
    }
    (month, precision) = (second.value, .month)
    add(.month(second.digits))
    if sign([separator]) != nil {
      guard let third = number(1...2) else { return false }
      (day, precision) = (third.value, .day)
      add(.day(third.digits))
    } else if !years(of: separator).contains(year) {
      return false
    }
    return isDay && (isAtEnd || clock())
  }

  /// `3/25/2024` or `25/3/2024`, perhaps with a time behind it.
  private mutating func yearLast() -> Bool {
    let isMonthFirst = kind == .monthFirst
    guard let first = number(1...2) else { return false }
    add(isMonthFirst ? .month(first.digits) : .day(first.digits))
    guard let separator = sign([0x2D, 0x2F, 0x2E]), let second = number(1...2) else {
      return false
    }
    add(isMonthFirst ? .day(second.digits) : .month(second.digits))
    guard sign([separator]) != nil, let third = number(4...4), (1800..<2200).contains(third.value)
    else { return false }
    add(.year)
    (year, precision) = (third.value, .day)
    (month, day) =
      isMonthFirst ? (first.value, second.value) : (second.value, first.value)
    guard isDay else { return false }
    if isAtEnd { return true }
    _ = sign([0x2C])
    return clock()
  }

  /// Years of which a month alone may be written with that sign: 1101-2 is a door.
  private func years(of separator: UInt8) -> Range<Int> {
    separator == 0x2E ? 1900..<2100 : 1800..<2200
  }

  /// `20240105`, perhaps with a time behind it, with or without signs.
  private mutating func compact() -> Bool {
    // Alone a number in eight digits is more often something else.
    let years = kind?.isDate == true ? 1000..<10_000 : 1900..<2100
    guard years.contains(year), let second = number(2...2), let third = number(2...2)
    else { return false }
    (month, day, precision) = (second.value, third.value, .day)
    add(.month(2))
    add(.day(2))
    guard isDay else { return false }
    if isAtEnd { return true }
    guard text[index].isDigit else { return clock() }
    guard text.count == 12 || text.count == 14, let hour = number(2...2), let minute = number(2...2)
    else { return false }
    add(.hour(2))
    add(.minute(2))
    if isAtEnd { return settle(hour.value, minute.value, 0, .minute) }
    guard let seconds = number(2...2) else { return false }
    add(.second(2))
    return settle(hour.value, minute.value, seconds.value, .second) && isAtEnd
  }

  /// Behind `2024年`.
  private mutating func chinese() -> Bool {
    if isAtEnd { return true }
    guard let second = number(1...2) else { return false }
    add(.month(second.digits))
    guard take(Mark.month) else { return false }
    (month, precision) = (second.value, .month)
    if isAtEnd { return isDay }
    guard let third = number(1...2) else { return false }
    add(.day(third.digits))
    guard Mark.days.contains(where: { take($0) }) else { return false }
    (day, precision) = (third.value, .day)
    return isDay && (isAtEnd || clock())
  }

  private var isDay: Bool {
    (1...12).contains(month)
      && (1...CivilCalendar.length(ofMonth: month, year: year)).contains(day)
  }

  /// ` 08:30:15.250`, ` 8时30分` and what may follow.
  private mutating func clock() -> Bool {
    guard precision == .day else { return false }
    if sign([0x54, 0x74]) == nil { while sign([0x20]) != nil {} }
    let half = HalfOfDay(before: text, at: &index)
    if half != nil { add(.other) }
    while half != nil, sign([0x20]) != nil {}
    guard let found = number(1...2) else { return false }
    var hour = found.value
    add(.hour(found.digits))
    if let half {
      guard let whole = half.hour(hour) else { return false }
      hour = whole
    }
    if ClockWord.hours.contains(where: { take($0) }) { return wordsBehindHour(hour) }
    guard sign([0x3A]) != nil, let minute = number(2...2) else { return false }
    add(.minute(2))
    var second = 0
    var reached = DateCell.Precision.minute
    if sign([0x3A]) != nil {
      guard let found = number(2...2) else { return false }
      add(.second(2))
      (second, reached) = (found.value, .second)
      if sign([0x2E, 0x2C]) != nil {
        guard let fraction = number(1...9) else { return false }
        add(.fraction(fraction.digits))
        nanoseconds = fraction.value * Self.powers[9 - fraction.digits]
      }
    }
    guard half != nil || takeHalf(&hour) else { return false }
    return settle(hour, minute.value, second, reached) && zone()
  }

  private static let powers = (0...9).map { (0..<$0).reduce(1) { power, _ in power * 10 } }

  /// `AM` or `PM` behind a time, where it stands there.
  /// - Returns: false where the hour is none of such.
  private mutating func takeHalf(_ hour: inout Int) -> Bool {
    let (start, known) = (index, pieces)
    while sign([0x20]) != nil {}
    // A spreadsheet shows capitals alone.
    let areCapitals = index + 1 < text.count && text[index] < 0x60 && text[index + 1] != 0x2E
    guard let half = HalfOfDay(behind: text, at: &index) else {
      (index, pieces) = (start, known)
      return true
    }
    add(areCapitals ? .half : .other)
    guard let whole = half.hour(hour) else { return false }
    hour = whole
    return true
  }

  /// Behind `8时`.
  private mutating func wordsBehindHour(_ hour: Int) -> Bool {
    if isAtEnd { return settle(hour, 0, 0, .minute) }
    guard let minute = number(1...2) else { return false }
    add(.minute(minute.digits))
    let isMarked = take(ClockWord.minute)
    if isAtEnd { return settle(hour, minute.value, 0, .minute) }
    guard isMarked, let second = number(1...2) else { return false }
    add(.second(second.digits))
    return take(ClockWord.second) && isAtEnd && settle(hour, minute.value, second.value, .second)
  }

  private mutating func settle(
    _ hour: Int, _ minute: Int, _ second: Int, _ reached: DateCell.Precision
  ) -> Bool {
    let isMidnight = hour == 24 && minute == 0 && second == 0
    guard hour < 24 || isMidnight, minute < 60, second < 60 else { return false }
    time = hour * 3600 + minute * 60 + second
    precision = reached
    return true
  }

  private mutating func zone() -> Bool {
    if isAtEnd { return true }
    add(.other)
    if take(Mark.greenwich) { return isAtEnd }
    guard sign([0x2B, 0x2D]) != nil, number(2...2) != nil else { return false }
    _ = sign([0x3A])
    return number(2...2) != nil && isAtEnd
  }

  // MARK: Pieces

  private mutating func add(_ piece: @autoclosure () -> Piece) {
    if keepsPieces { pieces.append(piece()) }
  }

  private mutating func sign(_ bytes: [UInt8]) -> UInt8? {
    guard index < text.count, bytes.contains(text[index]) else { return nil }
    let found = text[index]
    index += 1
    add(.literal(String(Unicode.Scalar(found))))
    return found
  }

  private mutating func take(_ mark: Needle) -> Bool {
    guard mark.isIn(text, at: index) else { return false }
    index += mark.bytes.count
    add(.literal(String(decoding: mark.bytes, as: UTF8.self)))
    return true
  }

  private mutating func number(_ digits: ClosedRange<Int>) -> (value: Int, digits: Int)? {
    text.number(at: &index, digits)
  }
}
