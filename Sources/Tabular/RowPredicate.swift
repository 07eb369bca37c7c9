/// A filter made ready to judge rows by their bytes.
///
/// A cell is compared with a number as a number where it is one, with a date as a date; else as text.
/// `<` and its like are false for blanks and for cells that are nothing of the operand's kind.
public struct RowPredicate: Sendable {
  private let filter: TableFilter
  /// Collation keys of the operands that are plain texts, by text.
  private let keys: [String: [UInt8]]

  public init(_ filter: TableFilter) {
    self.filter = filter
    var keys: [String: [UInt8]] = [:]
    Self.gather(filter, &keys)
    self.keys = keys
  }

  public func keeps(_ row: CellRow) -> Bool { judge(filter, row) }

  /// Whether it keeps a row of texts.
  public func keeps(_ cells: [String]) -> Bool {
    var bytes: [UInt8] = []
    var bounds: [CellRow.Bounds] = []
    for cell in cells {
      let lower = Int32(clamping: bytes.count)
      bytes += cell.utf8
      bounds.append(CellRow.Bounds(lower: lower, upper: Int32(clamping: bytes.count)))
    }
    return bytes.withUnsafeBufferPointer { bytes in
      bounds.withUnsafeBufferPointer { judge(filter, CellRow(number: 0, bytes: bytes, bounds: $0)) }
    }
  }

  private static func gather(_ filter: TableFilter, _ keys: inout [String: [UInt8]]) {
    switch filter {
    case .compare(_, _, let operand) where operand.number == nil && operand.date == nil:
      keys[operand.text] = Collation.key(operand.text)
    case .not(let inner): gather(inner, &keys)
    case .all(let parts), .any(let parts): for part in parts { gather(part, &keys) }
    default: break
    }
  }

  private func judge(_ filter: TableFilter, _ row: CellRow) -> Bool {
    switch filter {
    case .anywhere(let text):
      let needle = text.foldedBytes
      return (0..<row.count).contains { row[$0].contains(folded: needle) }
    case .compare(let column, let comparison, let operand):
      return compare(row[column].trimmed, comparison, operand)
    case .blank(let column): return row[column].isBlank
    case .oneOf(let column, let operands):
      let cell = row[column].trimmed
      return operands.contains { equals(cell, $0) }
    case .not(let inner): return !judge(inner, row)
    case .all(let parts): return parts.allSatisfy { judge($0, row) }
    case .any(let parts): return parts.contains { judge($0, row) }
    }
  }

  private func compare(
    _ cell: UnsafeBufferPointer<UInt8>, _ comparison: TableFilter.Comparison,
    _ operand: TableFilter.Operand
  ) -> Bool {
    switch comparison {
    case .equal: return equals(cell, operand)
    case .notEqual: return !equals(cell, operand)
    case .contains: return cell.contains(folded: operand.folded)
    case .lacks: return !cell.contains(folded: operand.folded)
    case .begins: return cell.matches(folded: operand.folded, at: 0)
    case .ends: return cell.matches(folded: operand.folded, at: cell.count - operand.folded.count)
    case .less, .lessOrEqual, .greater, .greaterOrEqual:
      guard let order = order(cell, operand) else { return false }
      switch comparison {
      case .less: return order < 0
      case .lessOrEqual: return order <= 0
      case .greater: return order > 0
      default: return order >= 0
      }
    }
  }

  private func equals(
    _ cell: UnsafeBufferPointer<UInt8>, _ operand: TableFilter.Operand
  ) -> Bool {
    if cell.equals(operand.bytes) { return true }
    if let number = operand.number, let value = NumberCell(cell)?.value { return value == number }
    guard operand.date != nil else { return false }
    return dateOrder(cell, operand) == 0
  }

  /// Below, at or above 0 as the cell is below, at or above the operand; nil where they cannot be
  /// compared.
  private func order(
    _ cell: UnsafeBufferPointer<UInt8>, _ operand: TableFilter.Operand
  ) -> Int? {
    guard let first = cell.first else { return nil }
    if let number = operand.number, NumberCell.mayBegin(first),
      let value = NumberCell(cell)?.value
    {
      return value < number ? -1 : value > number ? 1 : 0
    }
    if operand.date != nil { return dateOrder(cell, operand) }
    guard operand.number == nil, let wanted = keys[operand.text] else { return nil }
    var key: [UInt8] = []
    Collation.shared.append(cell, to: &key)
    if key == wanted { return 0 }
    return key.lexicographicallyPrecedes(wanted) ? -1 : 1
  }

  private func dateOrder(
    _ cell: UnsafeBufferPointer<UInt8>, _ operand: TableFilter.Operand
  ) -> Int? {
    guard let date = operand.date, let value = DateCell(cell) else { return nil }
    return value.seconds < date.seconds ? -1 : value.seconds >= date.end ? 1 : 0
  }
}
