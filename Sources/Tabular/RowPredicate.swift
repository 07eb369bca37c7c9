import Base

/// A filter made ready to judge rows by their bytes.
///
/// A cell is compared with a number as a number where it is one, with a date as a date, in a column
/// of times with a time as a time; else as text. `<` and its like are false for blanks and for
/// cells that are nothing of the operand's kind.
public struct RowPredicate: Sendable {
  private let condition: Condition

  /// - Parameters:
  ///   - kinds: of the columns: among numbers and dates 无 is blank.
  ///   - isLiteral: whether all are compared as texts.
  public init(_ filter: TableFilter, kinds: [ValueKind] = [], isLiteral: Bool = false) {
    condition = Condition.make(filter, Reading(kinds: kinds, isLiteral: isLiteral))
  }

  public func keeps(_ row: CellRow) -> Bool { condition.keeps(row) }

  /// Whether it keeps a row of texts.
  public func keeps(_ cells: [String]) -> Bool {
    CellRow.borrowed(cells, number: 0) { keeps($0) }
  }
}

/// How cells are read.
private struct Reading {
  var kinds: [ValueKind]
  var isLiteral: Bool

  func kind(_ column: Int) -> ValueKind {
    isLiteral || !kinds.indices.contains(column) ? .text : kinds[column]
  }
}

/// A part of a predicate: an object each, so that judging a row copies nothing.
private class Condition: @unchecked Sendable {
  func keeps(_ row: CellRow) -> Bool { true }

  static func make(_ filter: TableFilter, _ reading: Reading) -> Condition {
    switch filter {
    case .anywhere(let text): Anywhere(text)
    case .compare(let column, let comparison, let operand):
      Compared(column, comparison, operand, reading)
    case .blank(let column): Blank(column, reading)
    case .oneOf(let column, let operands):
      AnyOf(operands.map { Compared(column, .equal, $0, reading) })
    case .not(let inner): Negated(make(inner, reading))
    case .all(let parts): AllOf(parts.map { make($0, reading) })
    case .any(let parts): AnyOf(parts.map { make($0, reading) })
    }
  }
}

private final class Anywhere: Condition, @unchecked Sendable {
  private let needle: Needle

  init(_ text: String) { needle = Needle(text) }

  override func keeps(_ row: CellRow) -> Bool {
    guard let first = row.bounds.first, let last = row.bounds.last else { return needle.isEmpty }
    // Most rows do not have it, and one look at all cells at once tells.
    let whole = row.bytes[Int(first.lower)..<max(Int(first.lower), Int(last.upper))]
    guard needle.isIn(UnsafeBufferPointer(rebasing: whole)) else { return false }
    for column in 0..<row.count where needle.isIn(row[column]) { return true }
    return false
  }
}

private final class Blank: Condition, @unchecked Sendable {
  private let column: Int
  private let kind: ValueKind
  private let isLiteral: Bool

  init(_ column: Int, _ reading: Reading) {
    self.column = column
    kind = reading.kind(column)
    isLiteral = reading.isLiteral
  }

  override func keeps(_ row: CellRow) -> Bool {
    isLiteral ? row[column].isBlank : kind.isBlank(row[column])
  }
}

private final class Negated: Condition, @unchecked Sendable {
  private let inner: Condition

  init(_ inner: Condition) { self.inner = inner }

  override func keeps(_ row: CellRow) -> Bool { !inner.keeps(row) }
}

private final class AllOf: Condition, @unchecked Sendable {
  private let parts: [Condition]

  init(_ parts: [Condition]) { self.parts = parts }

  override func keeps(_ row: CellRow) -> Bool {
    for part in parts where !part.keeps(row) { return false }
    return true
  }
}

private final class AnyOf: Condition, @unchecked Sendable {
  private let parts: [Condition]

  init(_ parts: [Condition]) { self.parts = parts }

  override func keeps(_ row: CellRow) -> Bool {
    for part in parts where part.keeps(row) { return true }
    return false
  }
}

private final class Compared: Condition, @unchecked Sendable {
  private let column: Int
  private let kind: ValueKind
  private let comparison: TableFilter.Comparison
  private let bytes: [UInt8]
  private let needle: Needle
  private let number: Double?
  private let exact: ExactNumber?
  private let isLong: Bool
  private let date: DateCell?
  private let isDate: Bool
  /// Set where the column's cells are times.
  private let time: TimeCell?
  /// Collation key of an operand that is plain text and is compared by order.
  private let key: [UInt8]

  init(
    _ column: Int, _ comparison: TableFilter.Comparison, _ operand: TableFilter.Operand,
    _ reading: Reading
  ) {
    self.column = column
    self.comparison = comparison
    bytes = operand.bytes
    needle = operand.needle
    let kind = reading.kind(column)
    // What is a code as a cell (1e5, a whole number too long) is a number among numbers.
    let typed = kind.isNumeric ? operand.number(among: kind) : operand.number
    number = reading.isLiteral ? nil : typed
    self.kind = kind
    exact = number == nil ? nil : operand.exact ?? ExactNumber(operand.text)
    isLong = operand.exact != nil
    date = reading.isLiteral ? nil : operand.date(in: kind)
    // A date in eight digits is a number as well: cells of a column of dates are compared as dates.
    isDate = kind.isDate && date != nil
    time = kind == .time ? operand.time : nil
    key = number == nil && date == nil ? Collation.key(operand.text) : []
  }

  override func keeps(_ row: CellRow) -> Bool {
    let cell = row[column].trimmed
    switch comparison {
    case .equal: return equals(cell)
    case .notEqual: return !equals(cell)
    case .contains: return needle.isIn(cell)
    case .lacks: return !needle.isIn(cell)
    case .begins: return needle.isIn(cell, at: 0)
    case .ends: return needle.isIn(cell, at: cell.count - needle.bytes.count)
    case .less: return order(cell).map { $0 < 0 } ?? false
    case .lessOrEqual: return order(cell).map { $0 <= 0 } ?? false
    case .greater: return order(cell).map { $0 > 0 } ?? false
    case .greaterOrEqual: return order(cell).map { $0 >= 0 } ?? false
    }
  }

  private func equals(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    if cell.equals(bytes) { return true }
    if isDate { return dateOrder(cell) == 0 }
    if let time { return TimeCell(cell)?.seconds == time.seconds }
    if let number, let value = NumberCell(cell, in: kind)?.value {
      return value == number && tie(cell) == 0
    }
    return date != nil && dateOrder(cell) == 0
  }

  /// Below, at or above 0 as the cell is below, at or above the operand; nil where they cannot be
  /// compared.
  private func order(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let first = cell.first else { return nil }
    if isDate { return dateOrder(cell) }
    if let time {
      guard let value = TimeCell(cell)?.seconds else { return nil }
      return value < time.seconds ? -1 : value > time.seconds ? 1 : 0
    }
    if let number, NumberCell.mayBegin(first), let value = NumberCell(cell, in: kind)?.value {
      return value < number ? -1 : value > number ? 1 : tie(cell)
    }
    if date != nil { return dateOrder(cell) }
    guard number == nil else { return nil }
    var own: [UInt8] = []
    Collation.shared.append(cell, to: &own)
    if own == key { return 0 }
    return own.lexicographicallyPrecedes(key) ? -1 : 1
  }

  /// The order of a cell that is the same double as the operand, by the digits where one has more
  /// than a double holds.
  private func tie(_ cell: UnsafeBufferPointer<UInt8>) -> Int {
    guard isLong || ExactNumber.mayBeLong(cell), let exact, let own = ExactNumber(cell) else {
      return 0
    }
    return own.order(exact)
  }

  private func dateOrder(_ cell: UnsafeBufferPointer<UInt8>) -> Int? {
    guard let date, let value = DateCell(cell, in: kind) else { return nil }
    return value.order(in: date)
  }
}
