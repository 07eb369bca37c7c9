import Glibc
import Tabular

/// How the texts of a dBASE table are written: the bytes tell UTF-8 and GBK; of other encodings the
/// file beside it (`.cpg`, ESRI) and the number in its head.
enum DBaseCodePage {
  private static let endings = [".cpg", ".CPG", ".Cpg"]
  /// Bytes of a file that names a code page.
  private static let limit = 256

  /// Numbers of the head ("Visual FoxPro: Code Pages Supported"), as `iconv(3)` knows the pages.
  private static let languages: [UInt8: String] = [
    0x03: "CP1252", 0x57: "CP1252", 0x13: "CP932", 0x7B: "CP932", 0x4D: "CP936", 0x7A: "CP936",
    0x4E: "CP949", 0x79: "CP949", 0x4F: "CP950", 0x78: "CP950", 0x65: "CP866", 0x26: "CP866",
    0xC8: "CP1250", 0xC9: "CP1251", 0xCA: "CP1254", 0xCB: "CP1253", 0x7C: "CP874",
  ]
  /// What programs write where nobody chose anything.
  private static let unthinking: Set = ["CP1252", "ISO-8859-1", "ISO8859-1", "ISO88591"]

  /// What the file beside a table says.
  /// - Parameter path: of the table.
  static func text(beside path: String) -> String? {
    guard TableFile.ending(of: path) == "dbf" else { return nil }
    let stem = path.dropLast(4)
    for ending in endings {
      let file = Glibc.open(stem + ending, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { continue }
      defer { close(file) }
      var room = [UInt8](repeating: 0, count: limit)
      let count = read(file, &room, room.count)
      return String(decoding: room.prefix(max(0, count)), as: UTF8.self)
    }
    return nil
  }

  /// - Parameters:
  ///   - told: what a file beside the table says; nil where there is none.
  ///   - sample: texts of the table.
  static func guess(
    _ language: UInt8, told: String?, _ sample: [UInt8]
  ) -> (encoding: TextEncoding, notices: TableNotices) {
    let guess = EncodingGuess([sample], isWhole: true)
    for name in [told.flatMap(name(of:)), languages[language]].compactMap({ $0 }) {
      guard let encoding = TextEncoding(name: name), isWhole(sample, encoding) else { continue }
      // Between these the bytes tell better.
      let isTold = encoding == .utf8 || encoding == .gb18030 || unthinking.contains(name)
      if isTold, guess.notices.isEmpty { continue }
      return (encoding, TableNotices())
    }
    return (guess.encoding, guess.notices)
  }

  /// `UTF-8`, `GBK`, `936`, `OEM 936`, `65001`.
  private static func name(of text: String) -> String? {
    let plain = text.uppercased().filter { $0.isASCII && !$0.isWhitespace }
    let digits = plain.drop { !$0.isNumber }
    let prefixes: Set = ["", "OEM", "ANSI", "CP", "WINDOWS-", "MS"]
    if !digits.isEmpty, digits.allSatisfy(\.isNumber),
      prefixes.contains(String(plain.dropLast(digits.count)))
    {
      return digits == "65001" ? "UTF-8" : "CP\(digits)"
    }
    return plain.isEmpty ? nil : plain
  }

  private static func isWhole(_ sample: [UInt8], _ encoding: TextEncoding) -> Bool {
    switch encoding {
    case .utf8: return sample.withUnsafeBytes { UTF8Check.isWhole($0) }
    case .gb18030: return damage(sample, Transcoder()) == 0
    case .named(let name): return Transcoder(name).map { damage(sample, $0) == 0 } ?? false
    case .utf16, .utf32: return false
    }
  }

  private static func damage(_ sample: [UInt8], _ transcoder: Transcoder) -> Int {
    let room = UnsafeMutableRawBufferPointer.allocate(
      byteCount: Transcoder.room(for: sample.count), alignment: 1)
    defer { room.deallocate() }
    return sample.withUnsafeBytes { transcoder.convert($0, into: room).damaged }
  }
}
