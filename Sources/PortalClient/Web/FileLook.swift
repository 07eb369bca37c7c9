import Calls
public import Catalog

/// A look into what came in place of a file. Sites answer with pages and words in JSON, whatever
/// the status: neither is the file.
public enum FileLook {
  /// Bytes that are looked at.
  private static let extent = 64 << 10
  /// Endings of files that may be words in JSON.
  private static let words: Set = ["json", "geojson", "topojson", "jsonl", "ndjson", "js", "txt"]

  /// Endings of files that may be documents of XML.
  private static let documents: Set = [
    "xml", "kml", "gml", "rdf", "xsd", "xlf", "svg", "rss", "atom", "gpx", "fods", "xls",
  ]

  /// - Parameters:
  ///   - path: of the bytes.
  ///   - name: of the file; one that is a page, or JSON, by its own name, or has no ending, may be
  ///     one.
  ///   - address: for the message.
  /// - Returns: what came instead; nil where it may be the file.
  public static func fault(
    of path: String, named name: String, at address: String
  ) -> SourceError? {
    FileStart.bytes(of: path, count: extent).flatMap { fault(in: $0, named: name, at: address) }
  }

  /// The same of its first bytes.
  public static func fault(
    in bytes: [UInt8], named name: String, at address: String
  ) -> SourceError? {
    let start = Array(bytes.prefix(extent))
    let ending = ending(name)
    if let words = ErrorDocument.words(of: start, isXML: ending.map(documents.contains) ?? true) {
      return .wrongSite(path: address, .wordsInPlaceOfFile(words))
    }
    if let words = refusal(in: start, ending) {
      return .wrongSite(path: address, .wordsInPlaceOfFile(words))
    }
    if let site = StrangePage.inPlace(of: start, ending: ending) {
      return .wrongSite(path: address, .inPlaceOfFile(site))
    }
    guard start.count < extent, let ending, !words.contains(ending),
      StrangeAnswer.first(start) == UInt8(ascii: "{"),
      case .refused(_, let message, _) = InvokeAnswer(body: start)
    else { return nil }
    return .wrongSite(path: address, .wordsInPlaceOfFile(message))
  }

  /// Endings of files that may be words.
  private static let texts: Set = ["txt", "md", "log", "text", "prj", "cpg"]
  /// Bytes of words that are no more than a refusal.
  private static let mostWords = 600

  /// Words in one line that say that there is no file, or none for who asks: a table has columns or
  /// lines.
  private static func refusal(in bytes: [UInt8], _ ending: String?) -> String? {
    guard let ending, !texts.contains(ending), bytes.count <= mostWords,
      bytes.first.map({ !"{[<\"".utf8.contains($0) }) ?? false
    else { return nil }
    let text = String(decoding: PageBytes.utf8(bytes, contentType: nil), as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline)
    guard lines.count == 1, !lines[0].contains(where: { ",;\t|".contains($0) }),
      BodyKind.text(text).refuses
    else { return nil }
    return String(lines[0])
  }

  /// What makes it doubtful that bytes, which are kept, are the file that was asked for; nil where
  /// nothing does.
  ///
  /// - Parameters:
  ///   - path: of the bytes.
  ///   - name: of the file.
  public static func doubt(of path: String, named name: String) -> FileDoubt? {
    guard let start = FileStart.bytes(of: path, count: extent) else { return nil }
    if start.isEmpty { return .empty }
    guard let ending = ending(name), let kind = FileKind(start), !kind.isNamed(ending) else {
      return nil
    }
    return .other(kind.name, ending: ending)
  }

  /// In small letters; nil where a name has none.
  private static func ending(_ name: String) -> String? {
    let parts = name.split(separator: ".")
    return parts.count > 1 ? parts.last?.lowercased() : nil
  }
}
