/// The identifier the platform gives a dataset or interface: 32 lower-case hexadecimal digits
/// (the last path component of 接口地址, manual 2.3.4). Serves as `dct:identifier`.
public struct EntryID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// As it stands in addresses and on the screen; never empty.
  public let text: String

  /// - Returns: nil unless `text` is exactly 32 hexadecimal digits; upper case is folded.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 32, bytes.allSatisfy(Self.isHexDigit) else { return nil }
    // Most come small; lowercasing costs more than the rest together.
    let isSmall = bytes.allSatisfy { $0 < UInt8(ascii: "A") || $0 > UInt8(ascii: "F") }
    self.text = isSmall ? String(text) : text.lowercased()
  }

  /// The identifier itself.
  public var description: String { text }

  /// In the order of their texts, so that lists without another order stay put.
  public static func < (left: EntryID, right: EntryID) -> Bool { left.text < right.text }

  private static func isHexDigit(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "a")...UInt8(ascii: "f"),
      UInt8(ascii: "A")...UInt8(ascii: "F"):
      true
    default: false
    }
  }
}

extension EntryID: Codable {
  /// - Throws: where the text is no identifier.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = EntryID(text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not 32 hexadecimal digits")
    }
    self = id
  }

  /// Written as the bare text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
