import Formats

/// Lists of texts kept as JSON arrays.
enum TextList {
  static func encode(_ texts: [String]) -> String {
    let inside = texts.joined(separator: "\",\"")
    guard !texts.isEmpty, !needsEscapes(inside, quotes: 2 * (texts.count - 1)) else {
      return JSON.array(texts.map { .string($0) }).compactText
    }
    return "[\"" + inside + "\"]"
  }

  /// Anything but an array reads as empty.
  static func decode(_ text: String) -> [String] {
    ((try? JSON.parse(text))?.arrayValue ?? []).map(\.cellText)
  }

  /// Whether the joined texts hold more quotes than joining put there, or anything else that JSON
  /// escapes. Nearly no row does, and there are very many rows.
  private static func needsEscapes(_ text: String, quotes: Int) -> Bool {
    var quotes = quotes
    for byte in text.utf8 {
      if byte < 0x20 || byte == UInt8(ascii: "\\") { return true }
      if byte == UInt8(ascii: "\"") { quotes -= 1 }
    }
    return quotes != 0
  }
}
