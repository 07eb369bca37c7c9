import Tabular

/// Finds a first column whose blanks stand for the value above, as merged cells leave them in a
/// text: the values that it has all differ and are few, each but a few with blanks right below, and
/// the next column has a text in every row. Names, codes and numbers of papers that only some rows
/// have are none of it.
struct CarriedBlanks {
  private static let mostValues = 4096
  private static let fewestRows = 4
  /// Digits of a value by which it is a code, or the number of a paper.
  private static let codeDigits = 4

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
    if isNone || row.count < 2 { return }
    let (first, next) = (row[0].trimmed, row[1].trimmed)
    // Below the rows there may be notes.
    if first.isEmpty, next.isEmpty { return }
    guard ValueKind(of: next) == .text, rows > 0 || !first.isEmpty else {
      // A total has no text beside it.
      isNone = !(next.isEmpty && !first.isEmpty)
      return
    }
    rows += 1
    if first.isEmpty {
      blanks += 1
    } else {
      if isBehindValue { lone += 1 }
      isNone =
        ValueKind(of: first) != .text || values.count >= Self.mostValues
        || first.count { (0x30...0x39).contains($0) } >= Self.codeDigits
        || !values.insert(Array(first)).inserted
    }
    isBehindValue = !first.isEmpty
  }

  func notice(_ headings: [TableHeading]) -> TableNotice? {
    guard !isNone, rows >= Self.fewestRows, values.count > 1, let heading = headings.first,
      // Two rows and a half of each on average.
      rows * 2 >= values.count * 5,
      (lone + (isBehindValue ? 1 : 0)) * 4 <= values.count,
      !NameWords.areOptional(heading.title)
    else { return nil }
    return TableNotice(.carriedBlanks(column: heading.title), count: blanks)
  }
}
