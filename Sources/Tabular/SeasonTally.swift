/// Counts dates that may be two years in a row, as seasons, school years and fiscal years are
/// written: `2009/10`, `2010-11`.
struct SeasonTally: Hashable, Sendable {
  private(set) var count = 0
  /// Last digits of the first years, a bit each.
  private var years: UInt16 = 0

  /// Whether they are of several years.
  var areSeveral: Bool { years.nonzeroBitCount > 1 }

  /// - Parameter text: a date, without white space around it.
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    guard text.count == 7, text[4] == 0x2F || text[4] == 0x2D,
      text.enumerated().allSatisfy({ $0.offset == 4 || $0.element.isDigit })
    else { return }
    func number(_ place: Int) -> Int { Int(text[place] - 0x30) * 10 + Int(text[place + 1] - 0x30) }
    guard (number(2) + 1) % 100 == number(5) else { return }
    count += 1
    years |= 1 << UInt16(text[3] - 0x30)
  }

  mutating func add(_ other: SeasonTally) {
    count += other.count
    years |= other.years
  }
}
