import Catalog
import Formats

/// A cell's text read by its column's type.
enum CellText {
  /// The form in which equal values are equal texts; nil where the text does not fit the type.
  static func canonical(_ text: String, _ type: FieldType) -> String? {
    switch type {
    case .text: text
    case .integer: Int(text).map { String($0) }
    case .number: number(text)
    case .date: Moment(text)?.description
    }
  }

  /// Numbers become JSON numbers with the digits they came with; an empty one is null, one that
  /// is none stays text.
  static func json(_ text: String, _ type: FieldType) -> JSON {
    switch type {
    case .text, .date: return .string(text)
    case .integer, .number:
      if text.isEmpty { return .null }
      guard let value = try? JSON.parse(text), case .number = value else { return .string(text) }
      return value
    }
  }

  /// Decimal digits without sign `+`, leading or trailing zeros: `1.50` is `1.5`.
  private static func number(_ text: String) -> String? {
    let negative = text.hasPrefix("-")
    let digits = negative || text.hasPrefix("+") ? text.dropFirst() : Substring(text)
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), !parts[0].isEmpty,
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } })
    else { return nil }
    let whole = String(parts[0].drop { $0 == "0" })
    var fraction = parts.count == 2 ? parts[1] : ""
    guard parts.count == 1 || !fraction.isEmpty else { return nil }
    while fraction.last == "0" { fraction.removeLast() }
    let value = (whole.isEmpty ? "0" : whole) + (fraction.isEmpty ? "" : "." + fraction)
    return negative && value != "0" ? "-" + value : value
  }
}
