/// Goes through a long JSON text with a piece of it in memory. What is wrong with the text is
/// thrown as `JSON.ParseError`; a cancelled task ends it at the next piece.
struct JSONWalker {
  /// A token beyond this is passed over without being held.
  static let tokenLimit = 1 << 20

  private let source: JSONSource
  private let piece: Int
  private var bytes: [UInt8] = []
  /// Where `bytes` lies in the text.
  private var base: Int
  private var index = 0
  /// Where in the text that begins which is to stay in memory.
  private var held: Int?

  init(_ source: JSONSource, at offset: Int = 0, piece: Int) {
    self.source = source
    self.piece = piece
    base = offset
  }

  /// In bytes from the start of the text.
  var offset: Int { base + index }

  mutating func advance() { index += 1 }

  /// Goes to another place; what was held is let go.
  mutating func seek(_ offset: Int) {
    held = nil
    if offset >= base, offset <= base + bytes.count {
      index = offset - base
    } else {
      base = offset
      bytes = []
      index = 0
    }
  }

  mutating func peek() throws -> UInt8? {
    if index < bytes.count { return bytes[index] }
    return try refill() ? bytes[index] : nil
  }

  /// Keeps what follows in memory until it is `taken`.
  mutating func hold() { held = offset }

  /// What was passed since `hold`; nil where it was too long.
  mutating func taken() -> [UInt8]? {
    defer { held = nil }
    return held.map { Array(bytes[($0 - base)..<index]) }
  }

  private mutating func refill() throws -> Bool {
    try Task.checkCancellation()
    if let start = held, offset - start > Self.tokenLimit { held = nil }
    let more = try source.read(offset, piece)
    guard !more.isEmpty else { return false }
    let kept = bytes.count - (held.map { offset - $0 } ?? 0)
    bytes.removeFirst(kept)
    base += kept
    index -= kept
    bytes += more
    return true
  }

  func error(_ reason: JSON.ParseError.Reason, at offset: Int? = nil) throws -> JSON.ParseError {
    let offset = offset ?? self.offset
    var (line, start, next) = (1, 0, 0)
    while next < offset {
      let bytes = try source.read(next, min(Self.tokenLimit, offset - next))
      guard !bytes.isEmpty else { break }
      for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
        line += 1
        start = next + index + 1
      }
      next += bytes.count
    }
    return JSON.ParseError(
      reason: reason, offset: offset, line: line, column: offset - start + 1, recovered: nil)
  }

  mutating func unexpected() throws -> JSON.ParseError {
    try error(try peek().map { .unexpectedByte($0) } ?? .unexpectedEnd)
  }
}

// MARK: Tokens

extension JSONWalker {
  /// The first byte behind white space; nil at the end of the text.
  mutating func skipSpace() throws -> UInt8? {
    while let byte = try peek() {
      switch byte {
      case 0x20, 0x09, 0x0A, 0x0D: index += 1
      default: return byte
      }
    }
    return nil
  }

  mutating func expect(_ byte: UInt8) throws {
    guard try peek() == byte else { throw try unexpected() }
    index += 1
  }

  /// Passes a text from its opening quote to behind the closing one.
  mutating func passText() throws {
    try expect(UInt8(ascii: "\""))
    while true {
      bytes.withUnsafeBufferPointer { bytes in
        while index < bytes.count, bytes[index] != UInt8(ascii: "\""),
          bytes[index] != UInt8(ascii: "\\"), bytes[index] >= 0x20
        {
          index += 1
        }
      }
      switch try peek() {
      case UInt8(ascii: "\""): return advance()
      case UInt8(ascii: "\\"): try passEscape()
      case .some(0..<0x20), nil: throw try unexpected()
      default: continue
      }
    }
  }

  private mutating func passEscape() throws {
    advance()
    switch try peek() {
    case UInt8(ascii: "u"):
      advance()
      for _ in 0..<4 {
        guard let byte = try peek() else { throw try unexpected() }
        guard Character(Unicode.Scalar(byte)).isHexDigit else { throw try error(.badEscape) }
        advance()
      }
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"), UInt8(ascii: "b"),
      UInt8(ascii: "f"), UInt8(ascii: "n"), UInt8(ascii: "r"), UInt8(ascii: "t"):
      advance()
    case nil: throw try unexpected()
    default: throw try error(.badEscape)
    }
  }

  mutating func passNumber() throws {
    if try peek() == UInt8(ascii: "-") { advance() }
    if try peek() == UInt8(ascii: "0") { advance() } else { try passDigits() }
    if try peek() == UInt8(ascii: ".") {
      advance()
      try passDigits()
    }
    guard let byte = try peek(), byte | 0x20 == UInt8(ascii: "e") else { return }
    advance()
    if let sign = try peek(), sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-") { advance() }
    try passDigits()
  }

  private mutating func passDigits() throws {
    let start = offset
    while let byte = try peek(), (0x30...0x39).contains(byte) { index += 1 }
    guard offset > start else { throw try error(.badNumber) }
  }

  mutating func passWord(_ word: StaticString) throws {
    for index in 0..<word.utf8CodeUnitCount {
      try expect(word.utf8Start[index])
    }
  }

  /// Passes a text, a number or a word.
  mutating func passLeaf() throws -> JSONNode.Kind {
    switch try peek() {
    case UInt8(ascii: "\""):
      try passText()
      return .text
    case UInt8(ascii: "t"): try passWord("true")
    case UInt8(ascii: "f"): try passWord("false")
    case UInt8(ascii: "n"): try passWord("null")
    case UInt8(ascii: "-"), .some(UInt8(ascii: "0")...UInt8(ascii: "9")):
      try passNumber()
      return .number
    default: throw try unexpected()
    }
    return .word
  }
}
