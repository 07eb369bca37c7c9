/// What people and programs put around a text so that a spreadsheet leaves its digits alone, and
/// what nobody sees: `="00123"` (a formula of a text), a tab before or behind, a no-break space
/// (U+00A0), a mark in the midst (U+FEFF), an apostrophe at a number (a text to Excel).
enum Crutches {
  /// Whether a cell may have any, by its first and last byte.
  @inline(__always) static func mayBegin(_ first: UInt8, _ last: UInt8) -> Bool {
    switch first {
    case 0x09, 0x27, 0x3D, 0xC2, 0xEF: true
    default: last == 0x09 || last == 0x27 || last == 0xA0 || last == 0xBF
    }
  }

  /// The part of a cell that is its text.
  static func text(in cell: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var range = trimmed(cell)
    let isFormula =
      range.count >= 3 && cell[range.lowerBound] == 0x3D && cell[range.lowerBound + 1] == 0x22
      && cell[range.upperBound - 1] == 0x22
    if isFormula {
      let inner = range.lowerBound + 2..<range.upperBound - 1
      if !cell[inner].contains(0x22) { return inner }
    }
    guard let first = cell[range].first, let last = cell[range].last else {
      return 0..<cell.count
    }
    if range.count > 1, first == 0x27 || last == 0x27 {
      range =
        range.lowerBound + (first == 0x27 ? 1 : 0)..<range.upperBound - (last == 0x27 ? 1 : 0)
    }
    // Of other texts a tab may be a part.
    return isCode(cell[range]) ? range : 0..<cell.count
  }

  private static func trimmed(_ cell: UnsafeBufferPointer<UInt8>) -> Range<Int> {
    var (lower, upper) = (0, cell.count)
    while lower < upper {
      let length = blank(cell, at: lower)
      guard length > 0, lower + length <= upper else { break }
      lower += length
    }
    while lower < upper {
      let length = (1...3).first { step in
        upper - step >= lower && blank(cell, at: upper - step) == step
      }
      guard let length else { break }
      upper -= length
    }
    return lower..<upper
  }

  /// Length of an invisible sign; 0 where there is none.
  private static func blank(_ cell: UnsafeBufferPointer<UInt8>, at place: Int) -> Int {
    func has(_ sign: [UInt8]) -> Bool {
      place + sign.count <= cell.count
        && sign.indices.allSatisfy { cell[place + $0] == sign[$0] }
    }
    if cell[place] == 0x09 { return 1 }
    if has([0xC2, 0xA0]) { return 2 }
    return has([0xEF, 0xBB, 0xBF]) ? 3 : 0
  }

  /// Digits, perhaps with an X behind them, or eight and more letters and digits that begin with a
  /// digit, as identity and credit codes are.
  private static func isCode(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    guard let first = text.first, (0x30...0x39).contains(first) else { return false }
    let digits = text.count { (0x30...0x39).contains($0) }
    if digits == text.count { return true }
    if digits == text.count - 1, let last = text.last, last | 0x20 == 0x78 { return true }
    return text.count >= 8
      && text.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }
}
