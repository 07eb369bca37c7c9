/// Counts whole numbers by whose writing, and the column's name, it is told whether they are codes.
struct CodeTally: Hashable, Sendable {
  /// Of fewer numbers all may look like mobile telephones by chance.
  private static let fewest = 3
  private static let years = 1800...2100
  /// Digits of a telephone number or more; fewer may be how many there are.
  private static let telephoneDigits = 5
  /// Those of mobile telephones in China, which begin with 13 to 19.
  private static let mobileDigits = 11

  private var mobiles = 0
  private var yearly = 0
  private var long = 0

  /// - Parameter text: a whole number.
  @inline(__always)
  mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    if text.count >= Self.telephoneDigits {
      long += 1
      if text.count == Self.mobileDigits, text[0] == 0x31, text[1] &- 0x33 < 7 { mobiles += 1 }
    } else if text.count == 4, text.allSatisfy(\.isDigit) {
      let year = text.reduce(0) { $0 * 10 + Int($1 & 0x0F) }
      if Self.years.contains(year) { yearly += 1 }
    }
  }

  mutating func add(_ other: CodeTally) {
    mobiles += other.mobiles
    yearly += other.yearly
    long += other.long
  }

  /// Whether the numbers of a column are codes.
  /// - Parameter whole: how many there are; nil where some are no whole numbers.
  func areCodes(_ name: CodeName, ofWhole whole: Int?) -> Bool {
    func areMost(_ count: Int) -> Bool { whole.map { $0 > 0 && count * 10 >= $0 * 9 } ?? false }
    return switch name {
    case .codes: true
    case .amounts: false
    case .telephones: areMost(long)
    case .years: areMost(yearly)
    case .unsaid: areMost(mobiles) && mobiles >= Self.fewest
    }
  }
}

extension KindTally {
  /// Whether the numbers of a column are codes, by its name or by how they are written: nobody
  /// adds telephones, postcodes, running numbers or years.
  func areCodes(_ heading: TableHeading) -> Bool {
    kind.isNumeric
      && codes.areCodes(CodeName(heading), ofWhole: kind == .integer ? integers : nil)
  }
}
