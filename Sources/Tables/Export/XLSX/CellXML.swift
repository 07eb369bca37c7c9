/// Texts of cells as XML holds them.
enum CellXML {
  /// UTF-16 units that a cell may have (Excel specifications and limits: 32,767 characters).
  static let unitLimit = 32_767

  /// Appends a text, escaped: characters that XML cannot hold as `_x000B_`, and what looks like
  /// that already with its first sign so written (ECMA-376 part 1, 22.9.2.19). Bytes that are no
  /// UTF-8 become U+FFFD.
  /// - Returns: false where the text was cut to what a cell may have.
  @inline(__always)
  static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) -> Bool {
    let isPlain = text.count <= unitLimit && text.allSatisfy { plain[Int($0)] }
    guard isPlain else { return appendSlowly(text, to: &output) }
    output.append(contentsOf: text)
    return true
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

  private static func appendSlowly(
    _ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) -> Bool {
    var index = 0
    var units = 0
    while index < text.count {
      let byte = text[index]
      let length = UTF8Text.length(text, at: index)
      let more = length == 4 ? 2 : 1
      guard units + more <= unitLimit else { return false }
      units += more
      switch byte {
      case UInt8(ascii: "&"): output += "&amp;".utf8
      case UInt8(ascii: "<"): output += "&lt;".utf8
      case UInt8(ascii: ">"): output += "&gt;".utf8
      case UInt8(ascii: "\""): output += "&quot;".utf8
      case UInt8(ascii: "_") where isEscape(text, index): output += "_x005F_".utf8
      case 0: output += "\u{FFFD}".utf8
      case 0x09, 0x0A: output.append(byte)
      case 0..<0x20: output += "_x00\(byte < 16 ? "0" : "1")\(hexadecimal[Int(byte & 15)])_".utf8
      case _ where length == 0: output += "\u{FFFD}".utf8
      default: output.append(contentsOf: text[index..<index + length])
      }
      index += max(1, length)
    }
    return true
  }

  private static let hexadecimal = Array("0123456789ABCDEF")

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
