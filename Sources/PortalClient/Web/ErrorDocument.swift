/// What storage (S3, OSS) and services of maps (OGC) say in XML in place of a file:
/// `<Error><Code>AccessDenied</Code><Message>…</Message></Error>`.
enum ErrorDocument {
  /// Local names of its first element, in small letters.
  private static let roots: Set = [
    "error", "errors", "errorresponse", "exception", "fault", "serviceexceptionreport",
    "exceptionreport", "serviceexception",
  ]
  /// Those that no document of data begins with, where they say why.
  private static let certain: Set = [
    "error", "errorresponse", "serviceexceptionreport", "exceptionreport", "serviceexception",
  ]
  /// Elements whose text says why.
  private static let wordNames = [
    "message", "msg", "serviceexception", "exceptiontext", "faultstring", "code",
  ]

  /// - Parameters:
  ///   - start: the first bytes.
  ///   - isXML: whether the file itself may be XML: then what is in the document decides as well.
  /// - Returns: nil for what is no such document; empty where it does not say why.
  static func words(of start: [UInt8], isXML: Bool) -> String? {
    guard StrangePage.isPage(start) else { return nil }
    let text = String(decoding: start, as: UTF8.self)
    guard let root = text.split(separator: "<").lazy.compactMap(name).first, roots.contains(root)
    else { return nil }
    let said = wordNames.lazy.compactMap { content(of: $0, in: text) }.first
    guard isXML else { return said ?? "" }
    return certain.contains(root) ? said : nil
  }

  /// The local name of what begins behind a `<`, in small letters; nil where that is no element.
  private static func name(_ part: Substring) -> String? {
    if part.hasPrefix("?") || part.hasPrefix("!") { return nil }
    let name = part.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" }
    return name.split(separator: ":").last?.lowercased()
  }

  private static func content(of name: String, in text: String) -> String? {
    for part in text.split(separator: "<") {
      let halves = part.split(separator: ">", maxSplits: 1)
      guard halves.count == 2, self.name(halves[0]) == name else { continue }
      let words = halves[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      if !words.isEmpty { return String(words.prefix(200)) }
    }
    return nil
  }
}
