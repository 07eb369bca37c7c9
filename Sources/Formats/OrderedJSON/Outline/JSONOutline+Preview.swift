extension JSONOutline {
  /// What stands behind the bracket of a container, and in front of the closing one where that is
  /// near; escaped letters as letters.
  func preview(of node: JSONNode) throws -> String {
    let length = min(node.range.count - 1, JSONNode.previewLimit)
    let bytes = try source.read(node.range.lowerBound + 1, length)
    let isWhole = length == node.range.count - 1
    // A character or an escape at the cut may be half of one.
    var end = isWhole ? bytes.count - 1 : bytes.lastIndex { $0 & 0xC0 != 0x80 } ?? 0
    if !isWhole, let escape = bytes[..<max(0, end)].suffix(12).lastIndex(of: UInt8(ascii: "\\")) {
      end = escape
    }
    return Self.readable(bytes[..<max(0, end)]) + (isWhole ? "" : "…")
  }

  /// Servers that write ASCII only write Chinese as `\u6cb3`.
  private static func readable(_ bytes: ArraySlice<UInt8>) -> String {
    guard bytes.contains(UInt8(ascii: "\\")) else { return String(decoding: bytes, as: UTF8.self) }
    var parser = JSON.Parser(bytes: Array(bytes))
    var text: [UInt8] = []
    while parser.position < parser.bytes.count {
      let start = parser.position
      parser.position += 1
      if parser.bytes[start] == UInt8(ascii: "\\"), parser.position < parser.bytes.count {
        let isLetter = parser.bytes[parser.position] == UInt8(ascii: "u")
        parser.position += 1
        if isLetter, let letter = try? parser.codePoint(), !letter.isASCII {
          text += String(letter).utf8
          continue
        }
      }
      text += parser.bytes[start..<parser.position]
    }
    return String(decoding: text, as: UTF8.self)
  }
}
