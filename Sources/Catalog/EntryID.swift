import Base

/// The identifier a platform gives a dataset or interface (`dct:identifier`).
///
/// Our platform and the live one use 32 lower-case hexadecimal digits (the last path component of
/// 接口地址, manual 2.3.4). Other sources have UUIDs, slugs, numbers and addresses: those are kept as
/// they are, and every character of them may be shown.
public struct EntryID: Hashable, Sendable, Comparable, CustomStringConvertible {
  /// Most bytes of an identifier of any form.
  public static let byteLimit = 400

  /// As it stands in addresses and on the screen; never empty.
  public let text: String

  /// An identifier as our platform and the live one have it.
  /// - Returns: nil unless `text` is exactly 32 hexadecimal digits; upper case is folded.
  public init?(_ text: some StringProtocol) {
    let bytes = Array(text.utf8)
    guard bytes.count == 32, bytes.allSatisfy(Self.isHexDigit) else { return nil }
    // Most come small; lowercasing costs more than the rest together.
    let isSmall = bytes.allSatisfy { $0 < UInt8(ascii: "A") || $0 > UInt8(ascii: "F") }
    self.text = isSmall ? String(text) : text.lowercased()
  }

  /// An identifier of any form: visible ASCII, and letters and digits of every script, at most
  /// `byteLimit` bytes. 32 hexadecimal digits are the platform's form.
  public init?(any text: some StringProtocol) {
    if let id = EntryID(text) {
      self = id
      return
    }
    guard !text.isEmpty, text.utf8.count <= Self.byteLimit,
      text.unicodeScalars.allSatisfy(Self.isVisible)
    else { return nil }
    self.text = String(text)
  }

  /// The nearest identifier to any text: what may not stand in one is percent-encoded (RFC 3986
  /// section 2.1), and the middle of a long one gives way to a digest of the whole (FNV-1a).
  /// - Returns: nil for an empty text.
  public init?(fitting text: String) {
    if text.utf8.count <= Self.byteLimit, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
      self.init(any: text)
      return
    }
    var fitting = ""
    for scalar in text.unicodeScalars {
      if Self.isVisible(scalar) {
        fitting.unicodeScalars.append(scalar)
      } else {
        for byte in String(scalar).utf8 {
          fitting += "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
        }
      }
    }
    if fitting.utf8.count > Self.byteLimit {
      let digest = fitting.utf8.digest()
      // A quarter of the limit in characters is within it, however many bytes each has.
      fitting = fitting.prefix(Self.byteLimit / 8) + "~" + String(digest, radix: 16)
    }
    self.init(any: fitting)
  }

  /// Stands between an entry's id and the name of a part of it that is an entry of its own: an
  /// interface behind one of a dataset's files.
  public static let partMark = UInt8(ascii: ":")

  /// The id of such a part.
  public func part(_ name: String) -> EntryID? {
    EntryID(fitting: "\(text)\(Character(Unicode.Scalar(Self.partMark)))\(name)")
  }

  /// Whether it has the platform's form.
  public var isHexadecimal: Bool { text.utf8.count == 32 && text.utf8.allSatisfy(Self.isHexDigit) }

  /// The identifier itself.
  public var description: String { text }

  /// In the order of their texts, so that lists without another order stay put.
  public static func < (left: EntryID, right: EntryID) -> Bool { left.text < right.text }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII { return (0x21...0x7E).contains(scalar.value) }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .otherLetter, .decimalNumber:
      return true
    default: return false
    }
  }

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
    guard let id = EntryID(any: text) else {
      throw DecodingError.dataCorruptedError(
        in: container, debugDescription: "not an identifier")
    }
    self = id
  }

  /// Written as the bare text.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(text)
  }
}
