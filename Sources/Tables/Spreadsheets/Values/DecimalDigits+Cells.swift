import Tabular

extension DecimalDigits {
  /// Without an exponent while that takes few zeros, with at least so many digits behind the point.
  func append(to cells: inout SheetCells, decimals wanted: Int = 0) {
    if isNegative { cells.append(UInt8(ascii: "-")) }
    guard abs(point) <= Self.longest else { return appendPower(to: &cells) }
    if point <= 0 { cells.append(0x30) }
    for place in 0..<max(0, point) {
      cells.append(0x30 + (place < digits.count ? digits[place] : 0))
    }
    let behind = max(decimals, wanted)
    guard behind > 0 else { return }
    cells.append(UInt8(ascii: "."))
    for step in 0..<behind {
      let place = point + step
      cells.append(0x30 + (digits.indices.contains(place) ? digits[place] : 0))
    }
  }

  /// Digits before the point, or zeros behind it, beyond which a power of ten is written.
  private static let longest = 40

  private func appendPower(to cells: inout SheetCells) {
    cells.append(0x30 + (digits.first ?? 0))
    if digits.count > 1 {
      cells.append(UInt8(ascii: "."))
      for digit in digits.dropFirst() { cells.append(0x30 + digit) }
    }
    // With its sign, so that it is no code.
    cells.append(point > 0 ? "e+\(point - 1)" : "e\(point - 1)")
  }
}
