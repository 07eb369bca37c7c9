import FoundationEssentials

/// JSON as the platform writes it under `/api/v1`: members in alphabetical order, so that equal
/// answers are equal bytes.
enum WireEncoder {
  static func data(_ value: some Encodable) throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return try encoder.encode(value)
  }
}
