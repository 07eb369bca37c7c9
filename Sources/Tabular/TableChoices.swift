/// The tables that one file holds, and which of them is read: sheets of a workbook, members of an
/// archive, arrays of a JSON document, elements of an XML document. Chosen by `TableOpening.table`:
/// `--sheet` or `--rows` of the command line, `[` and `]` on the screen.
public struct TableChoices: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    case sheets, members, arrays, elements
  }

  public var kind: Kind
  /// Names by which they are chosen, in the order of the file.
  public var names: [String]
  /// Place of the one that is read.
  public var chosen: Int

  public init(_ kind: Kind, names: [String], chosen: Int = 0) {
    self.kind = kind
    self.names = names
    self.chosen = chosen
  }

  /// Where there is nothing to choose.
  public static let none = TableChoices(.sheets, names: [])

  /// Whether there are others than the one that is read.
  public var areSeveral: Bool { names.count > 1 }

  /// The name of the one that is read; nil where the file has but one without a name.
  public var name: String? { names.indices.contains(chosen) ? names[chosen] : nil }

  /// Place of a name as it is asked for: the name itself, in another case, or a number from 1.
  /// - Throws: `TableFault.noSheet`, with the names there are.
  public func place(of wanted: String) throws(TableFault) -> Int {
    if let place = names.firstIndex(of: wanted) { return place }
    let folded = wanted.lowercased()
    if let place = names.firstIndex(where: { $0.lowercased() == folded }) { return place }
    if let number = Int(wanted), names.indices.contains(number - 1) { return number - 1 }
    throw .noSheet(name: wanted, there: names)
  }
}
