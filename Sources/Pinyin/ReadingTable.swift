/// The usual reading of every Han character of the basic block and extension A: two digits of
/// base 64 each, in text the program image holds; nothing is built to read it.
enum ReadingTable {
  /// Number of the syllable a scalar is usually read as; 0 for none.
  static func number(of scalar: UInt32) -> UInt16 {
    switch scalar {
    case 0x4E00..<0x7700: number(in: han1, at: Int(scalar - 0x4E00))
    case 0x7700..<0xA000: number(in: han2, at: Int(scalar - 0x7700))
    case 0x3400..<0x4DC0: number(in: extensionA, at: Int(scalar - 0x3400))
    case 0x3007: number(of: 0x96F6)  // 〇 is 零
    default: 0
    }
  }

  private static func number(in table: StaticString, at index: Int) -> UInt16 {
    let digits = table.utf8Start + 2 * index
    return value(digits[0]) << 6 | value(digits[1])
  }

  private static func value(_ digit: UInt8) -> UInt16 {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt16(digit - 48)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): UInt16(digit - 55)
    case UInt8(ascii: "a")...UInt8(ascii: "z"): UInt16(digit - 61)
    case UInt8(ascii: "+"): 62
    default: 63
    }
  }
}
