/// How many cells a character takes: the one table for the whole program, curses included.
///
/// Source: Unicode 16 EastAsianWidth.txt and general categories; `ambiguousIsWide` decides for
/// East Asian Ambiguous characters such as `★─…`, which terminals set for Chinese may draw wide.
public struct DisplayWidth: Hashable, Sendable {
  /// Whether East Asian Ambiguous characters take two cells (UAX #11).
  public var ambiguousIsWide: Bool

  /// As the person's terminal draws them.
  public init(ambiguousIsWide: Bool = false) { self.ambiguousIsWide = ambiguousIsWide }

  /// 0, 1 or 2. Control characters, marks, format characters and variation selectors take none.
  public func width(of scalar: Unicode.Scalar) -> Int { width(value: scalar.value) }

  /// The sum over the characters; a wide character in a string is never a half.
  public func width(of text: some StringProtocol) -> Int {
    if let total = text.utf8.withContiguousStorageIfAvailable({ width(utf8: $0) }) { return total }
    return text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  @inline(__always)
  private func width(value: UInt32) -> Int {
    if value < 0x7F { return value >= 0x20 ? 1 : 0 }
    // Han: nearly all there is in a Chinese catalogue.
    if value >= 0x3400, value <= 0x9FFF { return 2 }
    return searched(value)
  }

  private func searched(_ value: UInt32) -> Int {
    let kind = Self.table.withUnsafeBufferPointer { table in
      var low = 0
      var high = table.count
      // The last run that begins at or before the character.
      while high - low > 1 {
        let middle = (low + high) / 2
        if table[middle] >> 2 <= value { low = middle } else { high = middle }
      }
      return Int(table[low] & 3)
    }
    return kind == 3 ? (ambiguousIsWide ? 2 : 1) : kind
  }

  /// Over bytes a `String` vouches for, so that 50,000 titles are measured in milliseconds.
  private func width(utf8 bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var total = 0
    var index = 0
    while index < bytes.count {
      let first = bytes[index]
      switch first {
      case 0..<0x80:
        total += first >= 0x20 && first != 0x7F ? 1 : 0
        index += 1
      case 0xE4...0xE9:
        // U+4000 to U+9FFF.
        total += 2
        index += 3
      case 0x80..<0xE0:
        total += searched(UInt32(first & 0x1F) << 6 | tail(bytes, index + 1))
        index += 2
      case 0xE0..<0xF0:
        let value = UInt32(first & 0x0F) << 12 | tail(bytes, index + 1) << 6
        total += width(value: value | tail(bytes, index + 2))
        index += 3
      default:
        let value = UInt32(first & 0x07) << 18 | tail(bytes, index + 1) << 12
        total += searched(value | tail(bytes, index + 2) << 6 | tail(bytes, index + 3))
        index += 4
      }
    }
    return total
  }

  @inline(__always)
  private func tail(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt32 {
    UInt32(bytes[index] & 0x3F)
  }
}
