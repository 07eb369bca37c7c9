extension JSON {
  /// Where and why a text stops being JSON.
  public struct ParseError: Error, Hashable, Sendable {
    public enum Reason: Hashable, Sendable {
      case unexpectedEnd
      case unexpectedByte(UInt8)
      /// A complete value was read, and more follows (the manual's own example, 2.3.5, ends in
      /// one brace too many).
      case trailingText
      case badEscape
      case badNumber
      case badUTF8
      case tooDeep
    }

    public var reason: Reason
    /// Bytes from the start.
    public var offset: Int
    /// From 1.
    public var line: Int
    /// In bytes from the start of the line, from 1.
    public var column: Int
    /// What was complete before the fault: the whole value for `trailingText`.
    public var recovered: JSON?
  }

  /// Deepest nesting that is read; a deeper text is refused, never followed.
  public static let depthLimit = 128

  public static func parse(_ text: String) throws(ParseError) -> JSON {
    try parse(Array(text.utf8))
  }

  public static func parse(_ bytes: [UInt8]) throws(ParseError) -> JSON {
    var parser = Parser(bytes: bytes)
    let value = try parser.value(depth: 0)
    parser.skipSpace()
    guard parser.position == bytes.count else {
      throw parser.error(.trailingText, recovered: value)
    }
    return value
  }
}

extension JSON {
  struct Parser {
    let bytes: [UInt8]
    var position = 0

    init(bytes: [UInt8]) {
      self.bytes = bytes
      if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
    }

    func error(
      _ reason: ParseError.Reason, at offset: Int? = nil, recovered: JSON? = nil
    ) -> ParseError {
      let offset = min(offset ?? position, bytes.count)
      var line = 1
      var start = 0
      for index in 0..<offset where bytes[index] == UInt8(ascii: "\n") {
        line += 1
        start = index + 1
      }
      return ParseError(
        reason: reason, offset: offset, line: line, column: offset - start + 1,
        recovered: recovered)
    }

    mutating func skipSpace() {
      while position < bytes.count {
        switch bytes[position] {
        case 0x20, 0x09, 0x0A, 0x0D: position += 1
        default: return
        }
      }
    }

    func unexpected() -> ParseError {
      position < bytes.count ? error(.unexpectedByte(bytes[position])) : error(.unexpectedEnd)
    }

    mutating func expect(_ byte: UInt8) throws(ParseError) {
      guard position < bytes.count, bytes[position] == byte else { throw unexpected() }
      position += 1
    }

    mutating func value(depth: Int) throws(ParseError) -> JSON {
      skipSpace()
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      guard depth < JSON.depthLimit else { throw error(.tooDeep) }
      switch bytes[position] {
      case UInt8(ascii: "{"): return try object(depth: depth)
      case UInt8(ascii: "["): return try array(depth: depth)
      case UInt8(ascii: "\""): return .string(try string())
      case UInt8(ascii: "t"): return try word("true", .bool(true))
      case UInt8(ascii: "f"): return try word("false", .bool(false))
      case UInt8(ascii: "n"): return try word("null", .null)
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
      default: throw unexpected()
      }
    }

    private mutating func word(_ word: String, _ value: JSON) throws(ParseError) -> JSON {
      for byte in word.utf8 {
        guard position < bytes.count, bytes[position] == byte else { throw unexpected() }
        position += 1
      }
      return value
    }

    private mutating func object(depth: Int) throws(ParseError) -> JSON {
      try expect(UInt8(ascii: "{"))
      var members: [Member] = []
      skipSpace()
      if position < bytes.count, bytes[position] == UInt8(ascii: "}") {
        position += 1
        return .object(members)
      }
      while true {
        skipSpace()
        guard position < bytes.count, bytes[position] == UInt8(ascii: "\"") else {
          throw unexpected()
        }
        let name = try string()
        skipSpace()
        try expect(UInt8(ascii: ":"))
        members.append(Member(name, try value(depth: depth + 1)))
        if try endsList(UInt8(ascii: "}")) { return .object(members) }
      }
    }

    private mutating func array(depth: Int) throws(ParseError) -> JSON {
      try expect(UInt8(ascii: "["))
      var items: [JSON] = []
      skipSpace()
      if position < bytes.count, bytes[position] == UInt8(ascii: "]") {
        position += 1
        return .array(items)
      }
      while true {
        items.append(try value(depth: depth + 1))
        if try endsList(UInt8(ascii: "]")) { return .array(items) }
      }
    }

    /// Reads the comma or closing bracket behind an item.
    private mutating func endsList(_ close: UInt8) throws(ParseError) -> Bool {
      skipSpace()
      if position < bytes.count, bytes[position] == UInt8(ascii: ",") {
        position += 1
        return false
      }
      try expect(close)
      return true
    }

    private mutating func number() throws(ParseError) -> JSON {
      let start = position
      let found = JSONNumber.scan(bytes, from: start)
      position = found.end
      guard found.isNumber else { throw error(.badNumber) }
      return .number(String(decoding: bytes[start..<position], as: UTF8.self))
    }
  }
}
