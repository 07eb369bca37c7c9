import Formats
import Tabular

/// A table that a document carries as a text, as services do that pack an answer twice:
/// `{"code":0,"data":"[{\"名称\":\"甲\"}]"}`.
enum JSONWithin {
  /// Texts within texts that are unpacked.
  static let depth = 3
  private static let objects = 16

  /// The longest text of a document that is JSON of several values itself; nil where there is none.
  static func text(of document: TextBytes) throws -> TextBytes? {
    let items = JSONItems(document, format: .json)
    var found: [UInt8] = []
    do {
      try items.skipCall()
      try look(items, 0, &found)
    } catch is TableFault {
      // What is wrong in the document is told when it is read.
    }
    guard !found.isEmpty else { return nil }
    let spool = SpoolBytes()
    try spool.append(found)
    return TextBytes(spool, .utf8, 0..<found.count)
  }

  private static func look(_ items: JSONItems, _ depth: Int, _ found: inout [UInt8]) throws {
    switch try items.skipSpace() {
    case UInt8(ascii: "{") where depth < objects:
      items.advance()
      while try items.memberName() != nil { try look(items, depth + 1, &found) }
    case UInt8(ascii: "\""):
      let text = Array((try items.value().stringValue ?? "").utf8)
      if text.count > found.count, isDocument(text) { found = text }
    default: try items.skip()
    }
  }

  private static func isDocument(_ text: [UInt8]) -> Bool {
    let first = text.first { $0 > 0x20 }
    guard first == UInt8(ascii: "[") || first == UInt8(ascii: "{"),
      let json = try? JSON.parse(text)
    else { return false }
    return json.arrayValue?.isEmpty == false || json.objectValue?.isEmpty == false
  }
}
