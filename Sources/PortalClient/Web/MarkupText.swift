import WebPages

/// Texts of catalogues as they are read: strangers write HTML where a text is due.
///
/// Tags are those of HTML alone, and references to characters end with a semicolon; every other
/// `<` and `&` stands for itself (`R&D`, `a <5 b`, `?a=1&copy=2`).
public enum MarkupText {
  /// In one line, as titles are; a text without marks as it is.
  public static func line(_ text: String) -> String {
    let plain = read(text, isProse: false, showsLinks: false)
    guard plain != text else { return text }
    return plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  /// Blocks as lines, addresses of links behind their words; a text without marks as it is.
  /// - Parameter isProse: whether its own ends of lines mean something beside its tags, as they do
  ///   in Markdown.
  public static func lines(_ text: String, isProse: Bool = false) -> String {
    read(text, isProse: isProse, showsLinks: true)
  }

  private static func read(_ text: String, isProse: Bool, showsLinks: Bool) -> String {
    guard let marks = HTMLMarks(text) else { return text }
    let plain = read(marks, isProse: isProse, showsLinks)
    // Some catalogues escape their HTML once more.
    guard !marks.hasTags, let inner = HTMLMarks(plain) else { return plain }
    return read(inner, isProse: isProse, showsLinks)
  }

  private static func read(_ marks: HTMLMarks, isProse: Bool, _ showsLinks: Bool) -> String {
    guard let root = HTMLReader.root(marks.html, contentType: nil) else { return marks.text }
    let keepsLines = !marks.hasBlocks || isProse && !marks.beginsWithTag
    return TextChoice.plain(
      PlainLines.text(of: root, keepsLines: keepsLines, showsLinks: showsLinks))
  }
}

/// A text as HTML, where anything of it is HTML.
private struct HTMLMarks {
  let text: String
  /// In an element of its own, with what stands for itself escaped.
  private(set) var html = Array("<div>".utf8)
  private(set) var hasTags = false
  /// Whether some of the tags are of blocks, or end a line.
  private(set) var hasBlocks = false
  private(set) var beginsWithTag = false

  private static let blocks: Set = [
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "col",
    "colgroup", "dd", "details", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure",
    "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head", "header", "hr", "html", "iframe",
    "li", "link", "main", "meta", "nav", "ol", "p", "pre", "script", "section", "style", "summary",
    "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
  ]
  private static let longestName = 10
  /// Of the references that HTML has names for (`CounterClockwiseContourIntegral`).
  private static let longestReference = 32

  /// - Returns: nil where nothing of it is HTML, which its bytes tell of nearly every text.
  init?(_ text: String) {
    guard text.utf8.contains(where: { $0 == UInt8(ascii: "&") || $0 == UInt8(ascii: "<") }) else {
      return nil
    }
    self.text = text
    let bytes = Array(text.utf8)
    let lastEnd = bytes.lastIndex(of: UInt8(ascii: ">")) ?? -1
    var isMarked = false
    html.reserveCapacity(bytes.count + 64)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "&"):
        let isReference = Self.isReference(bytes[(index + 1)...])
        isMarked = isMarked || isReference
        html += isReference ? [byte] : Array("&amp;".utf8)
      case UInt8(ascii: "<"):
        let isTag = index < lastEnd && note(tag: bytes[(index + 1)...], isFirst: index == 0)
        isMarked = isMarked || isTag
        html += isTag ? [byte] : Array("&lt;".utf8)
      default: html.append(byte)
      }
    }
    guard isMarked else { return nil }
    html += Array("</div>".utf8)
  }

  /// - Returns: whether a tag or a comment begins there.
  private mutating func note(tag bytes: ArraySlice<UInt8>, isFirst: Bool) -> Bool {
    var isTag =
      bytes.starts(with: "!--".utf8) || bytes.starts(with: "!doctype".utf8)
      || bytes.starts(with: "!DOCTYPE".utf8)
    if !isTag {
      let bare = bytes.first == UInt8(ascii: "/") ? bytes.dropFirst() : bytes
      let name = bare.prefix(Self.longestName + 1).prefix { !" \t\r\n/>".utf8.contains($0) }
      guard !name.isEmpty, name.count <= Self.longestName, bare.count > name.count else {
        return false
      }
      let word = String(decoding: name, as: UTF8.self).lowercased()
      let isBlock = Self.blocks.contains(word)
      isTag = isBlock || word == "img" || HTMLElement.inlineNames.contains(word)
      hasBlocks = hasBlocks || isBlock
    }
    hasTags = hasTags || isTag
    beginsWithTag = beginsWithTag || isTag && isFirst
    return isTag
  }

  /// `amp;`, `#8217;`, `#x2019;`
  private static func isReference(_ bytes: ArraySlice<UInt8>) -> Bool {
    let word = bytes.prefix(longestReference).prefix { $0 != UInt8(ascii: ";") }
    guard word.count < bytes.count, bytes[word.endIndex] == UInt8(ascii: ";"), !word.isEmpty else {
      return false
    }
    func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
    func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
    guard word.first == UInt8(ascii: "#") else {
      return word.count > 1 && word.first.map(isLetter) == true
        && word.allSatisfy { isDigit($0) || isLetter($0) }
    }
    let number = word.dropFirst()
    if number.first.map({ $0 | 0x20 == UInt8(ascii: "x") }) == true {
      let digits = number.dropFirst()
      return !digits.isEmpty && digits.count <= 6
        && digits.allSatisfy { isDigit($0) || (0x61...0x66).contains($0 | 0x20) }
    }
    return !number.isEmpty && number.count <= 7 && number.allSatisfy(isDigit)
  }
}
