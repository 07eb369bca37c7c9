/// The start of a JSON text that was cut somewhere.
enum JSONStart {
  private struct Bracket {
    var close: UInt8
    /// Of a list: behind its last whole item that is an object or a list.
    var itemEnd: Int?
  }

  /// The text up to the last whole row of the outermost list that was cut, and what closes it.
  /// - Returns: nil where no such list has a whole row, or the text is no JSON.
  static func closed(_ bytes: [UInt8]) -> [UInt8]? {
    guard let open = brackets(bytes),
      let depth = open.firstIndex(where: { $0.itemEnd != nil }), let end = open[depth].itemEnd
    else { return nil }
    return bytes[..<end] + open[...depth].reversed().map(\.close)
  }

  /// The brackets that are open at the end, from the outermost on.
  private static func brackets(_ bytes: [UInt8]) -> [Bracket]? {
    var open: [Bracket] = []
    var isInText = false
    var isEscaped = false
    for (index, byte) in bytes.enumerated() {
      if isInText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        continue
      }
      switch byte {
      case UInt8(ascii: "\""): isInText = true
      case UInt8(ascii: "{"): open.append(Bracket(close: UInt8(ascii: "}")))
      case UInt8(ascii: "["): open.append(Bracket(close: UInt8(ascii: "]")))
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        guard open.popLast()?.close == byte else { return nil }
        if open.last?.close == UInt8(ascii: "]") { open[open.count - 1].itemEnd = index + 1 }
      default: break
      }
    }
    return open
  }
}
