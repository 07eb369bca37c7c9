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
  ///   - measured: columns whose cells are read before a row is judged, by those who do so anyway.
  public init(
    _ filter: TableFilter, kinds: [ValueKind] = [], isLiteral: Bool = false, measured: [Int] = []
  ) {
    condition = Condition.make(
      filter, Reading(kinds: kinds, isLiteral: isLiteral, measured: measured))
  }

  public func keeps(_ row: CellRow) -> Bool {
    condition.keeps(row, Measures(start: nil, count: 0))
  }

  /// - Parameter measures: of the cells of the columns that are measured, as `SortValue.measured`
  ///   has them; `SortValue.text` for nil.
  public func keeps(_ row: CellRow, _ measures: UnsafeBufferPointer<UInt64>) -> Bool {
    condition.keeps(row, measures)
  }

  /// Whether it keeps a row of texts.
  public func keeps(_ cells: [String]) -> Bool {
    CellRow.borrowed(cells, number: 0) { keeps($0) }
  }
}

/// What is known of the cells of a row; empty where nothing is.
private typealias Measures = UnsafeBufferPointer<UInt64>

/// How cells are read.
private struct Reading {
  var kinds: [ValueKind]
  var isLiteral: Bool
  var measured: [Int]

  func kind(_ column: Int) -> ValueKind {
    isLiteral || !kinds.indices.contains(column) ? .text : kinds[column]
  }
}

/// A part of a predicate: an object each, so that judging a row copies nothing.
private class Condition: @unchecked Sendable {
  func keeps(_ row: CellRow, _ measures: Measures) -> Bool { true }

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

  override func keeps(_ row: CellRow, _ measures: Measures) -> Bool {
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

  override func keeps(_ row: CellRow, _ measures: Measures) -> Bool {
    isLiteral ? row[column].isBlank : kind.isBlank(row[column])
  }
}

private final class Negated: Condition, @unchecked Sendable {
  private let inner: Condition

  init(_ inner: Condition) { self.inner = inner }

  override func keeps(_ row: CellRow, _ measures: Measures) -> Bool { !inner.keeps(row, measures) }
}

private final class AllOf: Condition, @unchecked Sendable {
  private let parts: [Condition]

  init(_ parts: [Condition]) { self.parts = parts }

  override func keeps(_ row: CellRow, _ measures: Measures) -> Bool {
    for part in parts where !part.keeps(row, measures) { return false }
    return true
  }
}

private final class AnyOf: Condition, @unchecked Sendable {
  private let parts: [Condition]

  init(_ parts: [Condition]) { self.parts = parts }

  override func keeps(_ row: CellRow, _ measures: Measures) -> Bool {
    for part in parts where part.keeps(row, measures) { return true }
    return false
  }
}

private final class Compared: Condition, @unchecked Sendable {
  private let column: Int
  private let kind: ValueKind
  /// Where its cells are among those that are measured.
  private let place: Int?
  private let comparison: TableFilter.Comparison
  private let bytes: [UInt8]
  private let needle: Needle
  private let number: Double?
  private let exact: ExactNumber?
  private let isLong: Bool
  private let date: DateCell?
  /// The first second of the date, and the first behind it; nil for one with a part of a second.
  private let span: (start: Double, end: Double)?
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
    place = kind.isMeasured ? reading.measured.firstIndex(of: column) : nil
    exact = number == nil ? nil : operand.exact ?? ExactNumber(operand.text)
    isLong = operand.exact != nil
    date = reading.isLiteral ? nil : operand.date(in: kind)
    span = date.flatMap { date in
      date.nanoseconds == 0 ? (Double(date.seconds), Double(date.end)) : nil
    }
    // A date in eight digits is a number as well: cells of a column of dates are compared as dates.
    isDate = kind.isDate && date != nil
    time = kind == .time ? operand.time : nil
    key = number == nil && date == nil ? Collation.key(operand.text) : []
  }

  override func keeps(_ row: CellRow, _ measures: Measures) -> Bool {
    let cell = row[column].trimmed
    var measure: UInt64?
    if let place, !measures.isEmpty { measure = measures[place] }
    switch comparison {
    case .equal: return equals(cell, measure)
    case .notEqual: return !equals(cell, measure)
    case .contains: return needle.isIn(cell)
    case .lacks: return !needle.isIn(cell)
    case .begins: return needle.isIn(cell, at: 0)
    case .ends: return needle.isIn(cell, at: cell.count - needle.bytes.count)
    case .less: return order(cell, measure).map { $0 < 0 } ?? false
    case .lessOrEqual: return order(cell, measure).map { $0 <= 0 } ?? false
    case .greater: return order(cell, measure).map { $0 > 0 } ?? false
    case .greaterOrEqual: return order(cell, measure).map { $0 >= 0 } ?? false
    }
  }

  private func equals(_ cell: UnsafeBufferPointer<UInt8>, _ measure: UInt64?) -> Bool {
    if cell.equals(bytes) { return true }
    if isDate { return dateOrder(cell, measure) == 0 }
    if let time { return value(cell, measure) == time.seconds }
    if let number, let value = value(cell, measure) {
      return value == number && tie(cell) == 0
    }
    return date != nil && dateOrder(cell, measure) == 0
  }

  /// What a cell is as a number or a time, the operand being such; nil for what is none.
  @inline(__always)
  private func value(_ cell: UnsafeBufferPointer<UInt8>, _ measure: UInt64?) -> Double? {
    if let measure, kind.isNumeric || time != nil {
      return measure < SortValue.text ? SortValue.value(measure) : nil
    }
    return time == nil ? NumberCell(cell, in: kind)?.value : TimeCell(cell)?.seconds
  }

  /// Below, at or above 0 as the cell is below, at or above the operand; nil where they cannot be
  /// compared.
  private func order(_ cell: UnsafeBufferPointer<UInt8>, _ measure: UInt64?) -> Int? {
    guard let first = cell.first else { return nil }
    if isDate { return dateOrder(cell, measure) }
    if let time {
      guard let value = value(cell, measure) else { return nil }
      return value < time.seconds ? -1 : value > time.seconds ? 1 : 0
    }
    if let number, NumberCell.mayBegin(first), let value = value(cell, measure) {
      return value < number ? -1 : value > number ? 1 : tie(cell)
    }
    if date != nil { return dateOrder(cell, measure) }
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

  private func dateOrder(_ cell: UnsafeBufferPointer<UInt8>, _ measure: UInt64?) -> Int? {
    // A double does not hold all parts of a second.
    if isDate, let measure, let span, !DateCell.mayHaveFraction(cell) {
      guard measure < SortValue.text else { return nil }
      let seconds = SortValue.value(measure)
      return seconds < span.start ? -1 : seconds >= span.end ? 1 : 0
    }
    guard let date, let value = DateCell(cell, in: kind) else { return nil }
    return value.order(in: date)
  }
}
