import Formats
import Tabular

/// The items of a JSON document's table, one after another, without holding the document.
final class JSONItems {
  private static let depthLimit = 16

  private let cursor: ByteCursor
  private let format: TableFault.Format
  private var isFirst = true

  init(_ bytes: any ByteStore, format: TableFault.Format) {
    cursor = ByteCursor(bytes)
    self.format = format
  }

  var fraction: Double { cursor.fraction }

  private var malformed: TableFault { .malformed(format, place: cursor.line) }

  /// Lines of items need no search.
  var readLines: Bool {
    get throws { try cursor.skipSpace() != nil }
  }

  /// Goes behind the bracket of the first array whose items are objects or arrays. An array of
  /// texts called `columnNames` on the way gives names to columns.
  func findTable(_ rows: JSONRows, depth: Int = 0) throws -> Bool {
    guard depth < Self.depthLimit else { return try skipValue() }
    switch try cursor.skipSpace() {
    case UInt8(ascii: "["):
      cursor.advance()
      let first = try cursor.skipSpace()
      let isTable = first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
      return try isTable || (depth == 0 && first != nil) || skipList()
    case UInt8(ascii: "{"):
      cursor.advance()
      return try findInObject(rows, depth)
    case nil: return false
    default: return try skipValue()
    }
  }

  private func findInObject(_ rows: JSONRows, _ depth: Int) throws -> Bool {
    while true {
      switch try cursor.skipSpace() {
      case UInt8(ascii: "\""): break
      case UInt8(ascii: "}"):
        cursor.advance()
        return false
      default: throw malformed
      }
      let name = try item().stringValue
      guard try cursor.skipSpace() == UInt8(ascii: ":") else { throw malformed }
      cursor.advance()
      if name == "columnNames" {
        rows.names = try (item().arrayValue ?? []).map(\.cellText)
      } else if try findTable(rows, depth: depth + 1) {
        return true
      }
      if try cursor.skipSpace() == UInt8(ascii: ",") { cursor.advance() }
    }
  }

  /// The next item; nil behind the last.
  func next() throws -> JSON? {
    let byte = try cursor.skipSpace()
    if format == .ndjson { return byte == nil ? nil : try lineItem() }
    if byte == UInt8(ascii: "]") { return nil }
    if !isFirst {
      guard byte == UInt8(ascii: ",") else { throw malformed }
      cursor.advance()
    }
    isFirst = false
    return try item()
  }

  private func lineItem() throws -> JSON {
    var bytes: [UInt8] = []
    while let byte = try cursor.next(), byte != UInt8(ascii: "\n") { try take(byte, &bytes) }
    defer { cursor.line += 1 }
    return try parsed(bytes)
  }

  /// One whole value of any kind.
  private func item() throws -> JSON {
    var bytes: [UInt8] = []
    guard let first = try cursor.skipSpace() else { throw malformed }
    switch first {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""):
      try passValue { try self.take($0, &bytes) }
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
    guard let json = try? JSON.parse(bytes) else { throw malformed }
    return json
  }

  private static func isEnd(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == UInt8(ascii: "}")
  }

  /// Passes over an object, array or string, handing over its bytes.
  private func passValue(_ take: (UInt8) throws -> Void) throws {
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

  /// - Returns: false, for there is no table in it.
  private func skipValue() throws -> Bool {
    switch try cursor.skipSpace() {
    case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""): try passValue { _ in }
    default:
      while let byte = try cursor.peek(), byte > 0x20, !Self.isEnd(byte) { cursor.advance() }
    }
    return false
  }

  /// The rest of an array whose bracket is passed.
  private func skipList() throws -> Bool {
    while let byte = try cursor.skipSpace() {
      if byte == UInt8(ascii: "]") {
        cursor.advance()
        return false
      }
      if byte == UInt8(ascii: ",") { cursor.advance() }
      if try cursor.skipSpace() != UInt8(ascii: "]") { _ = try skipValue() }
    }
    throw malformed
  }
}
