import Base
public import Formats

/// The names of the columns of rows.
public enum RowHeader {
  /// Names as they are, but that each has one column: an empty one gets the place's, a repeated
  /// one a number.
  static func unique(_ names: [String]) -> [String] {
    numbered(names.enumerated().map { $1.isEmpty ? "c\($0 + 1)" : $1 })
  }

  private static func numbered(_ names: [String]) -> [String] {
    var taken = TakenNames()
    return names.map { taken.unique($0) }
  }

  /// An object's members, of which those that have one name are told apart by a number: each is a
  /// cell of its own (RFC 8259, 4, leaves open what two of one name mean).
  public static func apart(_ members: [JSON.Member]) -> [JSON.Member] {
    guard hasTwins(members) else { return members }
    return zip(numbered(members.map(\.name)), members).map { JSON.Member($0, $1.value) }
  }

  /// Members of few are compared, those of many counted.
  private static let few = 12

  private static func hasTwins(_ members: [JSON.Member]) -> Bool {
    guard members.count <= few else { return Set(members.map(\.name)).count < members.count }
    return members.indices.contains { place in
      members[..<place].contains { $0.name == members[place].name }
    }
  }

  /// Names that stand in the first of rows that are arrays, as the US Census sends them: texts that
  /// differ and are no numbers, above a column that has nothing but numbers.
  /// - Returns: nil where that is not certain.
  static func names(within items: [JSON]) -> [String]? {
    guard items.count > 1, let first = items[0].arrayValue, !first.isEmpty else { return nil }
    let names = first.compactMap(\.stringValue).filter(isName)
    guard names.count == first.count, Set(names).count == names.count else { return nil }
    let rows = items.dropFirst().compactMap(\.arrayValue)
    guard rows.count == items.count - 1, rows.allSatisfy({ $0.count == names.count }),
      names.indices.contains(where: { column in rows.allSatisfy { isNumber($0[column].cellText) } })
    else { return nil }
    return names
  }

  /// What stands where a number is not known.
  private static let gaps: Set = ["na", "n/a", "null", "none", "nan", "unknown"]

  private static func isName(_ text: String) -> Bool {
    guard let first = text.first, first.isLetter || first == "_" else { return false }
    return !gaps.contains(text.lowercased())
  }

  private static func isNumber(_ text: String) -> Bool {
    guard let first = text.utf8.first, first == UInt8(ascii: "-") || (0x30...0x39).contains(first)
    else { return false }
    return Double(text) != nil
  }
}
