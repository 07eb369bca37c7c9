public import Formats
import Terminal

extension JSON {
  /// Escapes what a terminal might act upon or hide (bidi controls, zero-width characters …). Such
  /// characters stand in strings only, so the text stays the same JSON.
  public static func escapingHarmful(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: needsEscape) else { return text }
    var output = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard needsEscape(scalar) else {
        output.append(scalar)
        continue
      }
      for unit in Character(scalar).utf16 {
        let digits = String(unit, radix: 16)
        let escape = "\\u" + String(repeating: "0", count: 4 - digits.utf8.count) + digits
        output.append(contentsOf: escape.unicodeScalars)
      }
    }
    return String(output)
  }

  private static func needsEscape(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x7F && !Sanitizer.isHarmless(scalar)
  }
}
