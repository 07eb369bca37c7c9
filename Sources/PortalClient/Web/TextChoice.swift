public import Formats

/// Texts that a site has in several languages: `{"en": …, "fr": …}`, or such an object as a text.
/// The first language wanted that is there, else the first there is.
public struct TextChoice: Sendable {
  /// The best first.
  public let languages: [String]

  /// - Parameter languages: tags in order of preference (BCP 47); `zh` stands for each of its
  ///   kinds.
  public init(_ languages: [String]) { self.languages = languages.map { $0.lowercased() } }

  /// Chinese, then English.
  public static let usual = TextChoice(["zh", "en"])

  /// Empty for what is no text.
  public func text(_ json: JSON?) -> String {
    switch json {
    case .string(let text)?:
      guard text.utf8.first == 0x7B, text.utf8.count < 1 << 16,
        let object = try? JSON.parse(text), case .object = object
      else { return Self.plain(text) }
      let chosen = self.text(object)
      return chosen.isEmpty ? Self.plain(text) : chosen
    case .number(let digits)?: return digits
    case .object(let members)?:
      let texts = members.compactMap { member in
        member.value.stringValue.map { (member.name.lowercased(), Self.plain($0)) }
      }.filter { !$0.1.isEmpty }
      for language in languages {
        if let found = texts.first(where: {
          $0.0 == language || $0.0.hasPrefix(language + "-")
            || $0.0.hasPrefix(language + "_")
        }) {
          return found.1
        }
      }
      return texts.first?.1 ?? ""
    default: return ""
    }
  }

  /// The first of several members that says something.
  public func text(_ json: JSON, _ first: String, _ others: String...) -> String {
    for name in [first] + others {
      let text = text(json[name])
      if !text.isEmpty { return text }
    }
    return ""
  }

  /// Its first so many characters; nearly every text is shorter, which its bytes tell.
  public static func cut(_ text: String, to limit: Int) -> String {
    text.utf8.count <= limit ? text : String(text.prefix(limit))
  }

  /// Without space at its ends, and without what the local store takes for an end of text.
  ///
  /// Records have many long texts: of most nothing is to be taken away, which their bytes tell.
  public static func plain(_ text: String) -> String {
    let bytes = text.utf8
    guard let first = bytes.first, let last = bytes.last else { return "" }
    let hasMarks = bytes.withContiguousStorageIfAvailable(hasMarks) ?? true
    let isASCII = first < 0x80 && last < 0x80
    if !hasMarks, isASCII, first > 0x20, last > 0x20, last != 0x7F { return text }
    var kept = text.unicodeScalars
    if hasMarks { kept.removeAll { $0 == "\0" || $0 == "\u{1F}" } }
    return SiteAddress.trimmed(kept)
  }

  /// Goes through all of it without a way out, which is many bytes at a time.
  private static func hasMarks(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var found: UInt8 = 0
    for byte in bytes { found |= (byte == 0 ? 1 : 0) | (byte == 0x1F ? 1 : 0) }
    return found != 0
  }
}
