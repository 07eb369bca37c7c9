/// Texts of cells as XML holds them.
enum CellXML {
  /// UTF-16 units that a cell may have (Excel specifications and limits: 32,767 characters).
  static let unitLimit = 32_767

  /// Appends a text, escaped: characters that XML cannot hold as `_x000B_`, and what looks like
  /// that already with its first sign so written (ECMA-376 part 1, 22.9.2.19). Bytes that are no
  /// UTF-8 become U+FFFD.
  /// - Returns: false where the text was cut to what a cell may have.
  @inline(__always)
  static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout GrowingBytes) -> Bool {
    guard let base = text.baseAddress else { return true }
    let count = text.count <= unitLimit ? text.count : fitting(text)
    var index = 0
    // What needs no escape goes over in one piece.
    var begun = 0
    while index < count {
      let byte = base[index]
      if plain[Int(byte)] {
        index += 1
        continue
      }
      let length = UTF8Text.length(text, at: index)
      if byte >= 0x80, length > 0, !(byte == 0xEF && isNoCharacter(text, index)) {
        index += length
        continue
      }
      output.add(base + begun, index - begun)
      let isKept = escape(text, index, length, &output)
      begun = isKept ? index : index + max(1, length)
      index += max(1, length)
    }
    output.add(base + begun, count - begun)
    return count == text.count
  }

  /// Whether white space at its ends has to be kept expressly.
  static func hasSpace(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = text.first, let last = text.last else { return false }
    return first <= 0x20 || last <= 0x20 || text.contains(0x0A)
  }

  /// Bytes that stand for themselves; those above ASCII are looked at.
  private static let plain: [Bool] = (0..<256).map { byte in
    byte >= 0x20 && byte < 0x80 && ![0x22, 0x26, 0x3C, 0x3E, 0x5F].contains(byte)
      || byte == 0x09 || byte == 0x0A
  }

  /// Bytes of the characters that fit a cell.
  private static func fitting(_ text: UnsafeBufferPointer<UInt8>) -> Int {
    var index = 0
    var units = 0
    while index < text.count {
      let length = UTF8Text.length(text, at: index)
      units += length == 4 ? 2 : 1
      if units > unitLimit { return index }
      index += max(1, length)
    }
    return text.count
  }

  /// U+FFFE and U+FFFF, which XML 1.0, 2.2, leaves out.
  private static func isNoCharacter(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    text[index + 1] == 0xBF && text[index + 2] >= 0xBE
  }

  /// What stands for the character at a place.
  /// - Returns: whether it stands for itself; nothing is written then.
  private static func escape(
    _ text: UnsafeBufferPointer<UInt8>, _ index: Int, _ length: Int, _ output: inout GrowingBytes
  ) -> Bool {
    let byte = text[index]
    switch byte {
    case UInt8(ascii: "&"): output.add("&amp;" as StaticString)
    case UInt8(ascii: "<"): output.add("&lt;" as StaticString)
    case UInt8(ascii: ">"): output.add("&gt;" as StaticString)
    case UInt8(ascii: "\""): output.add("&quot;" as StaticString)
    case UInt8(ascii: "_") where isEscape(text, index): output.add("_x005F_" as StaticString)
    case 0..<0x20:
      output.add((byte < 16 ? "_x000" : "_x001") as StaticString)
      output.add(hexadecimal[Int(byte & 15)])
      output.add(UInt8(ascii: "_"))
    case 0xEF where length > 0:
      output.add((text[index + 2] == 0xBE ? "_xFFFE_" : "_xFFFF_") as StaticString)
    case _ where length == 0: output.add("\u{FFFD}" as StaticString)
    default: return true
    }
    return false
  }

  private static let hexadecimal = Array("0123456789ABCDEF".utf8)

  /// Whether `_x0041_` stands there.
  private static func isEscape(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
    guard index + 6 < text.count, text[index + 1] == UInt8(ascii: "x"),
      text[index + 6] == UInt8(ascii: "_")
    else { return false }
    return text[(index + 2)..<(index + 6)].allSatisfy { byte in
      byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 6
    }
  }
}
