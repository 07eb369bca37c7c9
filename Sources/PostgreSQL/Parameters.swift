/// A value for a statement's place: it travels beside the statement, never in it.
public enum SQLParameter: Hashable, Sendable {
  /// NULL.
  case null
  /// Read by the type of its place: numbers too.
  case text(String)
  /// A `bytea`.
  case bytes([UInt8])
}

/// Parameters as libpq takes them: pointers into one buffer.
struct ParameterBuffer {
  private var bytes: [UInt8] = []
  private var places: [Int?] = []
  private var lengths: [Int32] = []
  /// 0 for text, which the server reads by the place's type, 1 for bytes as they are.
  private var formats: [Int32] = []

  /// - Throws: `PostgreSQLError.nullCharacter`: libpq would cut a text there.
  init(_ parameters: [SQLParameter]) throws(PostgreSQLError) {
    for parameter in parameters {
      switch parameter {
      case .null: append(nil, 0)
      case .text(let text):
        guard !text.utf8.contains(0) else { throw .nullCharacter }
        append(bytes.count, 0)
        bytes.append(contentsOf: text.utf8)
        bytes.append(0)
      case .bytes(let value):
        append(bytes.count, 1, length: value.count)
        bytes.append(contentsOf: value)
        bytes.append(0)
      }
    }
  }

  private mutating func append(_ place: Int?, _ format: Int32, length: Int = 0) {
    places.append(place)
    formats.append(format)
    lengths.append(Int32(clamping: length))
  }

  /// Calls `body` with their number, the values, their lengths and their formats.
  func withPointers<Result>(
    _ body: (Int32, [UnsafePointer<CChar>?], [Int32], [Int32]) -> Result
  ) -> Result {
    bytes.withUnsafeBytes { buffer in
      let base = buffer.bindMemory(to: CChar.self).baseAddress
      let pointers = places.map { place in place.flatMap { base?.advanced(by: $0) } }
      return body(Int32(places.count), pointers, lengths, formats)
    }
  }
}
