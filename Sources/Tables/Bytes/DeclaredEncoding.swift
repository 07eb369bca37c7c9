import Tabular

/// What a document says of its own encoding. The bytes decide between UTF-8, GB18030 and wider
/// units (`TextBytes`); of any other encoding only the document can tell.
enum DeclaredEncoding {
  /// Bytes at the beginning in which a page must say so (HTML, 4.2.5.4).
  private static let limit = 1024
  /// Beginnings of names that are believed. The others are for the bytes to tell, or are what
  /// programs write without thinking (iso-8859-1).
  private static let believed = [
    "big5", "cp950", "ms950", "shift_jis", "shift-jis", "x-sjis", "sjis", "windows-31j", "cp932",
    "euc-", "iso-2022-", "ks_c_5601", "cp949", "koi8", "windows-1251", "windows-874", "tis-620",
  ]

  /// The text of a page or an XML document.
  /// - Parameter name: the encoding that a person names.
  static func text(_ bytes: any ByteStore, in name: String? = nil) throws -> TextBytes {
    let text = try TextBytes(bytes, in: name)
    guard name == nil, text.encoding == .gb18030 || text.encoding == .big5 else { return text }
    let head = String(decoding: try bytes.head(limit), as: UTF8.self).lowercased()
    guard text.range.lowerBound == 0, let name = self.name(in: head),
      Transcoder(name) != nil
    else { return text }
    return TextBytes(bytes, .named(name), text.range)
  }

  /// `charset=big5` of a page, `encoding="Big5"` of XML; nil for one that is not believed.
  private static func name(in head: String) -> String? {
    let isXML = head.hasPrefix("<?xml")
    let declaration = isXML ? head.firstRange(of: "?>").map { head[..<$0.lowerBound] } : nil
    let marks = ["encoding", "charset"]
    for (part, mark) in [
      (declaration ?? head[..<head.startIndex], marks[0]), (head[...], marks[1]),
    ] {
      guard let place = part.firstRange(of: mark) else { continue }
      let rest = part[place.upperBound...].drop { " =\"'".contains($0) }
      let name = rest.prefix { $0.isASCII && ($0.isLetter || $0.isNumber || "-_:.".contains($0)) }
      guard !name.isEmpty else { continue }
      let isBelieved = believed.contains { name.hasPrefix($0) } && name != "euc-cn"
      return isBelieved ? String(name) : nil
    }
    return nil
  }
}
