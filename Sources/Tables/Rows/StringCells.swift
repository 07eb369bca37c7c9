/// Which cells of a table were strings to JSON: `"1"` and `1` are one cell, and so are `""` and
/// `null`. Of a column that is strings from its first row on a number is kept, of one without any
/// nothing, of others a bit a row.
struct StringCells: Sendable {
  private struct Column: Sendable {
    /// Rows from the first on that all have a string.
    var run = 0
    /// Bits of the rows behind them, by pages; a page that is not there has none.
    var pages: [[UInt64]] = []
  }

  /// Rows of a page, 8 KB: what is shared with a reader is copied by pages.
  private static let pageRows = 1 << 16

  private var columns: [Column] = []

  init() {}

  /// - Parameter rows: whether cells are strings, row by row.
  init(_ rows: [[Bool]]) {
    for (row, cells) in rows.enumerated() {
      for (column, isString) in cells.enumerated() where isString {
        insert(row: row, column: column)
      }
    }
  }

  /// Says that a cell is a string.
  /// - Parameter row: not before one that was given for the column.
  mutating func insert(row: Int, column: Int) {
    while columns.count <= column { columns.append(Column()) }
    guard columns[column].run != row else {
      columns[column].run += 1
      return
    }
    let (page, rest) = row.quotientAndRemainder(dividingBy: Self.pageRows)
    while columns[column].pages.count <= page { columns[column].pages.append([]) }
    if columns[column].pages[page].isEmpty {
      columns[column].pages[page] = [UInt64](repeating: 0, count: Self.pageRows / 64)
    }
    columns[column].pages[page][rest / 64] |= 1 << UInt64(rest % 64)
  }

  func contains(row: Int, column: Int) -> Bool {
    guard column < columns.count else { return false }
    if row < columns[column].run { return true }
    let (page, rest) = row.quotientAndRemainder(dividingBy: Self.pageRows)
    guard page < columns[column].pages.count, !columns[column].pages[page].isEmpty else {
      return false
    }
    return columns[column].pages[page][rest / 64] >> UInt64(rest % 64) & 1 == 1
  }
}
