import CBytes

/// Finds what is not UTF-8 in bytes that come piece by piece. Each place is one maximal part that
/// could have begun a character (Unicode 16, 3.9, “U+FFFD Substitution of Maximal Subparts”), which
/// is what `String(decoding:as:)` makes one U+FFFD of.
struct UTF8Check {
  /// Places so far; a character still open counts when it is `finish`ed or broken.
  private(set) var damaged = 0
  /// Bytes before the first of them, over all pieces.
  private(set) var first: Int?
  private var passed = 0
  /// Bytes that the character that is open still wants, and what the next of them may be.
  private var left = 0
  private var range: ClosedRange<UInt8> = 0x80...0xBF
  /// Where it began.
  private var opened = 0

  init() {}

  /// Whether the bytes are whole characters.
  static func isWhole(_ bytes: UnsafeRawBufferPointer) -> Bool {
    var check = UTF8Check()
    check.take(bytes)
    check.finish()
    return check.damaged == 0
  }

  private mutating func damage(at place: Int) {
    damaged += 1
    if first == nil { first = place }
    left = 0
  }

  /// Nothing follows.
  mutating func finish() { if left > 0 { damage(at: opened) } }

  mutating func take(_ bytes: UnsafeRawBufferPointer) {
    var index = 0
    while index < bytes.count {
      if left == 0 { index = Self.skipGood(bytes, from: index) }
      guard index < bytes.count else { break }
      let byte = bytes[index]
      if left > 0 {
        guard range.contains(byte) else {
          damage(at: opened)
          continue
        }
        left -= 1
        range = 0x80...0xBF
      } else if byte >= 0x80 {
        begin(byte, at: passed + index)
      }
      index += 1
    }
    passed += bytes.count
  }

  private mutating func begin(_ byte: UInt8, at place: Int) {
    opened = place
    range = 0x80...0xBF
    switch byte {
    case 0xC2...0xDF: left = 1
    case 0xE0: (left, range) = (2, 0xA0...0xBF)
    case 0xED: (left, range) = (2, 0x80...0x9F)
    case 0xE1...0xEF: left = 2
    case 0xF0: (left, range) = (3, 0x90...0xBF)
    case 0xF1...0xF3: left = 3
    case 0xF4: (left, range) = (3, 0x80...0x8F)
    default: damage(at: place)
    }
  }

  /// Passes over what is plain by the block, else over ASCII, eight bytes at a time, and over
  /// characters of three bytes, as those of Han are, two or one at a time.
  /// - Returns: a place at which a character begins or the bytes end.
  @inline(__always)
  static func skipGood(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    var index = start
    var looksAtBlocks = true
    while index + 8 <= bytes.count {
      // Where something else comes every few bytes, blocks would be looked at in vain.
      if looksAtBlocks, index - start >= 16, let base = bytes.baseAddress {
        looksAtBlocks = false
        index += bytes_plain_utf8(base + index, bytes.count - index)
        continue
      }
      let word = UInt64(
        littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let high = word & 0x8080_8080_8080_8080
      if high == 0 {
        index += 8
      } else if high & 0x80 == 0 {
        index += high.trailingZeroBitCount / 8
      } else if word & 0xC0_C0F0_C0C0_F0 == 0x80_80E0_8080_E0, isPlainLead(UInt8(word & 0xFF)),
        isPlainLead(UInt8(word >> 24 & 0xFF))
      {
        index += 6
      } else if word & 0xC0_C0F0 == 0x80_80E0, isPlainLead(UInt8(word & 0xFF)) {
        index += 3
      } else {
        return index
      }
    }
    return index
  }

  /// A first byte of three behind which any two may come.
  @inline(__always) private static func isPlainLead(_ byte: UInt8) -> Bool {
    byte != 0xE0 && byte != 0xED
  }
}
