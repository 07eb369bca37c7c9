/// What reading the cells of a column by its kind comes upon: cells that are nothing of that kind,
/// and numbers of several currencies or counters.
public struct ColumnCheck: Hashable, Sendable {
  /// Characters of a cell that is named.
  private static let shownLength = 40

  /// The kind by which cells are read.
  public let kind: ValueKind
  /// Cells that are not blank and nothing of the kind.
  public private(set) var unread = 0
  private var first: Cell?
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
    if measured != SortValue.blank { addUnits(cell.trimmed) }
  }

  private mutating func addUnread(_ cell: UnsafeBufferPointer<UInt8>, _ row: Int) {
    unread += 1
    guard row < first?.row ?? .max else { return }
    // A cell may be a book.
    let text = String(decoding: cell.prefix(4 * Self.shownLength), as: UTF8.self)
    first = Cell(row: row, text: String(text.prefix(Self.shownLength)))
  }

  private mutating func addUnits(_ cell: UnsafeBufferPointer<UInt8>) {
    if let currency = Currency(of: cell) { currencies |= currency.rawValue }
    guard kind == .counted else { return }
    let counter = NumberWriting.parts(cell, in: kind)?.counter
    counters |= counter.map { 1 << UInt64($0) } ?? Self.uncounted
  }

  public mutating func add(_ other: ColumnCheck) {
    unread += other.unread
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
    if let first, unread > 0 {
      let found = TableNotice.Unread(
        column: heading.title, kind: kind, isText: heading.kind == .text, text: first.text,
        row: first.row + 1, isWhole: isWhole)
      notices.add(TableNotice(.unreadCells(found), count: unread))
    }
    if kind == heading.kind, currencies.nonzeroBitCount > 1 || counters.nonzeroBitCount > 1 {
      notices.add(TableNotice(.unconverted(column: heading.title)))
    }
    return notices
  }
}
