/// A unit that a format of numbers shows behind them, which no value has: `0.0"万元"` (ECMA-376
/// part 1, 18.8.31).
enum MaskUnit {
  private static let mostBytes = 256

  /// - Parameter code: of a number format; its first section counts.
  /// - Returns: nil where it shows none, or shows numbers on another scale than they are.
  static func unit(_ code: String) -> String? {
    guard code.utf8.count <= mostBytes else { return nil }
    var rest = code.unicodeScalars[...]
    var text = ""
    // `General"元"`, which Chinese office programs write `G/通用格式"元"`.
    var hasDigits = ["general", "g/"].contains(where: code.lowercased().hasPrefix)
    if hasDigits { rest = rest.drop { $0 != "\"" } }
    while let scalar = rest.popFirst(), scalar != ";" {
      switch scalar {
      case "0", "#", "?": (hasDigits, text) = (true, "")
      case ".": break
      case ",":
        if hasDigits, rest.first.map({ !"0#?".unicodeScalars.contains($0) }) ?? true { return nil }
      case "\"":
        while let inner = rest.popFirst(), inner != "\"" { text.unicodeScalars.append(inner) }
      case "\\", "!": if let inner = rest.popFirst() { text.unicodeScalars.append(inner) }
      case "_", "*": _ = rest.popFirst()
      case "[": while let inner = rest.popFirst(), inner != "]" {}
      case "%", "/", "E", "e": return nil
      default: text.unicodeScalars.append(scalar)
      }
    }
    let unit = text.filter { !$0.isWhitespace }
    return hasDigits && UnitWords.hasOrScale(unit) ? unit : nil
  }
}
