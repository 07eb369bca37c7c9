import CZlib

/// The least of the PNG format (W3C PNG, third edition) that a grey picture needs.
enum PNG {
  /// - Parameter rows: of one length each, a byte a pixel, 0 for black.
  static func grey(_ rows: [[UInt8]]) -> [UInt8] {
    let width = rows.first?.count ?? 0
    let header = bigEndian(width) + bigEndian(rows.count) + [8, 0, 0, 0, 0]
    // Each line begins with the number of its filter: 0, none.
    let data = deflated(rows.flatMap { [0] + $0 })
    return [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
      + chunk("IHDR", header) + chunk("IDAT", data) + chunk("IEND", [])
  }

  private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
    let body = Array(name.utf8) + data
    let sum = crc32(0, body, UInt32(body.count))
    return bigEndian(data.count) + body + bigEndian(Int(sum))
  }

  private static func deflated(_ bytes: [UInt8]) -> [UInt8] {
    var size = compressBound(UInt(bytes.count))
    var output = [UInt8](repeating: 0, count: Int(size))
    let status = compress2(&output, &size, bytes, UInt(bytes.count), Z_DEFAULT_COMPRESSION)
    precondition(status == Z_OK, "zlib has no memory")
    return Array(output.prefix(Int(size)))
  }

  private static func bigEndian(_ value: Int) -> [UInt8] {
    (0..<4).map { UInt8(truncatingIfNeeded: value >> (24 - 8 * $0)) }
  }
}
