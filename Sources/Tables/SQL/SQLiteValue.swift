import GRDBSQLite
import Glibc
import Tabular

/// A cell as SQLite keeps it: numbers as numbers, dates and times as ISO 8601 texts, which order
/// and compare as such and which SQLite's date functions take, what says nothing among them as
/// NULL.
enum SQLiteValue {
  case null
  case integer(Int64)
  case real(Double)
  case date(DateCell)
  /// `08:30`: with two digits of hours at least, so that texts are in the order of times.
  case time(TimeCell)
  case text
  /// A text among numbers that SQLite reads as one: `007`, `3E10`. It must not be put into a column
  /// that has a type of numbers.
  case code

  /// - Parameter isLiteral: whether texts are to be kept as they stand.
  init(_ cell: UnsafeBufferPointer<UInt8>, _ kind: ValueKind, isLiteral: Bool = false) {
    guard kind.isMeasured else {
      self = isLiteral ? (cell.isEmpty ? .null : .text) : ValueKind.isNothing(cell) ? .null : .text
      return
    }
    // What looks so is its own value, whether there is such a day or not.
    if kind == .date, Self.looksLikeDay(cell) {
      self = .text
      return
    }
    let text = cell.trimmed
    if kind.isBlank(text) {
      self = .null
    } else if kind.isDate {
      self = DateCell(text, in: kind).map { .date($0) } ?? .text
    } else if kind == .time {
      self = TimeCell(text).map { .time($0) } ?? .text
    } else if let number = NumberCell(text, in: kind) {
      self = number.isInteger ? .integer(Int64(number.value)) : .real(number.value)
    } else {
      self = Self.areNumerals(text) ? .code : .text
    }
  }

  /// Whether a text has nothing but what SQLite reads numbers of.
  private static func areNumerals(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    text.allSatisfy { $0 &- 0x30 < 10 || [0x2B, 0x2D, 0x2E, 0x45, 0x65].contains($0) }
  }

  /// Looks at a cell for what its column's kind does not read.
  /// - Parameter row: its number, from 0.
  @inline(__always)
  func check(_ cell: UnsafeBufferPointer<UInt8>, _ check: inout ColumnCheck, row: Int) {
    switch self {
    case .null: break
    case .integer(let value): check.note(cell, SortValue.bits(Double(value)), row: row)
    case .real(let value): check.note(cell, SortValue.bits(value), row: row)
    case .date, .time: break
    case .text, .code: check.add(cell, row: row)
    }
  }

  /// What the value is shown as where nothing is known of the cell it came from.
  /// - Parameter cell: the cell itself, for a text.
  func text(_ cell: UnsafeBufferPointer<UInt8>) -> String {
    switch self {
    case .null: ""
    case .integer(let value): String(value)
    case .real(let value): Self.withoutZeros(cell, value) ?? Self.text(value)
    case .date(let date): date.text
    case .time(let time): time.isPlain ? Self.padded(cell.trimmed) : time.text
    case .text, .code: String(decoding: cell, as: UTF8.self)
    }
  }

  private static func padded(_ time: UnsafeBufferPointer<UInt8>) -> String {
    let text = String(decoding: time, as: UTF8.self)
    let sign = text.hasPrefix("-") ? 1 : 0
    let hours = time.firstIndex(of: 0x3A) ?? 0
    return hours - sign > 1 ? text : "\(text.prefix(sign))0\(text.dropFirst(sign))"
  }

  /// A cell such as `120.50` without its last zeros, which is how its value is shown; nil where
  /// that is not all.
  private static func withoutZeros(
    _ cell: UnsafeBufferPointer<UInt8>, _ value: Double
  ) -> String? {
    guard cell.last == 0x30, let point = cell.firstIndex(of: 0x2E), isShort(cell, point, value)
    else { return nil }
    let last = cell.lastIndex { $0 != 0x30 } ?? point
    return String(decoding: cell[...(last == point ? point - 1 : last)], as: UTF8.self)
  }

  /// Whether it has digits alone on both sides of its point, and no more than a double holds.
  private static func isShort(
    _ cell: UnsafeBufferPointer<UInt8>, _ point: Int, _ value: Double
  ) -> Bool {
    cell.count <= 16 && abs(value) >= 0.001 && areDigits(cell[..<point])
      && cell[(point + 1)...].allSatisfy { $0 &- 0x30 < 10 }
  }

  /// Fifteen digits, which is what a double holds of a decimal number.
  static func text(_ value: Double) -> String {
    if value == value.rounded(), abs(value) < 1e15 { return String(Int64(value)) }
    var room = [CChar](repeating: 0, count: 40)
    let count = withVaList([value]) { vsnprintf(&room, room.count, "%.15g", $0) }
    return String(
      decoding: room.prefix(Int(max(0, count))).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }

  /// Whether a cell is surely written as its value is shown; what is left open is compared.
  func isPlain(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    switch self {
    case .text, .code: return true
    case .null: return cell.isEmpty
    // With digits at their ends: `2019-03-5 ` and ` 8:30` have their signs at the same places.
    case .date: return Self.looksLikeDay(cell)
    case .time: return cell.count == 5 && cell[2] == 0x3A && cell[0] &- 0x30 < 10
    case .integer: return Self.areDigits(cell[...])
    case .real(let value):
      guard let point = cell.firstIndex(of: 0x2E), cell.last != 0x30 else { return false }
      return Self.isShort(cell, point, value)
    }
  }

  /// Whether the cell, given to SQLite as a text, would not equal its value: `20240229`, `1.2万`,
  /// `1,234`, `—`, and numbers of which a double does not hold all digits; but `120.50` does.
  /// - Parameter kind: of the column.
  func differs(from cell: UnsafeBufferPointer<UInt8>, _ kind: ValueKind) -> Bool {
    let cell = cell.trimmed
    switch self {
    case .text, .code: return false
    case .null: return !cell.isEmpty
    case .date, .time: return text(cell) != String(decoding: cell, as: UTF8.self)
    case .integer: return !Self.areNumerals(cell) || NumberCell(cell, in: kind) == nil
    case .real(let value):
      return !Self.areNumerals(cell) || NumberCell(cell, in: kind) == nil
        || ExactNumber.lost(cell, value) != nil
    }
  }

  /// `2019-03-05`, with a digit at the end.
  @inline(__always)
  private static func looksLikeDay(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.count == 10 && cell[4] == 0x2D && cell[7] == 0x2D && cell[9] &- 0x30 < 10
  }

  private static func areDigits(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
    let digits = text.first == 0x2D ? text.dropFirst() : text
    guard let first = digits.first, first != 0x30 || (digits.count == 1 && text.count == 1) else {
      return false
    }
    return digits.allSatisfy { $0 &- 0x30 < 10 }
  }
}

/// A cell whose value is another text than it has.
struct OtherWriting: Sendable {
  let written: String
  /// nil for NULL.
  let value: String?

  /// Where zeros at the end of a number tell.
  init?(_ zeros: LostZero) {
    guard zeros.tells else { return nil }
    (written, value) = (zeros.written, LostZero.plain(zeros.written))
  }

  /// Fails where SQLite finds the value by the cell's text.
  /// - Parameters:
  ///   - cell: one that is not surely written as its value (`SQLiteValue.isPlain`).
  ///   - kind: of its column.
  init?(_ cell: UnsafeBufferPointer<UInt8>, _ value: SQLiteValue, _ kind: ValueKind) {
    guard value.differs(from: cell, kind) else { return nil }
    written = String(decoding: cell.trimmed, as: UTF8.self)
    if case .null = value { self.value = nil } else { self.value = value.text(cell) }
  }
}

extension TableNotices {
  /// What columns are called, and a cell of each that is another text than its value.
  init(_ others: some Sequence<(name: String, other: OtherWriting?)>) {
    let values = others.compactMap { column in
      column.other.map {
        TableNotice.Value(column: column.name, written: $0.written, value: $0.value)
      }
    }
    self.init([TableNotice(.valuesOtherwiseWritten(values), count: values.count)])
  }
}
