public import Formats

/// What a body is that is no JSON.
public enum BodyKind: Hashable, Sendable {
  /// A web page.
  case html
  /// Another document of XML, and what it says of itself; empty where it says nothing.
  case xml(words: String)
  /// A table as text.
  case csv
  /// Words.
  case text(String)
  /// A file.
  case file(FileSignature)
  /// Bytes that are neither known nor a text.
  case bytes

  /// Bytes that are looked at.
  private static let extent = 16 << 10
  /// Characters of words that a message has room for.
  private static let longestWords = 200

  /// What can be told before a body is read as JSON.
  init?(_ body: [UInt8]) {
    let start = body.prefix(Self.extent)
    if let signature = FileSignature(Array(start.prefix(32))) {
      self = .file(signature)
      return
    }
    guard JSONWrapping.first(start) == UInt8(ascii: "<") else { return nil }
    let text = String(decoding: start, as: UTF8.self)
    guard let root = XMLWords.root(of: text), !Self.isPage(text, root) else {
      self = .html
      return
    }
    let words = XMLWords.wordNames.lazy.compactMap { XMLWords.content(of: $0, in: text) }.first
    self = .xml(words: words ?? "")
  }

  private static let pageElements: Set = [
    "html", "head", "title", "meta", "script", "style", "body", "div", "p", "br", "b", "h1", "h2",
    "h3", "font", "center", "table", "form", "link", "pre", "span",
  ]

  private static func isPage(_ text: String, _ root: String) -> Bool {
    let start = text.prefix(1024).lowercased()
    if start.contains("<?xml") { return root == "html" }
    return pageElements.contains(root) || start.contains("<!doctype html")
  }

  /// What a body is that cannot be read as JSON.
  /// - Returns: nil for what only is JSON with a fault in it.
  init?(unreadable body: [UInt8]) {
    let start = body.prefix(Self.extent)
    guard let first = JSONWrapping.first(start), !"{[\"".utf8.contains(first) else { return nil }
    guard !start.contains(where: { $0 < 0x20 && !(0x09...0x0D).contains($0) }) else {
      self = .bytes
      return
    }
    let text = String(decoding: start, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).filter { !$0.allSatisfy(\.isWhitespace) }
    if Self.isTable(lines.prefix(3).map { $0 }) {
      self = .csv
      return
    }
    // A name and a bracket: a call around JSON that is broken.
    guard text.contains(where: { $0.isLetter }), !text.contains("({"), !text.contains("([") else {
      return nil
    }
    let words = lines.joined(separator: " ")
    self = .text(String(words.prefix(Self.longestWords)))
  }

  private static func isTable(_ lines: [Substring]) -> Bool {
    guard lines.count > 1 else { return false }
    return [",", ";", "\t", "|"].contains { (separator: Character) in
      let counts = Set(lines.map { line in line.count { $0 == separator } })
      return counts.count == 1 && counts != [0]
    }
  }

  /// Whether it may be a table all the same, which the readers of files can open.
  public var mayBeTable: Bool {
    switch self {
    case .csv, .xml: true
    case .file(let signature): [.zip, .compound, .excel4].contains(signature)
    case .html, .text, .bytes: false
    }
  }

  /// Whether it is words, and no data.
  public var isText: Bool { if case .text = self { true } else { false } }

  /// Whether it is words that say that there is nothing, or nothing for who asks.
  public var refuses: Bool {
    guard case .text(let text) = self else { return false }
    let words = RefusalWords(text)
    return words.refuse || words.findNothing
  }
}
