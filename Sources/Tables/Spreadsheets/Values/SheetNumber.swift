import Tabular

/// Numbers of cells as text: plain digits, all of them, and more where the format shows more.
///
/// A spreadsheet keeps doubles. Whole numbers are written with the digits that the file has,
/// however many; fractions with the fewest that give the same double, and without what binary
/// arithmetic left behind (`0.30000000000000004`). Never with an exponent while there is room,
/// never `-0`.
enum SheetNumber {
  /// - Parameter text: as the file has it.
  /// - Returns: false for what is no number; nothing is written then.
  static func append(
    _ text: UnsafeBufferPointer<UInt8>, _ mask: NumberMask?, to cells: inout SheetCells
  ) -> Bool {
    if mask == nil, isPlain(text) || isExact(text), let base = text.baseAddress {
      cells.append(base, text.count)
      return true
    }
    if let mask, mask.pattern.isEmpty, !mask.isPercent,
      appendPadded(text, mask.decimals, to: &cells)
    {
      return true
    }
    guard let given = DecimalDigits(text) else { return false }
    append(fewest(given, text), mask, to: &cells)
    return true
  }

  /// Whether nothing needs to be done: few digits, no exponent, no needless zero.
  @inline(__always)
  private static func isPlain(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard (1...16).contains(text.count) else { return false }
    var index = 0
    if text[0] == 0x2D {
      guard text.count > 1, text[1] != 0x30 else { return false }
      index = 1
    }
    guard text[index] &- 0x30 < 10 else { return false }
    if text[index] == 0x30, text.count > index + 1, text[index + 1] != 0x2E { return false }
    var points = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x2E {
        points += 1
      } else if byte &- 0x30 >= 10 {
        return false
      }
      index += 1
    }
    guard points > 0 else { return true }
    return points == 1 && text[text.count - 1] != 0x30 && text[text.count - 1] != 0x2E
  }

  /// Whether a fraction of sixteen digits, as coordinates have, is written as it stands. Below 2^52
  /// no two of so many digits are the same double, so none has fewer; and it must not end in what
  /// binary arithmetic left behind (`withoutNoise`).
  @inline(__always)
  private static func isExact(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    var index = 0
    if text.count == 18, text[0] == 0x2D { index = 1 }
    guard text.count == index + 17, text[index] &- 0x31 < 9, text[text.count - 1] != 0x30 else {
      return false
    }
    var number: UInt64 = 0
    var points = 0
    while index < text.count {
      let byte = text[index]
      if byte == 0x2E {
        points += 1
      } else if byte &- 0x30 < 10 {
        number = number * 10 + UInt64(byte - 0x30)
      } else {
        return false
      }
      index += 1
    }
    return points == 1 && text[text.count - 1] != 0x2E && number < 1 << 52
      && (number + 5) / 10 % 1000 != 0
  }

  /// A plain number that needs but zeros to be as its format shows it.
  private static func appendPadded(
    _ text: UnsafeBufferPointer<UInt8>, _ decimals: Int, to cells: inout SheetCells
  ) -> Bool {
    guard isPlain(text), let base = text.baseAddress else { return false }
    let point = text.firstIndex(of: UInt8(ascii: "."))
    let behind = point.map { text.count - $0 - 1 } ?? 0
    guard behind <= decimals else { return false }
    cells.append(base, text.count)
    if point == nil, decimals > 0 { cells.append(UInt8(ascii: ".")) }
    for _ in behind..<decimals { cells.append(0x30) }
    return true
  }

  private static func fewest(
    _ given: DecimalDigits, _ text: UnsafeBufferPointer<UInt8>
  ) -> DecimalDigits {
    guard !given.isInteger, given.digits.count > 15,
      let value = Double(String(decoding: text, as: UTF8.self)),
      let short = DecimalDigits(value.description)
    else { return given }
    return withoutNoise(short)
  }

  /// A spreadsheet shows fifteen digits. Where these end in zeros, or nines, what follows them is
  /// what binary arithmetic left.
  private static func withoutNoise(_ number: DecimalDigits) -> DecimalDigits {
    guard !number.isInteger, number.digits.count > 15 else { return number }
    let shown = number.rounded(to: 15)
    return shown.digits.count <= 12 ? shown : number
  }

  /// A number that a file has as a double.
  static func append(_ value: Double, _ mask: NumberMask?, to cells: inout SheetCells) {
    // Seventeen digits are all that a double can tell apart.
    let text = Int(exactly: value)?.description ?? value.description
    guard let digits = DecimalDigits(text) else { return cells.append(text) }
    append(withoutNoise(digits.rounded(to: 17)), mask, to: &cells)
  }

  static func append(
    _ number: DecimalDigits, _ mask: NumberMask?, to cells: inout SheetCells
  ) {
    guard let mask else { return number.append(to: &cells) }
    if !mask.pattern.isEmpty, number.isInteger, mask.decimals == 0, number.point <= 40 {
      return append(number, mask.pattern, mask.isPercent ? 2 : 0, to: &cells)
    }
    let scaled = mask.isPercent ? number.shifted(2) : number
    let shown = scaled.isInteger ? scaled : scaled.rounded(to: 15)
    (shown.decimals <= mask.decimals ? shown : scaled).append(to: &cells, decimals: mask.decimals)
    if mask.isPercent { cells.append(UInt8(ascii: "%")) }
  }

  /// A code: its digits into the format's places from the right, zeros where there are none.
  private static func append(
    _ number: DecimalDigits, _ pattern: [NumberMask.Piece], _ shift: Int,
    to cells: inout SheetCells
  ) {
    let whole = number.shifted(shift)
    let count = max(0, whole.point)
    func digit(_ place: Int) -> UInt8 {
      0x30 + (whole.digits.indices.contains(place) ? whole.digits[place] : 0)
    }
    var places = pattern.count { if case .digit = $0 { true } else { false } }
    var used = 0
    if whole.isNegative { cells.append(UInt8(ascii: "-")) }
    for piece in pattern {
      switch piece {
      case .literal(let scalar): cells.append(scalar)
      case .digit(let isAlways):
        // More digits than places all stand in the first place.
        while count - used > places {
          cells.append(digit(used))
          used += 1
        }
        if count - used == places {
          cells.append(digit(used))
          used += 1
        } else if isAlways {
          cells.append(0x30)
        }
        places -= 1
      }
    }
    if shift > 0 { cells.append(UInt8(ascii: "%")) }
  }
}
