/// What a picture's first bytes say it is: told by its content, whatever its name claims.
public struct ImageFacts: Hashable, Sendable {
  /// The formats that pictures are taken in.
  public enum Format: String, Sendable, CaseIterable {
    case png, jpeg, gif

    /// As RFC 6838 has it, such as `image/png`.
    public var mediaType: String { "image/" + rawValue }
  }

  /// Wider or higher pictures are not taken.
  public static let longestSide = 10_000

  /// Told by the first bytes, not by a name.
  public var format: Format
  /// In pixels.
  public var width: Int
  /// In pixels.
  public var height: Int

  /// nil for anything that is no PNG (W3C PNG 5.2), JPEG (ITU-T T.81, B.2) or GIF (GIF89a, 18), or
  /// whose size is nought or beyond `longestSide`.
  public init?(_ bytes: [UInt8]) {
    guard
      let (format, width, height) = Self.png(bytes) ?? Self.gif(bytes) ?? Self.jpeg(bytes),
      (1...Self.longestSide).contains(width), (1...Self.longestSide).contains(height)
    else { return nil }
    (self.format, self.width, self.height) = (format, width, height)
  }

  private typealias Found = (Format, Int, Int)

  private static func png(_ bytes: [UInt8]) -> Found? {
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
    guard bytes.count >= 33, bytes.starts(with: head),
      bytes[12..<16].elementsEqual("IHDR".utf8)
    else { return nil }
    return (.png, big(bytes, 16, 4), big(bytes, 20, 4))
  }

  private static func gif(_ bytes: [UInt8]) -> Found? {
    guard bytes.count >= 13,
      bytes.starts(with: "GIF87a".utf8) || bytes.starts(with: "GIF89a".utf8)
    else { return nil }
    return (.gif, Int(bytes[6]) | Int(bytes[7]) << 8, Int(bytes[8]) | Int(bytes[9]) << 8)
  }

  /// The size stands in the frame header, behind segments of other kinds.
  private static func jpeg(_ bytes: [UInt8]) -> Found? {
    guard bytes.starts(with: [0xFF, 0xD8, 0xFF]) else { return nil }
    var place = 2
    while place + 9 < bytes.count, bytes[place] == 0xFF {
      let marker = bytes[place + 1]
      if marker == 0xFF {
        place += 1
        continue
      }
      let isFrame = (0xC0...0xCF).contains(marker) && ![0xC4, 0xC8, 0xCC].contains(marker)
      if isFrame { return (.jpeg, big(bytes, place + 7, 2), big(bytes, place + 5, 2)) }
      let length = big(bytes, place + 2, 2)
      guard length >= 2, marker != 0xD9, marker != 0xDA else { return nil }
      place += 2 + length
    }
    return nil
  }

  private static func big(_ bytes: [UInt8], _ offset: Int, _ width: Int) -> Int {
    bytes[offset..<(offset + width)].reduce(0) { $0 << 8 | Int($1) }
  }
}
