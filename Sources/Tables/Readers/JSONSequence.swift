import Formats
import Tabular

/// Objects one after another that are no lines of NDJSON: without anything between them, each
/// behind a record separator (RFC 7464), over several lines, or with commas and no brackets around.
enum JSONSequence {
  /// RS (RFC 7464, 2.2).
  static let separator: UInt8 = 0x1E
  /// Begins a line that is no object.
  static let comment = UInt8(ascii: "#")
  private static let brace = UInt8(ascii: "{")

  /// Whether a text begins with two objects so.
  static func begins(_ text: ArraySlice<UInt8>) -> Bool {
    let rest = text.drop { $0 <= 0x20 }
    guard rest.first == brace else { return false }
    return text[..<rest.startIndex].contains(separator) || (try? hasSecond(rest)) == true
  }

  /// Whether a text is one value, as far as it is known.
  static func isOneValue(_ text: ArraySlice<UInt8>) -> Bool {
    guard let items = try? behindFirst(text) else { return true }
    return (try? items.skipSpace()) == .some(nil)
  }

  /// The values of a line that has several.
  static func values(_ line: [UInt8]) throws -> [JSON] {
    let spool = SpoolBytes()
    try spool.append(line)
    let items = JSONItems(
      TextBytes(spool, .utf8, 0..<line.count), format: .ndjson, isSequence: true)
    var values: [JSON] = []
    while let value = try items.next() { values.append(value) }
    return values
  }

  private static func hasSecond(_ text: ArraySlice<UInt8>) throws -> Bool {
    let items = try behindFirst(text)
    while let byte = try items.skipSpace(), byte == separator || byte == UInt8(ascii: ",") {
      items.advance()
    }
    return try items.skipSpace() == brace
  }

  private static func behindFirst(_ text: ArraySlice<UInt8>) throws -> JSONItems {
    let spool = SpoolBytes()
    try spool.append(Array(text))
    let items = JSONItems(TextBytes(spool, .utf8, 0..<text.count), format: .json)
    try items.skip()
    return items
  }
}
