public import Calls
import Terminal

extension InvokeExchange: Safe {
  /// Headers as one line each; the body by `SafeBody`.
  public var safe: InvokeExchange {
    var copy = self
    copy.headers = headers.map { Header(name: $0.name.safe, value: $0.value.safe) }
    copy.body = SafeBody.bytes(body)
    return copy
  }
}

/// A body that is shown as it came and read as JSON by the screens: both ways nothing in it may act
/// upon the terminal, and what is malformed must stay so.
///
/// - Harmful characters beyond ASCII become U+FFFD. C0 controls, which JSON forbids, stay for the
///   parser to complain of; the grid never shows them.
/// - Escapes of harmful characters (`\u001b`) get a second backslash, so that they are read as the
///   six characters they are written with.
enum SafeBody {
  static func bytes(_ body: [UInt8]) -> [UInt8] {
    guard needsLook(body) else { return body }
    return escapesMadeLiteral(charactersReplaced(body))
  }

  /// Most bodies are ASCII and common Chinese without an escape.
  private static func needsLook(_ body: [UInt8]) -> Bool {
    body.contains { byte in
      byte == UInt8(ascii: "\\")
        || byte >= 0x7F && !(0xE4...0xE9).contains(byte)
          && !(0x80...0xBF).contains(byte)
    }
  }

  private static func charactersReplaced(_ body: [UInt8]) -> [UInt8] {
    guard let text = String(validating: body, as: UTF8.self) else { return body }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      output.append(scalar.value < 0x7F || Sanitizer.isHarmless(scalar) ? scalar : "\u{FFFD}")
    }
    return Array(String(output).utf8)
  }

  private static func escapesMadeLiteral(_ body: [UInt8]) -> [UInt8] {
    let backslash = UInt8(ascii: "\\")
    var output: [UInt8] = []
    output.reserveCapacity(body.count)
    var index = 0
    while index < body.count {
      guard body[index] == backslash, index + 1 < body.count else {
        output.append(body[index])
        index += 1
        continue
      }
      let escape = Escape(body, at: index)
      let end = index + escape.length
      while index < end {
        if escape.isHarmful { output.append(backslash) }
        output += body[index..<min(index + Escape.unitLength, end)]
        index += Escape.unitLength
      }
      index = end
    }
    return output
  }

  /// One escape of RFC 8259 section 7, surrogate pairs as one.
  private struct Escape {
    /// Bytes of `\uXXXX`.
    static let unitLength = 6

    var length: Int
    var isHarmful: Bool

    init(_ body: [UInt8], at index: Int) {
      guard let unit = Self.unit(body, index) else {
        length = 2
        isHarmful = [UInt8(ascii: "b"), UInt8(ascii: "f")].contains(body[index + 1])
        return
      }
      length = 6
      var value = unit
      if (0xD800..<0xDC00).contains(unit), let low = Self.unit(body, index + 6),
        (0xDC00..<0xE000).contains(low)
      {
        length = 12
        value = 0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00)
      }
      // A lone surrogate is for the parser to refuse.
      isHarmful =
        Unicode.Scalar(value).map {
          !Sanitizer.isHarmless($0) && !["\n", "\t", "\r"].contains($0)
        } ?? false
    }

    /// The number of `\uXXXX`.
    private static func unit(_ body: [UInt8], _ index: Int) -> UInt32? {
      guard index + 6 <= body.count, body[index] == UInt8(ascii: "\\"),
        body[index + 1] == UInt8(ascii: "u")
      else { return nil }
      return UInt32(String(decoding: body[(index + 2)..<(index + 6)], as: UTF8.self), radix: 16)
    }
  }
}
