/// Counts numbers that are days or months as well.
struct DayTally: Hashable, Sendable {
  /// Of any whole numbers in eight digits one in thirty is a day.
  private static let fewDays = 3

  /// Days written in eight digits.
  private(set) var compact = 0
  /// Whole numbers of eight digits, whether they are days or not.
  private(set) var eightDigits = 0
  /// And those that are days of other years: from 1600 on, where codes of places do not begin so,
  /// and of any other.
  private var old = 0
  private var far = 0
  /// A year and a month as well (`2024.1`), and of these those whose month has two digits.
  private var months = 0
  private var fullMonths = 0

  var hasAny: Bool { compact + months + old + far > 0 }

  /// - Parameter text: a whole number of eight digits.
  mutating func add(eightDigits text: UnsafeBufferPointer<UInt8>) {
    eightDigits += 1
    if DateCell.isCompactDay(text) {
      compact += 1
    } else if DateCell(text, in: .date) != nil {
      if text[0] == 0x31, (0x36...0x38).contains(text[1]) { old += 1 } else { far += 1 }
    }
  }

  /// - Parameter text: a number with a point.
  mutating func add(number text: UnsafeBufferPointer<UInt8>) {
    guard DateCell.isDottedMonth(text) else { return }
    months += 1
    if text.count == 7 { fullMonths += 1 }
  }

  mutating func add(_ other: DayTally) {
    compact += other.compact
    eightDigits += other.eightDigits
    old += other.old
    far += other.far
    months += other.months
    fullMonths += other.fullMonths
  }

  /// Those that are days or months in a column of dates. Months count where one shows that they are
  /// no tenths: `2024.10` beside `2024.1`.
  /// - Parameter dates: others of the column.
  func count(beside dates: Int) -> Int {
    compact + wide(beside: dates) + (fullMonths > 0 ? months : 0)
  }

  /// Days of unusual years, where others show that they are such, or there are several.
  private func wide(beside dates: Int) -> Int {
    let usual = dates + compact
    guard usual > 0 || old >= Self.fewDays else { return 0 }
    return old + (usual + old > far && usual > 0 ? far : 0)
  }
}
