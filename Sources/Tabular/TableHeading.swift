import Search

/// The head of one column.
public struct TableHeading: Hashable, Sendable {
  /// 英文名称; equal to the label where a file gives one name only.
  public var code: String
  /// 中文描述.
  public var label: String
  /// As a sample of the cells has it; `ColumnProfile` knows all of them.
  public var kind: ValueKind
  /// The sign of a power of ten that all its numbers have, which are read as what they come to:
  /// `%`, `万`; empty for none.
  public var unit = ""
  /// Whether its numbers are codes, as telephones, postcodes and years are: they are sorted and
  /// compared, but have no sum, no mean and no distribution.
  public private(set) var isCode = false

  public init(code: String, label: String, kind: ValueKind = .text) {
    self.code = code
    self.label = label
    self.kind = kind
  }

  /// Takes what is known of its cells.
  public mutating func settle(_ cells: KindTally) {
    (kind, unit) = (cells.kind, cells.unit)
    isCode = cells.areCodes(self)
  }

  /// Whether its values are amounts, which are added.
  public var isAmount: Bool { kind.isNumeric && !isCode }

  /// What stands above the column: the label, or the code where there is none.
  public var title: String { label.isEmpty ? code : label }

  public func name(_ naming: TableNaming) -> String {
    naming == .code && !code.isEmpty ? code : title
  }
}

/// Which of its two names a column goes by.
public enum TableNaming: String, Hashable, Sendable, CaseIterable {
  case label, code
}

extension [TableHeading] {
  /// Names of the columns that may be meant by one that none bears, the nearest first.
  public func near(_ name: String) -> [String] {
    NearNames.near(name, titles: map(\.title), codes: map(\.code))
  }

  /// Place of the column that bears a name: by label, by code, by either in another case, or `#3`
  /// for the third. nil where none does.
  public func place(named name: String) -> Int? {
    if let place = firstIndex(where: { $0.label == name }) { return place }
    if let place = firstIndex(where: { $0.code == name }) { return place }
    let folded = name.lowercased()
    let alike = firstIndex { $0.label.lowercased() == folded || $0.code.lowercased() == folded }
    if let alike { return alike }
    guard name.hasPrefix("#"), let number = Int(name.dropFirst()), indices.contains(number - 1)
    else { return nil }
    return number - 1
  }
}
