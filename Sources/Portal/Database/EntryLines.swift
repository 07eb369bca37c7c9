import Catalog
import FoundationEssentials

/// Entries as NDJSON, ready to be sent.
struct EntryLines: Sendable {
  private(set) var bytes: [UInt8] = []
  private(set) var count = 0
  private(set) var lastID = ""

  mutating func append(_ entry: Entry) throws {
    bytes += try WireEncoder.data(entry)
    bytes.append(UInt8(ascii: "\n"))
    count += 1
    lastID = entry.id.text
  }
}

/// JSON as the platform writes it under `/api/v1`: members in alphabetical order, so that equal
/// answers are equal bytes.
enum WireEncoder {
  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
}
