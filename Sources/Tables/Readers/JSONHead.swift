import Formats
import Tabular

/// Names that stand in the first of rows that are arrays, `[["区","数"],["甲",1],["乙",2]]`, as the US
/// Census sends them.
enum JSONHead {
  /// Whether they are certain: texts that differ and are no numbers, at most some of them years,
  /// above a column that has nothing but numbers.
  static func isCertain(_ rows: [[JSON]]) -> Bool {
    guard let first = rows.first, rows.count > 1 else { return false }
    let names = first.compactMap(\.stringValue)
    let below = rows.dropFirst()
    return names.count == first.count && Set(names).count == names.count
      && names.contains(where: isName) && names.allSatisfy { isName($0) || HeadFinder.isYear($0) }
      && below.allSatisfy { $0.count == names.count }
      && names.indices.contains { column in below.allSatisfy { isNumber($0[column]) } }
  }

  private static func isName(_ text: String) -> Bool {
    // What stands where a number is not known is no name.
    guard ValueKind(of: text) == .text, !AbsenceWords.has(text) else { return false }
    var text = text
    return text.withUTF8 { !ValueKind.number.isBlank($0) }
  }

  private static func isNumber(_ value: JSON) -> Bool {
    switch value {
    case .number: true
    case .string(let text): ValueKind(of: text).isNumeric
    case .null, .bool, .array, .object: false
    }
  }
}
