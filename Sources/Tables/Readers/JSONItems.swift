import Formats
import Tabular

/// Values of a JSON document one after another, without holding the document. Of one thread.
final class JSONItems {
  private let cursor: ByteCursor
  private let format: TableFault.Format
  private let isSequence: Bool
  /// Of a line with several values those that were not handed over yet.
  private var ahead: ArraySlice<JSON> = []
  private var isFirst = true

  /// - Parameter isSequence: of NDJSON, whether values do not keep to lines: several stand in one
  ///   (`{…}{…}`), or one in several.
  init(_ text: TextBytes, format: TableFault.Format, isSequence: Bool = false) {
    cursor = ByteCursor(text)
    self.format = format
    self.isSequence = isSequence
  }

  var fraction: Double { cursor.fraction }
  var notices: TableNotices {
    var notices = cursor.notices
    notices.add(halves)
    notices.add(comments)
    return notices
  }
  /// Lines of NDJSON that begin with `#`.
  private var comments = TableNotice(.commentLines, count: 0)
  /// Escapes of half a character.
  private var halves = TableNotice(.halfCharacters, count: 0)
  /// The line at which it stands, from 1.
  var lineNumber: Int { cursor.line }
  /// Bytes passed.
  var offset: Int { cursor.offset }

  var malformed: TableFault { .malformed(format, place: cursor.line) }

  // MARK: Pieces of a document

  /// Passes over white space, and over comments, which are no JSON but stand where nothing else
  /// can.
  @discardableResult
  func skipSpace() throws -> UInt8? {
    while let byte = try cursor.skipSpace() {
      guard byte == JSONComment.slash else { return byte }
      try skipComment()
    }
    return nil
  }

  /// From the first slash of a comment.
  private func skipComment() throws {
    cursor.advance()
    let isBlock = try cursor.peek() == JSONComment.star
    guard try isBlock || cursor.peek() == JSONComment.slash else { throw malformed }
    cursor.advance()
    var last: UInt8 = 0
    while let byte = try cursor.peek() {
      // The end of a line is white space, and counted there.
      if !isBlock, byte == UInt8(ascii: "\n") { return }
      cursor.advance()
      if isBlock, byte == UInt8(ascii: "\n") { cursor.line += 1 }
      if isBlock, byte == JSONComment.slash, last == JSONComment.star { return }
      last = byte
    }
    if isBlock { throw malformed }
  }

  func advance() { cursor.advance() }

  /// Passes over the name and the bracket of a call around a document (JSONP).
  func skipCall() throws {
    guard let byte = try skipSpace(), JSONCall.begins(byte) else { return }
    while let byte = try cursor.peek(), JSONCall.goesOn(byte) { cursor.advance() }
    guard try skipSpace() == UInt8(ascii: "(") else { throw malformed }
    cursor.advance()
  }

  /// Behind the brace of an object or the comma of a member: the next name, with its colon; nil
  /// behind the closing brace.
  func memberName() throws -> String? {
    var byte = try skipSpace()
    if byte == UInt8(ascii: ",") {
      cursor.advance()
      byte = try skipSpace()
    }
    if byte == UInt8(ascii: "}") {
      cursor.advance()
      return nil
    }
    guard byte == UInt8(ascii: "\""), let name = try value().stringValue,
      try skipSpace() == UInt8(ascii: ":")
    else { throw malformed }
    cursor.advance()
    return name
  }

  /// The next item of an array whose bracket is passed, or the next line of NDJSON; nil behind the
  /// last.
  func next() throws -> JSON? {
    if let value = ahead.popFirst() { return value }
    guard try hasNext() else { return nil }
    return try format == .ndjson && !isSequence ? line() : value()
  }

  /// Whether another item follows, at which it then stands.
  func hasNext() throws -> Bool {
    if format == .ndjson { return try skipSeparators() }
    let byte = try skipSpace()
    if byte == UInt8(ascii: "]") {
      cursor.advance()
      return false
    }
    guard byte != nil else { throw malformed }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw malformed }
      cursor.advance()
      try skipSpace()
    }
    isFirst = false
    return true
  }

  /// Passes over what stands between objects of NDJSON.
  /// - Returns: whether another one follows.
  private func skipSeparators() throws -> Bool {
    while let byte = try skipSpace() {
      switch byte {
      case JSONSequence.separator: cursor.advance()
      case UInt8(ascii: ",") where isSequence && !isFirst: cursor.advance()
      case JSONSequence.comment:
        if comments.count == 0 { comments.place.line = lineNumber }
        comments.count += 1
        while let byte = try cursor.peek(), byte != UInt8(ascii: "\n") { cursor.advance() }
      default:
        isFirst = false
        return true
      }
    }
    return false
  }

  /// Goes into another array.
  func beginList() { isFirst = true }

  private func line() throws -> JSON {
    var bytes: [UInt8] = []
    while let byte = try cursor.next(), byte != UInt8(ascii: "\n") { try take(byte, &bytes) }
    defer { cursor.line += 1 }
    do {
      return try parsed(bytes)
    } catch {
      guard let values = try? JSONSequence.values(bytes), let first = values.first else {
        throw error
      }
      ahead = values.dropFirst()
      return first
    }
  }

  /// One whole value of any kind.
  func value() throws -> JSON {
    var bytes: [UInt8] = []
    guard let first = try skipSpace() else { throw malformed }
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
    let found = JSONHalves.count(in: bytes)
    if found > 0, halves.count == 0 { halves.place.line = lineNumber }
    halves.count += found
    if let json = try? JSON.parse(bytes) { return json }
    // What JavaScript and Python write where there is no number.
    guard let json = JSONWords.quoted(bytes).flatMap({ try? JSON.parse($0) }) else {
      throw malformed
    }
    return json
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
      || byte == JSONComment.slash
  }

  /// Passes over a value of any kind.
  func skip() throws {
    switch try skipSpace() {
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
    while let byte = try cursor.peek() {
      if byte == JSONComment.slash, !isText {
        try skipComment()
        continue
      }
      cursor.advance()
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
    while let byte = try skipSpace() {
      // The end of a call, and what separates documents.
      guard byte == UInt8(ascii: ")") || byte == UInt8(ascii: ";") else { throw malformed }
      cursor.advance()
    }
  }
}
