/// A number as a cell shows it, where it is the cell's value and no other scale of it: `1,234.5万元`
/// of 1234.5, and not `12.3万元` of 123000.
struct ShownNumber {
  /// What is shown behind it, if that is a unit.
  let unit: String?

  init?(_ shown: String, of value: String) {
    guard let value = Double(value), let end = shown.lastIndex(where: Self.isDigit) else {
      return nil
    }
    let digits = shown[...end].filter { Self.isDigit($0) || $0 == "." }
    let decimals = digits.firstIndex(of: ".").map { digits[$0...].count - 1 } ?? 0
    guard let size = Double(digits), abs(size - abs(value)) <= Self.half(decimals) else {
      return nil
    }
    let behind = shown[end...].dropFirst().filter { !$0.isWhitespace }
    unit = UnitWords.hasOrScale(behind) ? behind : nil
  }

  private static func isDigit(_ sign: Character) -> Bool { sign.isASCII && sign.isNumber }

  /// A little more than half of the last decimal.
  private static func half(_ decimals: Int) -> Double {
    (0..<min(decimals, 15)).reduce(0.500001) { half, _ in half / 10 }
  }
}
