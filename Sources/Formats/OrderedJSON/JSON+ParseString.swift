import Base

extension JSON.Parser {
  /// Reads a quoted string; escapes become characters, lone surrogates become U+FFFD.
  mutating func string() throws(JSON.ParseError) -> String {
    try expect(UInt8(ascii: "\""))
    let start = position
    skipPlain()
    if position < bytes.count, bytes[position] == UInt8(ascii: "\"") {
      defer { position += 1 }
      return try valid(bytes.span.extracting(start..<position), from: start)
    }
    var text = Array(bytes[start..<position])
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""):
        position += 1
        return try valid(text.span, from: start)
      case UInt8(ascii: "\\"):
        position += 1
        try escape(into: &text)
      case 0..<0x20: throw unexpected()
      default:
        let plain = position
        skipPlain()
        text += bytes[plain..<position]
      }
    }
    throw error(.unexpectedEnd)
  }

  /// Passes over what stands for itself: anything but quotes, backslashes and controls.
  private mutating func skipPlain() {
    position = bytes.withUnsafeBufferPointer { JSONText.mark(in: $0, from: position) }
  }

  /// `String(validating:as:)` looks its generic code up anew for every string.
  private func valid(_ text: Span<UInt8>, from start: Int) throws(JSON.ParseError) -> String {
    do {
      return String(copying: try UTF8Span(validating: text))
    } catch {
      throw self.error(.badUTF8, at: start)
    }
  }

  private mutating func escape(into text: inout [UInt8]) throws(JSON.ParseError) {
    guard position < bytes.count else { throw error(.unexpectedEnd) }
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(byte)
    case UInt8(ascii: "b"): text.append(0x08)
    case UInt8(ascii: "f"): text.append(0x0C)
    case UInt8(ascii: "n"): text.append(0x0A)
    case UInt8(ascii: "r"): text.append(0x0D)
    case UInt8(ascii: "t"): text.append(0x09)
    case UInt8(ascii: "u"): text.append(contentsOf: String(try codePoint()).utf8)
    default: throw error(.badEscape, at: position - 1)
    }
  }

  /// The character of an escape, from behind its `u` on.
  mutating func codePoint() throws(JSON.ParseError) -> Character {
    let high = try hexadecimal()
    guard (0xD800..<0xDC00).contains(high) else {
      return Character(Unicode.Scalar(high) ?? "\u{FFFD}")
    }
    let mark = position
    guard position + 1 < bytes.count, bytes[position] == UInt8(ascii: "\\"),
      bytes[position + 1] == UInt8(ascii: "u")
    else { return "\u{FFFD}" }
    position += 2
    let low = try hexadecimal()
    guard (0xDC00..<0xE000).contains(low),
      let scalar = Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
    else {
      position = mark
      return "\u{FFFD}"
    }
    return Character(scalar)
  }

  private mutating func hexadecimal() throws(JSON.ParseError) -> UInt32 {
    var value: UInt32 = 0
    for _ in 0..<4 {
      guard position < bytes.count else { throw error(.unexpectedEnd) }
      guard let digit = Character(Unicode.Scalar(bytes[position])).hexDigitValue else {
        throw error(.badEscape)
      }
      value = value << 4 + UInt32(digit)
      position += 1
    }
    return value
  }
}
