import Charset

/// The text of a page or of a message, which a message quotes and words are looked for in.
enum PageBytes {
  /// Bytes in which a page names its charset (HTML, 4.2.5.4: the first 1,024).
  private static let extent = 2048

  /// In UTF-8, out of the charset that its head, itself or its bytes tell.
  static func utf8(_ bytes: [UInt8], contentType: String?) -> [UInt8] {
    let declared = Charset(contentType: contentType) ?? named(in: bytes)
    let charset = Charset(of: bytes, declared: declared, isStart: true)
    guard let charset, charset != .utf8, let converter = CharsetConverter(charset) else {
      return bytes
    }
    return converter.start(bytes)
  }

  /// `<meta charset="gbk">`, and the older form of it.
  private static func named(in bytes: [UInt8]) -> Charset? {
    let start = String(decoding: bytes.prefix(extent), as: UTF8.self).lowercased()
    guard let range = start.firstRange(of: "charset=") else { return nil }
    let name = start[range.upperBound...].drop { "\"' ".contains($0) }
      .prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_".contains($0)) }
    return Charset(label: name)
  }
}
