/// What reading the cells of a column by its kind comes upon: cells that are nothing of that kind,
/// numbers of several currencies or counters, and such as are below zero by a writing that may mean
/// something else.
public struct ColumnCheck: Hashable, Sendable {
  /// Characters of a cell that is named.
  private static let shownLength = 40

  /// The kind by which cells are read.
  public let kind: ValueKind
  /// Cells that are not blank and nothing of the kind.
  public private(set) var unread = 0
  private var first: Cell?
  /// Whole numbers in parentheses or with a minus behind them.
  private var signed = 0
  private var firstSigned: Cell?
  private var currencies: UInt8 = 0
  private var counters: UInt64 = 0

  /// One of them, by the number of its row.
  private struct Cell: Hashable {
    var row: Int
    var text: String
  }

  /// The bit of numbers without a counter.
  private static let uncounted: UInt64 = 1 << 63

  public init(_ kind: ValueKind) { self.kind = kind }

  /// - Parameter row: its number, from 0.
  @inline(__always)
  public mutating func add(_ cell: UnsafeBufferPointer<UInt8>, row: Int) {
    note(cell, SortValue.measured(cell, kind: kind), row: row)
  }

  /// - Parameter measured: as `SortValue.measured` has it.
  @inline(__always)
  public mutating func note(
    _ cell: UnsafeBufferPointer<UInt8>, _ measured: UInt64?, row: Int
  ) {
    guard let measured else { return addUnread(cell.trimmed, row) }
    // Most numbers begin and end with a digit.
    guard kind.isNumeric, let last = cell.last,
      kind == .counted || !last.isDigit || !cell[0].isDigit
    else { return }
    if measured != SortValue.blank { addUnits(cell.trimmed, row) }
  }

  private mutating func addUnread(_ cell: UnsafeBufferPointer<UInt8>, _ row: Int) {
    unread += 1
    if row < first?.row ?? .max { first = Self.cell(cell, row) }
  }

  private static func cell(_ cell: UnsafeBufferPointer<UInt8>, _ row: Int) -> Cell {
    // A cell may be a book.
    let text = String(decoding: cell.prefix(4 * shownLength), as: UTF8.self)
    return Cell(row: row, text: String(text.prefix(shownLength)))
  }

  private mutating func addUnits(_ cell: UnsafeBufferPointer<UInt8>, _ row: Int) {
    if LooseNumber.hasDoubtfulSign(cell, in: kind) {
      signed += 1
      if row < firstSigned?.row ?? .max { firstSigned = Self.cell(cell, row) }
    }
    if let currency = Currency(of: cell) { currencies |= currency.rawValue }
    guard kind == .counted else { return }
    let counter = NumberWriting.parts(cell, in: kind)?.counter
    counters |= counter.map { 1 << UInt64($0) } ?? Self.uncounted
  }

  public mutating func add(_ other: ColumnCheck) {
    unread += other.unread
    signed += other.signed
    if let found = other.firstSigned, found.row < firstSigned?.row ?? .max { firstSigned = found }
    currencies |= other.currencies
    counters |= other.counters
    guard let found = other.first, found.row < first?.row ?? .max else { return }
    first = found
  }

  /// What is to be said of it.
  /// - Parameters:
  ///   - heading: of the column.
  ///   - isWhole: whether these are all cells of the column.
  public func notices(of heading: TableHeading, isWhole: Bool) -> TableNotices {
    var notices = TableNotices()
    func notice(_ cell: Cell) -> TableNotice.Unread {
      TableNotice.Unread(
        column: heading.title, kind: kind, isText: heading.kind == .text, text: cell.text,
        row: cell.row + 1, isWhole: isWhole)
    }
    if let first { notices.add(TableNotice(.unreadCells(notice(first)), count: unread)) }
    if let firstSigned, kind == heading.kind {
      notices.add(TableNotice(.doubtfulSigns(notice(firstSigned)), count: signed))
    }
    if kind == heading.kind, currencies.nonzeroBitCount > 1 || counters.nonzeroBitCount > 1 {
      notices.add(TableNotice(.unconverted(column: heading.title)))
    }
    return notices
  }
}
