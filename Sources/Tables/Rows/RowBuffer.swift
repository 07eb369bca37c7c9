import Tabular

/// Rows that wait to be spooled, as RFC 4180 writes them, and what kinds their cells have.
struct RowBuffer: ~Copyable {
  /// Cells that are not blank from which the kind of a column is settled.
  private static let sampleCells = 1000

  private var text = GrowingBytes()
  /// Of each column, as far as there were cells that are not empty.
  private(set) var tallies: [KindTally] = []
  private let countsKinds: Bool

  init(countsKinds: Bool) { self.countsKinds = countsKinds }

  var count: Int { text.count }

  /// Good until the next change.
  var bytes: UnsafeBufferPointer<UInt8> { text.bytes }

  mutating func clear() { text.clear() }

  mutating func forgetKinds() { tallies = [] }

  mutating func add(_ row: CellRow) {
    for column in 0..<row.count {
      if column > 0 { text.add(UInt8(ascii: ",")) }
      add(row[column], column) { _ in false }
    }
    text.add(UInt8(ascii: "\n"))
  }

  /// - Parameter isNumber: whether the cell of a column is surely a number if it looks like one.
  mutating func add(_ cells: [String], isNumber: (_ column: Int) -> Bool) {
    for (column, cell) in cells.enumerated() {
      if column > 0 { text.add(UInt8(ascii: ",")) }
      var cell = cell
      cell.withUTF8 { add($0, column, isNumber) }
    }
    text.add(UInt8(ascii: "\n"))
  }

  @inline(__always)
  private mutating func add(
    _ cell: UnsafeBufferPointer<UInt8>, _ column: Int, _ isNumber: (Int) -> Bool
  ) {
    guard !cell.isEmpty else { return }
    if countsKinds {
      while tallies.count <= column { tallies.append(KindTally()) }
      if tallies[column].filled < Self.sampleCells {
        if isNumber(column) { tallies[column].add(number: cell) } else { tallies[column].add(cell) }
      }
    }
    text.addCSV(cell)
  }
}
