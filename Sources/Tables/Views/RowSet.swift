/// Some of a table's rows, a bit a row.
struct RowSet: Sendable {
  private var words: [UInt64]

  init(_ rows: [UInt32], of count: Int) {
    words = [UInt64](repeating: 0, count: (count + 63) / 64)
    for row in rows where Int(row) < count { words[Int(row) >> 6] |= 1 << UInt64(row & 63) }
  }

  @inline(__always) func contains(_ row: Int) -> Bool {
    row >> 6 < words.count && words[row >> 6] & 1 << UInt64(row & 63) != 0
  }

  func containsAny(of rows: Range<Int>) -> Bool {
    var row = rows.lowerBound
    while row < rows.upperBound, row >> 6 < words.count {
      if row & 63 == 0, row + 64 <= rows.upperBound {
        if words[row >> 6] != 0 { return true }
        row += 64
      } else {
        if contains(row) { return true }
        row += 1
      }
    }
    return false
  }
}
