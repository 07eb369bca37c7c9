/// Texts as XML holds them.
public enum XMLText {
  /// For content and quoted attributes, of XML and HTML alike. Characters that XML 1.0 (2.2) has no
  /// way to write become U+FFFD.
  public static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&apos;"
      case "\t", "\n", "\r": result += "&#\(scalar.value);"
      case let scalar where isUnwritable(scalar): result.unicodeScalars.append("\u{FFFD}")
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// How many characters of a text become U+FFFD.
  public static func unwritable(in text: String) -> Int {
    text.unicodeScalars.count(where: isUnwritable)
  }

  private static func isUnwritable(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\t", "\n", "\r": false
    case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": true
    default: false
    }
  }
}
