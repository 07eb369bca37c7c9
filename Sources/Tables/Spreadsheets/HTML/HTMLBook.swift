import Tabular

/// An HTML document as a workbook: each of its tables a sheet, the one with the most cells the
/// first choice. Programs write it under the name .xls.
struct HTMLBook {
  private let source: () throws -> ReadAhead.Source
  /// Cells of each table.
  private let sizes: [Int]

  /// - Parameter source: the document in UTF-8 from its beginning.
  init(_ source: @escaping () throws -> ReadAhead.Source) throws {
    self.source = source
    let counts = Counts()
    let tables = HTMLTables { counts.add($0) }
    try tables.read(try source())
    sizes = (0..<tables.count).map { counts.cells[$0] ?? 0 }
    guard sizes.contains(where: { $0 > 0 }) else { throw TableFault.noTable(.html) }
  }

  private final class Counts {
    var cells: [Int: Int] = [:]

    func add(_ cell: HTMLTables.Cell) {
      if !cell.text.isEmpty { cells[cell.table, default: 0] += 1 }
    }
  }

  /// Numbers of the tables that have cells, in the document's order.
  var numbers: [Int] { sizes.indices.filter { sizes[$0] > 0 } }

  /// Place of the one with the most cells.
  var largest: Int {
    let numbers = numbers
    return numbers.indices.max { sizes[numbers[$0]] < sizes[numbers[$1]] } ?? 0
  }

  func read(_ number: Int, into filler: SheetFiller) throws {
    let rows = HTMLRows(filler)
    let tables = HTMLTables { if $0.table == number { try rows.take($0) } }
    try tables.read(try source())
    try rows.finish()
  }
}

/// Gathers a table's cells into rows.
private final class HTMLRows {
  private let filler: SheetFiller
  private var cells = SheetCells()
  private var moments = SheetMoment(isFrom1904: false)
  private var row = 0

  init(_ filler: SheetFiller) { self.filler = filler }

  func take(_ cell: HTMLTables.Cell) throws {
    if cell.row != row { try finish() }
    row = cell.row
    if cell.spans.across > 1 || cell.spans.down > 1, !cell.text.isEmpty {
      try filler.merge(
        MergedRange(
          top: row, left: cell.column, bottom: row + cell.spans.down - 1,
          right: cell.column + cell.spans.across - 1))
    }
    cells.begin()
    if cell.value.append(shownAs: cell.text, &moments, to: &cells) {
      filler.units.add(lengthIn: cell.column)
    }
    if cell.column >= CellBuffer.limit, !cells.written.isEmpty {
      cells.cut(to: 0)
      return filler.losses.columns.add(row: row, column: cell.column)
    }
    cells.end(cell.column)
  }

  func finish() throws {
    try filler.take(&cells, row: row)
    cells.clear()
  }
}
