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
