import Tabular

/// Finds a first column, or one behind running numbers that are blank as it is, whose blanks stand
/// for the value above, as merged cells leave them in a text: the values that it has all differ and
/// are few, each but a few with blanks right below, and the next column has a text in every row.
/// They are names or years; codes and numbers of papers that only some rows have are none of it.
struct CarriedBlanks {
  private static let mostValues = 4096
  private static let fewestRows = 4
  /// Digits of a value by which it is a code, or the number of a paper.
  private static let codeDigits = 4

  /// Where the column is; it is settled by the first row.
  private var column = 0
  private var rows = 0
  private var blanks = 0
  private var values: Set<[UInt8]> = []
  /// Values that have no blank below, but for the last one.
  private var lone = 0
  /// Whether the row above had a value.
  private var isBehindValue = false
  /// Whether something spoke against it.
  private var isNone = false

  init() {}

  mutating func add(_ row: CellRow) {
    if isNone || row.count < column + 2 { return }
    if rows == 0 { column = row.count > 2 && row[0].trimmed.elementsEqual("1".utf8) ? 1 : 0 }
    let (first, next) = (row[column].trimmed, row[column + 1].trimmed)
    // Below the rows there may be notes.
    if first.isEmpty, next.isEmpty { return }
    guard ValueKind(of: next) == .text, rows > 0 || !first.isEmpty else {
      // A total has no text beside it.
      isNone = !(next.isEmpty && !first.isEmpty)
      return
    }
    rows += 1
    // A number of its own makes a row one that lacks the name.
    isNone = column > 0 && row[0].isBlank != first.isEmpty
    if first.isEmpty {
      blanks += 1
    } else {
      if isBehindValue { lone += 1 }
      isNone =
        isNone || !Self.isName(first) || values.count >= Self.mostValues
        || !values.insert(Array(first)).inserted
    }
    isBehindValue = !first.isEmpty
  }

  private static func isName(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    let year = cell.prefix(codeDigits)
    let rest = cell.dropFirst(codeDigits)
    if year.allSatisfy(\.isDigit), let first = Int(String(decoding: year, as: UTF8.self)),
      years.contains(first), rest.isEmpty || rest.elementsEqual("\u{5E74}".utf8)
    {
      return true
    }
    return ValueKind(of: cell) == .text && cell.count(where: \.isDigit) < codeDigits
  }

  private static let years = 1900...2100

  func notice(_ headings: [TableHeading]) -> TableNotice? {
    guard !isNone, rows >= Self.fewestRows, values.count > 1, headings.indices.contains(column),
      // Two rows and a half of each on average.
      rows * 2 >= values.count * 5,
      (lone + (isBehindValue ? 1 : 0)) * 4 <= values.count,
      !NameWords.areOptional(headings[column].title)
    else { return nil }
    return TableNotice(.carriedBlanks(column: headings[column].title), count: blanks)
  }
}
