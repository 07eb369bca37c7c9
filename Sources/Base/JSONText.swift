/// Texts as JSON has them.
public enum JSONText {
  /// Appends a text in quotes, with the escapes that RFC 8259, section 7, demands, short ones where
  /// there are such, as Foundation's `JSONEncoder` writes them.
  ///
  /// - Parameter isForTerminals: escapes DEL and the C1 controls as well, so that the text is
  ///   harmless on a terminal.
  public static func quote(
    _ text: String, isForTerminals: Bool = false, into output: inout [UInt8]
  ) {
    output.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { bytes in
      var plain = 0
      var index = 0
      while index < bytes.count {
        if !isForTerminals { index = mark(in: bytes, from: index) }
        guard index < bytes.count else { break }
        let byte = bytes[index]
        var isSpecial = byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
        var place = index
        if isForTerminals, byte == 0x7F {
          isSpecial = true
        } else if isForTerminals, byte == 0xC2, bytes[index + 1] < 0xA0 {
          // U+0080 to U+009F are C2 80 to C2 9F in UTF-8.
          (isSpecial, place) = (true, index + 1)
        }
        if isSpecial {
          output += bytes[plain..<index]
          escape(bytes[place], into: &output)
          plain = place + 1
        }
        index = place + 1
      }
      output += bytes[plain...]
    }
    output.append(UInt8(ascii: "\""))
  }

  /// The place of the next quote, backslash or control from one on; the end where there is none.
  public static func mark(in bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    let raw = UnsafeRawBufferPointer(bytes)
    var place = start
    // Eight at a time, as long as none of them is such a byte.
    while place + 8 <= raw.count,
      !hasMark(raw.loadUnaligned(fromByteOffset: place, as: UInt64.self))
    {
      place += 8
    }
    while place < raw.count {
      switch raw[place] {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"), 0..<0x20: return place
      default: place += 1
      }
    }
    return place
  }

  /// Whether one of eight bytes is a quote, a backslash or a control (Mycroft's test for a zero
  /// byte, and its kin for one below a bound). It may say so of a byte behind such a one too.
  @inline(__always)
  private static func hasMark(_ word: UInt64) -> Bool {
    let ones: UInt64 = 0x0101_0101_0101_0101
    let quotes = word ^ (ones &* 0x22)
    let slashes = word ^ (ones &* 0x5C)
    let marks =
      (quotes &- ones) & ~quotes | (slashes &- ones) & ~slashes | (word &- ones &* 0x20) & ~word
    return marks & (ones &* 0x80) != 0
  }

  private static func escape(_ byte: UInt8, into output: inout [UInt8]) {
    output.append(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): output.append(byte)
    case 0x08: output.append(UInt8(ascii: "b"))
    case 0x09: output.append(UInt8(ascii: "t"))
    case 0x0A: output.append(UInt8(ascii: "n"))
    case 0x0C: output.append(UInt8(ascii: "f"))
    case 0x0D: output.append(UInt8(ascii: "r"))
    default: output += "u00\(Hexadecimal.text(CollectionOfOne(byte)))".utf8
    }
  }
}
