import Calls

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

  /// - Parameters:
  ///   - start: the first bytes.
  ///   - isXML: whether the file itself may be XML: then what is in the document decides as well.
  /// - Returns: nil for what is no such document; empty where it does not say why.
  static func words(of start: [UInt8], isXML: Bool) -> String? {
    guard StrangePage.isPage(start) else { return nil }
    let text = String(decoding: start, as: UTF8.self)
    guard let root = XMLWords.root(of: text), roots.contains(root) else { return nil }
    let said = XMLWords.wordNames.lazy.compactMap { XMLWords.content(of: $0, in: text) }.first
    guard isXML else { return said ?? "" }
    return certain.contains(root) ? said : nil
  }
}
