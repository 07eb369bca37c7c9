import Base

extension JSONOutline {
  /// Where the nodes begin whose name or value holds a text, ASCII letters in either case; of a
  /// text longer than `JSONWalker.tokenLimit` the rest is passed over. Escapes count as what they
  /// stand for.
  ///
  /// - Parameter limit: most places that are kept.
  /// - Throws: what reading throws, `CancellationError`.
  public func find(_ text: String, limit: Int) throws -> [Int] {
    let needle = Needle(text)
    guard let root, !needle.isEmpty else { return [] }
    var walker = JSONWalker(source, at: root.range.lowerBound, piece: piece)
    var found: [Int] = []
    /// The name before a value, and whether it was a hit already.
    var name: (start: Int, isFound: Bool)?
    while walker.offset < root.range.upperBound, found.count < limit,
      let byte = try walker.skipSpace()
    {
      guard !Self.isSign(byte) else {
        if byte != UInt8(ascii: ":") { name = nil }
        walker.advance()
        continue
      }
      let start = walker.offset
      guard let (kind, token) = try Self.token(&walker) else { break }
      let isName = try kind == .text && walker.skipSpace() == UInt8(ascii: ":")
      let isFound = token.map { needle.isIn($0, isText: kind == .text, quoted: !isName) } ?? false
      if isFound, name?.isFound != true { found.append(name?.start ?? start) }
      name = isName ? (start, isFound) : nil
    }
    return found
  }

  private static func isSign(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "["), UInt8(ascii: "]"),
      UInt8(ascii: ","), UInt8(ascii: ":"):
      true
    default: false
    }
  }

  /// - Returns: nil where the text breaks off.
  private static func token(
    _ walker: inout JSONWalker
  ) throws -> (JSONNode.Kind, [UInt8]?)? {
    walker.hold()
    do {
      let kind = try walker.passLeaf()
      return (kind, walker.taken())
    } catch is JSON.ParseError {
      return nil
    }
  }
}

extension Needle {
  /// - Parameter quoted: whether the quotes around a text belong to it.
  fileprivate func isIn(_ token: [UInt8], isText: Bool, quoted: Bool) -> Bool {
    guard isText, token.contains(UInt8(ascii: "\\")), let json = try? JSON.parse(token) else {
      let text = isText && !quoted ? token[1..<token.count - 1] : token[...]
      return text.withUnsafeBufferPointer(isIn)
    }
    return isIn(quoted ? json.compactText : json.stringValue ?? "")
  }
}
