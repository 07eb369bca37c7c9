import Glibc

/// Escapes that stand for half of a pair (RFC 8259, 8.2), of which JSON's reader makes U+FFFD.
enum JSONHalves {
  private static let escape = UInt8(ascii: "\\")
  private static let firstHalves: ClosedRange<UInt16> = 0xD800...0xDBFF
  private static let secondHalves: ClosedRange<UInt16> = 0xDC00...0xDFFF

  static func count(in bytes: [UInt8]) -> Int {
    bytes.withUnsafeBytes { bytes in
      guard let base = bytes.baseAddress else { return 0 }
      var count = 0
      var start = 0
      while start < bytes.count,
        let found = memchr(base + start, Int32(escape), bytes.count - start)
      {
        let place = UnsafeRawPointer(found) - base
        start = place + 2
        guard let unit = half(bytes, place) else { continue }
        let isPair =
          firstHalves.contains(unit) && half(bytes, place + 6).map(secondHalves.contains) == true
        start = place + (isPair ? 12 : 6)
        if !isPair { count += 1 }
      }
      return count
    }
  }

  /// The half that an escape `\uD83D` stands for; nil for any other.
  private static func half(_ bytes: UnsafeRawBufferPointer, _ place: Int) -> UInt16? {
    // Most escapes are of Han characters.
    guard place + 6 <= bytes.count, bytes[place] == escape, bytes[place + 1] == UInt8(ascii: "u"),
      bytes[place + 2] | 0x20 == UInt8(ascii: "d")
    else { return nil }
    let digits = String(decoding: bytes[(place + 2)..<(place + 6)], as: UTF8.self)
    return UInt16(digits, radix: 16).flatMap { $0 >= firstHalves.lowerBound ? $0 : nil }
  }
}
