/// What is wrong with a citizen's identity number.
public enum IDNumberFault: Hashable, Sendable {
  /// Not 17 digits and a digit or X.
  case form
  /// Digits 7 to 14 are no day between 1900 and today.
  case birthDate
  case checkDigit
}

/// Citizen identity numbers of GB 11643-1999: six digits of a region, the birth date, three of
/// sequence, a check digit after ISO 7064 MOD 11-2.
public enum IDNumber {
  private static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  private static let checks = Array("10X98765432".utf8)

  /// - Parameter today: days since 1970-01-01, Beijing time; nobody is born later.
  public static func fault(_ text: String, today: Int) -> IDNumberFault? {
    let bytes = Array(normal(text).utf8)
    guard bytes.count == 18, bytes[0] != UInt8(ascii: "0"),
      bytes.dropLast().allSatisfy({ (0x30...0x39).contains($0) }),
      (0x30...0x39).contains(bytes[17]) || bytes[17] == UInt8(ascii: "X")
    else { return .form }
    let digits = bytes.dropLast().map { Int($0 & 15) }
    guard let birth = birthDay(digits), birth <= today else { return .birthDate }
    return bytes[17] == check(digits) ? nil : .checkDigit
  }

  /// With a capital X.
  public static func normal(_ text: String) -> String {
    text.hasSuffix("x") ? text.dropLast() + "X" : text
  }

  private static func birthDay(_ digits: [Int]) -> Int? {
    let year = number(digits[6..<10])
    let month = number(digits[10..<12])
    let day = number(digits[12..<14])
    guard year >= 1900, (1...12).contains(month),
      (1...CivilCalendar.length(ofMonth: month, year: year)).contains(day)
    else { return nil }
    return Moment(year: year, month: month, day: day).day
  }

  private static func number(_ digits: ArraySlice<Int>) -> Int {
    digits.reduce(0) { $0 * 10 + $1 }
  }

  private static func check(_ digits: [Int]) -> UInt8 {
    checks[zip(digits, weights).reduce(0) { $0 + $1.0 * $1.1 } % 11]
  }
}
