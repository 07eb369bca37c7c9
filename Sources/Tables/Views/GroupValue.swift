import Tabular

/// What a cell is to a grouping: all writings of a number, a date or a time are one value, as they
/// are to conditions and orders, and so is all that is blank in its column. Texts are as they are.
enum GroupValue {
  /// Before what is no text.
  private static let mark: UInt8 = 0x1E

  /// Appends what all writings of the cell's value have in common, and no other.
  /// - Parameters:
  ///   - cell: without white space around it.
  ///   - kind: of its column.
  /// - Returns: whether the cell says something.
  static func append(
    _ cell: UnsafeBufferPointer<UInt8>, _ kind: ValueKind, to value: inout [UInt8]
  ) -> Bool {
    guard kind.isMeasured else {
      value.append(contentsOf: cell)
      return true
    }
    if kind.isBlank(cell) { return false }
    if kind.isDate {
      guard let date = DateCell(cell, in: kind) else {
        value.append(contentsOf: cell)
        return true
      }
      // A month is none of its days.
      append(date.seconds, to: &value)
      append(date.nanoseconds << 3 | date.precision.rawValue, to: &value)
      return true
    }
    guard let measure = SortValue.measure(cell, kind: kind) else {
      value.append(contentsOf: cell)
      return true
    }
    append(SortValue.bits(measure), to: &value)
    if kind.isNumeric, let exact = ExactNumber.lost(cell, measure) {
      value.append(contentsOf: exact.text.utf8)
    }
    return true
  }

  private static func append(_ number: some FixedWidthInteger, to value: inout [UInt8]) {
    value.append(mark)
    withUnsafeBytes(of: number) { value.append(contentsOf: $0) }
  }
}
