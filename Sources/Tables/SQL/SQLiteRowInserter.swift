import GRDBSQLite
import Tabular

/// Puts rows into the table `data`, several by each statement: to begin and to end one takes as
/// long as a row of a few columns. Of one thread.
struct SQLiteRowInserter: ~Copyable {
  /// Values of a statement at most, as every SQLite takes them.
  private static let mostValues = 999
  private static let mostRows = 16

  private struct Cell {
    var value: SQLiteValue
    /// Where its text is.
    var range: Range<Int>
  }

  private let handle: SQLiteHandle
  private var schema: TableSchema
  private let kinds: [ValueKind]
  private let isLiteral: Bool
  private let one: SQLiteStatement
  private let many: SQLiteStatement
  private let rowsAtOnce: Int
  private var cells: [Cell] = []
  /// The texts of the cells, which are gone before the statement runs.
  private var texts = GrowingBytes()

  /// - Parameters:
  ///   - schema: of the table, which has at least one column.
  ///   - isLiteral: whether texts are to be kept as they stand.
  static func make(
    _ handle: SQLiteHandle, _ schema: TableSchema, isLiteral: Bool
  ) throws(TableFault) -> SQLiteRowInserter {
    let count = schema.headings.count
    let rowsAtOnce = max(1, min(mostRows, mostValues / count))
    let row = "(\([String](repeating: "?", count: count).joined(separator: ", ")))"
    let start = "INSERT INTO \(TableSchema.tableName) VALUES "
    let rows = [String](repeating: row, count: rowsAtOnce)
    return SQLiteRowInserter(
      handle, schema, isLiteral, one: try handle.prepare(start + row),
      many: try handle.prepare(start + rows.joined(separator: ", ")), rowsAtOnce)
  }

  private init(
    _ handle: SQLiteHandle, _ schema: TableSchema, _ isLiteral: Bool, one: SQLiteStatement,
    many: SQLiteStatement, _ rowsAtOnce: Int
  ) {
    self.handle = handle
    self.schema = schema
    kinds = schema.headings.map(\.kind)
    self.isLiteral = isLiteral
    self.one = one
    self.many = many
    self.rowsAtOnce = rowsAtOnce
  }

  /// - Parameters:
  ///   - columns: where in the row the cells are, one for each kind.
  ///   - visit: is shown each value, with the place of its column.
  @inline(__always)
  mutating func add(
    _ row: CellRow, _ columns: [Int],
    _ visit: (_ place: Int, _ cell: UnsafeBufferPointer<UInt8>, SQLiteValue) -> Void
  ) throws(TableFault) {
    for place in kinds.indices {
      let cell = row[columns[place]]
      let value = SQLiteValue(cell, kinds[place], isLiteral: isLiteral)
      visit(place, cell, value)
      let start = texts.count
      switch value {
      case .null, .integer, .real: break
      case .text, .date, .time: texts.add(cell)
      case .code:
        texts.add(cell)
        if !schema.untyped[place] { try schema.untype(place, in: handle) }
      }
      cells.append(Cell(value: value, range: start..<texts.count))
    }
    if cells.count == rowsAtOnce * kinds.count { try run(many, 0..<cells.count) }
  }

  /// Whether a column lost its type while rows were there.
  var hasUntyped: Bool { schema.untyped.contains(true) }

  /// Puts in what is left.
  mutating func finish() throws(TableFault) {
    let count = cells.count
    for start in stride(from: 0, to: count, by: kinds.count) {
      let end = start + kinds.count
      try run(one, start..<end, isLast: end == count)
    }
  }

  private mutating func run(
    _ statement: SQLiteStatement, _ range: Range<Int>, isLast: Bool = true
  ) throws(TableFault) {
    for (place, cell) in cells[range].enumerated() {
      let text = UnsafeBufferPointer(rebasing: texts.bytes[cell.range])
      // What is whole among measures is none of SQLite's whole numbers: half of 5 is not 2.
      if case .integer(let number) = cell.value, kinds[place % kinds.count] != .integer {
        statement.bind(.real(Double(number)), of: text, at: Int32(place + 1))
      } else {
        statement.bind(cell.value, of: text, at: Int32(place + 1))
      }
    }
    guard sqlite3_step(statement.pointer) == SQLITE_DONE else { throw handle.fault }
    sqlite3_reset(statement.pointer)
    guard isLast else { return }
    cells.removeAll(keepingCapacity: true)
    texts.clear()
  }
}
