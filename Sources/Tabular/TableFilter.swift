import Base

/// Which rows of a table to keep. Columns are places in the source's headings.
public indirect enum TableFilter: Hashable, Sendable {
  /// Some cell has the text in it, in any case.
  case anywhere(String)
  case compare(column: Int, Comparison, Operand)
  /// Nothing but white space in the cell.
  case blank(column: Int)
  case oneOf(column: Int, [Operand])
  case not(TableFilter)
  case all([TableFilter])
  case any([TableFilter])

  public enum Comparison: String, Hashable, Sendable, CaseIterable {
    case equal = "="
    case notEqual = "!="
    case less = "<"
    case lessOrEqual = "<="
    case greater = ">"
    case greaterOrEqual = ">="
    /// Has the text in it, in any case.
    case contains = "~"
    case lacks = "!~"
    case begins = "^="
    case ends = "$="
  }

  /// What a cell is compared with, read once.
  public struct Operand: Hashable, Sendable {
    public let text: String
    /// The text as a number; cells that are numbers are then compared as such.
    public let number: Double?
    /// The text as a date; covers all of the year, month or day it names, so that
    /// `日期 = 2024-01` means January.
    public let date: DateCell?
    /// The text as a time; cells of a column of times are then compared as such.
    let time: TimeCell?
    /// The text's number by its digits, where a double may not hold them: of any length, also of
    /// whole numbers that are codes as cells.
    let exact: ExactNumber?
    let bytes: [UInt8]
    let needle: Needle

    public init(_ text: String) {
      self.text = text
      number = NumberCell(text)?.value
      let isYear = text.utf8.count == 4 && text.utf8.allSatisfy(\.isDigit)
      date = DateCell(text) ?? (isYear ? Int(text).map(DateCell.init(year:)) : nil)
      var text = text
      time = text.withUTF8 { TimeCell($0.trimmed) }
      exact = text.withUTF8 { text in
        // A whole number of sixteen digits is no cell's either.
        text.trimmed.count >= ExactNumber.shortBytes ? ExactNumber(text.trimmed) : nil
      }
      bytes = Array(text.utf8)
      needle = Needle(text)
    }

    /// The text as a date where the column has dates: also in the column's own order.
    func date(in kind: ValueKind) -> DateCell? {
      date ?? (kind.isDate ? DateCell(text, in: kind) : nil)
    }

    /// The text as a number where the column has numbers: also what is a code as a cell (`1e5`),
    /// and the double nearest to a number that is none for its length; nil beyond all of them.
    /// - Parameter kind: of the column.
    func number(among kind: ValueKind) -> Double? {
      number ?? NumberCell(text, in: .scientific)?.value ?? NumberCell(text, in: kind)?.value
        ?? exact?.nearest
    }
  }

  /// Rows whose cell is exactly that: the filter of `@` on a cell. A blank one asks for blanks.
  public static func cell(column: Int, _ text: String) -> TableFilter {
    var text = text
    let isBlank = text.withUTF8(\.isBlank)
    return isBlank ? .blank(column: column) : .compare(column: column, .equal, Operand(text))
  }

  /// Both; nested conjunctions become one.
  public func and(_ other: TableFilter) -> TableFilter {
    var parts: [TableFilter] = []
    for part in [self, other] {
      if case .all(let inner) = part { parts += inner } else { parts.append(part) }
    }
    return .all(parts)
  }

  /// The columns it looks at; nil for all of them.
  public var columns: Set<Int>? {
    switch self {
    case .anywhere: return nil
    case .compare(let column, _, _), .blank(let column), .oneOf(let column, _): return [column]
    case .not(let inner): return inner.columns
    case .all(let parts), .any(let parts):
      var all: Set<Int> = []
      for part in parts {
        guard let some = part.columns else { return nil }
        all.formUnion(some)
      }
      return all
    }
  }

  /// The filter as it would be typed, with the columns' titles.
  public func text(_ headings: [TableHeading]) -> String {
    FilterText(headings: headings).text(self)
  }
}
