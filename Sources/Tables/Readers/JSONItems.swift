import Formats
import Tabular

/// Values of a JSON document one after another, without holding the document. Of one thread.
final class JSONItems {
  private let cursor: ByteCursor
  private let format: TableFault.Format
  private var isFirst = true

  init(_ text: TextBytes, format: TableFault.Format) {
    cursor = ByteCursor(text)
    self.format = format
  }

  var fraction: Double { cursor.fraction }
  var notices: TableNotices { cursor.notices }
  /// Bytes passed.
  var offset: Int { cursor.offset }

  var malformed: TableFault { .malformed(format, place: cursor.line) }

  // MARK: Pieces of a document

  func skipSpace() throws -> UInt8? { try cursor.skipSpace() }

  func advance() { cursor.advance() }

  /// Passes over the name and the bracket of a call around a document (JSONP).
  func skipCall() throws {
    guard let byte = try cursor.skipSpace(), JSONCall.begins(byte) else { return }
    while let byte = try cursor.peek(), JSONCall.goesOn(byte) { cursor.advance() }
    guard try cursor.skipSpace() == UInt8(ascii: "(") else { throw malformed }
    cursor.advance()
  }

  /// Behind the brace of an object or the comma of a member: the next name, with its colon; nil
  /// behind the closing brace.
  func memberName() throws -> String? {
    var byte = try cursor.skipSpace()
    if byte == UInt8(ascii: ",") {
      cursor.advance()
      byte = try cursor.skipSpace()
    }
    if byte == UInt8(ascii: "}") {
      cursor.advance()
      return nil
    }
    guard byte == UInt8(ascii: "\""), let name = try value().stringValue,
      try cursor.skipSpace() == UInt8(ascii: ":")
    else { throw malformed }
    cursor.advance()
    return name
  }

  /// The next item of an array whose bracket is passed, or the next line of NDJSON; nil behind the
  /// last.
  func next() throws -> JSON? { try hasNext() ? (format == .ndjson ? line() : value()) : nil }

  /// Whether another item follows, at which it then stands.
  func hasNext() throws -> Bool {
    let byte = try cursor.skipSpace()
    if format == .ndjson { return byte != nil }
    if byte == UInt8(ascii: "]") {
      cursor.advance()
      return false
    }
    guard byte != nil else { throw malformed }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw malformed }
      cursor.advance()
      try cursor.skipSpace()
    }
    isFirst = false
    return true
  }

  /// Goes into another array.
  func beginList() { isFirst = true }

  private func line() throws -> JSON {
    var bytes: [UInt8] = []
    while let byte = try cursor.next(), byte != UInt8(ascii: "\n") { try take(byte, &bytes) }
    defer { cursor.line += 1 }
    return try parsed(bytes)
  }

  /// One whole value of any kind.
  func value() throws -> JSON {
    var bytes: [UInt8] = []
    guard let first = try cursor.skipSpace() else { throw malformed }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""):
      try pass { try self.take($0, &bytes) }
    default:
      while let byte = try cursor.peek(), byte > 0x20, !Self.isEnd(byte) {
        try take(byte, &bytes)
        cursor.advance()
      }
    }
    return try parsed(bytes)
  }

  private func take(_ byte: UInt8, _ bytes: inout [UInt8]) throws {
    guard bytes.count < JSONOpening.itemLimit else {
      throw TableFault.tooLarge(.unpacked(JSONOpening.itemLimit))
    }
    bytes.append(byte)
  }

  private func parsed(_ bytes: [UInt8]) throws -> JSON {
    if let json = try? JSON.parse(bytes) { return json }
    // What JavaScript and Python write where there is no number.
    guard let json = JSONWords.quoted(bytes).flatMap({ try? JSON.parse($0) }) else {
      throw malformed
    }
    return json
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// Passes over a value of any kind.
  func skip() throws {
    switch try cursor.skipSpace() {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): try pass { _ in }
    case nil: throw malformed
    default:
      var count = 0
      while let byte = try cursor.peek(), byte > 0x20, !Self.isEnd(byte) {
        cursor.advance()
        count += 1
      }
      guard count > 0 else { throw malformed }
    }
  }

  /// Passes over an object, array or string, handing over its bytes.
  private func pass(_ take: (UInt8) throws -> Void) throws {
    var depth = 0
    var isText = false
    var isEscaped = false
    while let byte = try cursor.next() {
      try take(byte)
      if byte == UInt8(ascii: "\n") { cursor.line += 1 }
      if isText {
        if isEscaped {
          isEscaped = false
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isText = true
      } else if byte == UInt8(ascii: "{") || byte == UInt8(ascii: "[") {
        depth += 1
      } else if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        depth -= 1
      }
      if depth == 0, !isText { return }
    }
    throw malformed
  }

  /// What follows the table's array must be the rest of a document, whose objects close: else the
  /// file is not whole.
  /// - Parameter depth: objects that are open.
  func finish(depth: Int) throws {
    for _ in 0..<depth { while try memberName() != nil { try skip() } }
    while let byte = try cursor.skipSpace() {
      // The end of a call, and what separates documents.
      guard byte == UInt8(ascii: ")") || byte == UInt8(ascii: ";") else { throw malformed }
      cursor.advance()
    }
  }
}

/// A call around a document: `callback({…});`.
enum JSONCall {
  static func begins(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "$")
  }

  static func goesOn(_ byte: UInt8) -> Bool {
    begins(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: ".")
  }

  /// Whether a text begins with one.
  static func begins(_ text: [UInt8]) -> Bool {
    let text = text.prefix(512).drop { $0 <= 0x20 }
    guard let first = text.first, begins(first) else { return false }
    let rest = text.drop(while: goesOn).drop { $0 <= 0x20 }
    guard rest.first == UInt8(ascii: "(") else { return false }
    let inner = rest.dropFirst().first { $0 > 0x20 }
    return inner == UInt8(ascii: "{") || inner == UInt8(ascii: "[")
  }
}

/// `NaN`, `Infinity` and `-Infinity`, which are no JSON (RFC 8259, 6), as texts.
enum JSONWords {
  private static let words = ["NaN", "-Infinity", "Infinity"].map { Array($0.utf8) }

  /// - Returns: nil where there are none.
  static func quoted(_ bytes: [UInt8]) -> [UInt8]? {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count + 16)
    var isText = false
    var index = 0
    var count = 0
    while index < bytes.count {
      let byte = bytes[index]
      if isText {
        if byte == UInt8(ascii: "\\"), index + 1 < bytes.count {
          result.append(byte)
          index += 1
        } else if byte == UInt8(ascii: "\"") {
          isText = false
        }
      } else if byte == UInt8(ascii: "\"") {
        isText = true
      } else if let word = words.first(where: { bytes[index...].starts(with: $0) }) {
        result += [UInt8(ascii: "\"")] + word + [UInt8(ascii: "\"")]
        index += word.count
        count += 1
        continue
      }
      result.append(bytes[index])
      index += 1
    }
    return count > 0 ? result : nil
  }
}
