import Testing

/// Reads members of a ZIP archive, which an XLSX is (APPNOTE.TXT, 4.3).
enum Zip {
  static func members(_ archive: [UInt8]) throws -> [String: String] {
    var found: [String: String] = [:]
    var place = try directory(archive)
    while place + 46 <= archive.count, number(archive, place, 4) == 0x0201_4B50 {
      let nameLength = number(archive, place + 28, 2)
      let name = String(decoding: archive[(place + 46)..<(place + 46 + nameLength)], as: UTF8.self)
      found[name] = try text(archive, entry: place)
      place += 46 + nameLength + number(archive, place + 30, 2) + number(archive, place + 32, 2)
    }
    return found
  }

  /// Where the central directory begins.
  private static func directory(_ archive: [UInt8]) throws -> Int {
    let end = try #require(
      stride(from: archive.count - 22, through: 0, by: -1).first {
        number(archive, $0, 4) == 0x0605_4B50
      })
    return number(archive, end + 16, 4)
  }

  /// A member's deflated bytes between a gzip header and its trailer, as `Gunzip` reads them.
  private static func text(_ archive: [UInt8], entry: Int) throws -> String {
    let header = number(archive, entry + 42, 4)
    let start = header + 30 + number(archive, header + 26, 2) + number(archive, header + 28, 2)
    let data = archive[start..<(start + number(archive, entry + 20, 4))]
    guard number(archive, entry + 10, 2) == 8 else { return String(decoding: data, as: UTF8.self) }
    let checksum = archive[(entry + 16)..<(entry + 20)]
    let size = archive[(entry + 24)..<(entry + 28)]
    return try Gunzip.text([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3] + data + checksum + size)
  }

  private static func number(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
    guard offset + width <= bytes.count else { return 0 }
    return (0..<width).reduce(0) { $0 | Int(bytes[offset + $1]) << (8 * $1) }
  }
}
