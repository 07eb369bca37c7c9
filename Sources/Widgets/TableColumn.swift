public import Terminal

/// One column of a table.
public struct TableColumn: Hashable, Sendable {
  /// In the table's head.
  public var title: String
  /// Cells it takes, at least 1.
  public var width: Int
  /// Where cells that are shorter stand.
  public var alignment: Alignment

  /// - Parameter width: in cells.
  public init(_ title: String, width: Int, alignment: Alignment = .left) {
    self.title = title
    self.width = max(1, width)
    self.alignment = alignment
  }

  /// Rows looked at when columns are fitted to their content.
  public static let sample = 200

  /// Columns as wide as their title and the first rows, within `widest`; those that hold nothing
  /// but numbers are aligned right.
  public static func fitted(
    titles: [String], rows: Int, measure: DisplayWidth, widest: Int = 40,
    cell: (_ row: Int, _ column: Int) -> String?
  ) -> [TableColumn] {
    titles.enumerated().map { column, title in
      var width = measure.width(of: title)
      var numbers = 0
      var others = 0
      for row in 0..<min(rows, sample) {
        guard let text = cell(row, column), !text.isEmpty else { continue }
        width = max(width, measure.width(of: text, upTo: widest))
        if isNumber(text) { numbers += 1 } else { others += 1 }
      }
      let alignment: Alignment = numbers > 0 && others == 0 ? .right : .left
      return TableColumn(title, width: min(width, widest), alignment: alignment)
    }
  }

  /// Digits with sign, point, percent or thousands separators; a long run of digits is a number of
  /// something (a code, a telephone), and so is one with leading zeros.
  private static func isNumber(_ text: String) -> Bool {
    guard text.utf8.count <= 16, text.utf8.allSatisfy(isNumeric) else { return false }
    // A sign further in makes it a date or a telephone number.
    guard !text.utf8.dropFirst().contains(where: { $0 == minus || $0 == plus }) else {
      return false
    }
    let digits = text.utf8.filter { (0x30...0x39).contains($0) }
    guard let first = digits.first, digits.count <= 15 else { return false }
    return first != 0x30 || digits.count == 1 || text.utf8.contains(UInt8(ascii: "."))
  }

  private static func isNumeric(_ byte: UInt8) -> Bool {
    switch byte {
    case 0x30...0x39, UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: "%"), minus, plus: true
    default: false
    }
  }

  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
}

/// Which column the rows are in the order of.
public struct TableSort: Hashable, Sendable {
  /// From 0, as the columns stand.
  public var column: Int
  /// Smallest first.
  public var isAscending: Bool

  /// An order that the head marks.
  public init(column: Int, isAscending: Bool) {
    self.column = column
    self.isAscending = isAscending
  }
}
