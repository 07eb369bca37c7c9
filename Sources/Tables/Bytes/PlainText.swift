public import Tabular

/// A text that is handed over whole, in UTF-8 whatever it is written in, as tables' texts are read.
public struct PlainText: Sendable {
  /// UTF-8, without a mark at the beginning.
  public let bytes: [UInt8]
  /// Damage, and what was guessed of how it is written.
  public let notices: TableNotices
  /// What it was written in, where that is not UTF-8: `GB18030`, `UTF-16`, or a name that
  /// `iconv(3)` knows.
  public let encoding: String?

  /// - Throws: `TableFault`, where a long text finds no place.
  public init(_ written: [UInt8]) throws(TableFault) {
    let spool = SpoolBytes()
    try spool.append(written)
    let text = try TextBytes(spool)
    let feed = TextFeed(text)
    var turned: [UInt8] = []
    while let piece = try feed.next() { turned += piece }
    bytes = turned
    notices = feed.notices
    encoding =
      switch text.encoding {
      case .utf8: nil
      case .gb18030: "GB18030"
      case .utf16: "UTF-16"
      case .utf32: "UTF-32"
      case .named(let name): name
      }
  }
}
