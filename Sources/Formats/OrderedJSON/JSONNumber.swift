/// The grammar of numbers (RFC 8259, 6): no sign of plus, no needless zero, digits on both sides of
/// the point.
public enum JSONNumber {
  /// Whether bytes are a number and nothing else.
  @inlinable
  public static func isWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let found = scan(bytes, from: 0)
    return found.isNumber && found.end == bytes.count
  }

  /// Reads the number that begins at a place.
  /// - Returns: the place behind it, and whether it is one; else where it stops being one.
  @inlinable
  static func scan<Bytes: RandomAccessCollection<UInt8>>(
    _ bytes: Bytes, from start: Int
  ) -> (end: Int, isNumber: Bool) where Bytes.Index == Int {
    var place = start
    func has(_ byte: UInt8) -> Bool { place < bytes.endIndex && bytes[place] == byte }
    func passDigits() -> Bool {
      let first = place
      while place < bytes.endIndex, bytes[place] &- 0x30 < 10 { place += 1 }
      return place > first
    }
    if has(UInt8(ascii: "-")) { place += 1 }
    if has(UInt8(ascii: "0")) {
      place += 1
    } else {
      guard passDigits() else { return (place, false) }
    }
    if has(UInt8(ascii: ".")) {
      place += 1
      guard passDigits() else { return (place, false) }
    }
    if place < bytes.endIndex, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if has(UInt8(ascii: "+")) || has(UInt8(ascii: "-")) { place += 1 }
      guard passDigits() else { return (place, false) }
    }
    return (place, true)
  }
}
