import Tabular

/// Finds a first column whose blanks stand for the value above, as merged cells leave them in a
/// text: the values that it has all differ, and the next column has a text in every row.
struct CarriedBlanks {
  private static let mostValues = 4096
  private static let fewestRows = 4

  private var rows = 0
  private var blanks = 0
  private var values: Set<[UInt8]> = []
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
      isNone =
        ValueKind(of: first) != .text || values.count >= Self.mostValues
        || !values.insert(Array(first)).inserted
    }
  }

  func notice(_ headings: [TableHeading]) -> TableNotice? {
    guard !isNone, rows >= Self.fewestRows, values.count > 1, blanks * 3 >= rows,
      let heading = headings.first
    else { return nil }
    return TableNotice(.carriedBlanks(column: heading.title), count: blanks)
  }
}
