/// How a text's characters are written.
enum TextEncoding: Hashable, Sendable {
  case utf8
  /// GB18030, of which GBK and GB2312 are parts: what Chinese spreadsheets save as CSV.
  case gb18030
  case utf16(isBig: Bool)
  case utf32(isBig: Bool)
  /// Another one, which a document names (`iconv(3)`).
  case named(String)

  /// Big5 with the characters of Hong Kong, of which Microsoft's code page 950 is nearly a part.
  static let big5 = TextEncoding.named("BIG5-HKSCS")

  /// - Parameter name: as IANA's registry or `iconv(3)` has it, in any case.
  /// - Returns: nil where nobody knows it.
  init?(name: String) {
    let plain = name.uppercased().filter { $0 != "_" && $0 != "-" && $0 != " " }
    switch plain {
    case "UTF8": self = .utf8
    case "UTF16LE": self = .utf16(isBig: false)
    case "UTF16BE": self = .utf16(isBig: true)
    case "UTF32LE": self = .utf32(isBig: false)
    case "UTF32BE": self = .utf32(isBig: true)
    case "CP936", "MS936", "WINDOWS936", "EUCCN": self = .gb18030
    case "BIG5", "BIG5HKSCS": self = .big5
    case let other where other.hasPrefix("GB"): self = .gb18030
    default:
      let isName = name.utf8.allSatisfy { byte in
        byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || "-_.:".utf8.contains(byte)
      }
      guard isName, !name.isEmpty, Transcoder(name) != nil else { return nil }
      self = .named(name)
    }
  }

  /// As it is asked for.
  var name: String {
    switch self {
    case .utf8: "utf-8"
    case .gb18030: "gb18030"
    case .utf16(let isBig): isBig ? "utf-16be" : "utf-16le"
    case .utf32(let isBig): isBig ? "utf-32be" : "utf-32le"
    case .big5: "big5"
    case .named(let name): name
    }
  }

  /// Bytes of a unit.
  var unit: Int {
    switch self {
    case .utf8, .gb18030, .named: 1
    case .utf16: 2
    case .utf32: 4
    }
  }
}

/// A mark at the beginning of a text (Unicode 16, 23.8; GB18030 writes it in four bytes), perhaps
/// several times: each program that text goes through may put one before it.
struct ByteOrderMark {
  var encoding: TextEncoding
  var length: Int

  private static let all: [([UInt8], TextEncoding)] = [
    ([0xEF, 0xBB, 0xBF], .utf8), ([0x84, 0x31, 0x95, 0x33], .gb18030),
    ([0xFF, 0xFE, 0, 0], .utf32(isBig: false)), ([0, 0, 0xFE, 0xFF], .utf32(isBig: true)),
    ([0xFF, 0xFE], .utf16(isBig: false)), ([0xFE, 0xFF], .utf16(isBig: true)),
  ]

  init?(_ head: [UInt8]) {
    guard let found = Self.all.first(where: { head.starts(with: $0.0) }) else { return nil }
    (encoding, length) = (found.1, found.0.count)
    while head[length...].starts(with: found.0) { length += found.0.count }
  }
}
