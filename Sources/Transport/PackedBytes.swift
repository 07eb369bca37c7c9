/// A body that is packed by gzip though its head does not say so (RFC 1952).
public enum PackedBytes {
  private static let piece = 64 << 10

  /// Whether bytes begin as gzip does.
  public static func areGzip(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0x1F, 0x8B, 8]) }

  /// What is packed in them.
  /// - Parameter limit: most bytes of it.
  /// - Throws: `TransportError.tooLarge`, and `.garbled` where they cannot be unpacked.
  public static func unpacked(
    _ bytes: [UInt8], limit: Int
  ) throws(TransportError) -> [UInt8] {
    let inflater = Inflater(mayBeBare: false)
    var output: [UInt8] = []
    for start in stride(from: 0, to: bytes.count, by: piece) {
      output += try inflater.take(Array(bytes[start..<min(bytes.count, start + piece)]))
      guard output.count <= limit else { throw .tooLarge(limit: limit) }
    }
    return output + (try inflater.finish())
  }

  /// The same of a long body in a file, into another one.
  public static func unpack(
    _ path: String, into spill: inout Spill, limit: Int
  ) throws(TransportError) {
    let inflater = Inflater(mayBeBare: false)
    try SpilledPieces.each(of: path) { bytes throws(TransportError) in
      try spill.take(try inflater.take(bytes))
      guard spill.size <= limit else { throw .tooLarge(limit: limit) }
    }
    try spill.take(try inflater.finish())
  }
}
