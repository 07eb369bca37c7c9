public import Tabular

/// Writes rows to a file one by one, without a table of them: however many there are, none is kept.
/// The file appears when it is closed, whole; not closed, there is none.
public final class TableFileWriter {
  private let order: TableExport
  private let file: DraftFile
  private let writer: any TableWriter
  private let columns: [Int]
  private var rows = 0

  /// - Parameters:
  ///   - headings: with the kinds that the rows have.
  ///   - order: its rows are not looked at.
  public init(_ headings: [TableHeading], _ order: TableExport) throws(TableFault) {
    self.order = order
    file = try DraftFile(order.path, overwrites: order.overwrites)
    writer = try TableView.writer(order, headings, file)
    columns = Array(headings.indices)
  }

  /// - Parameter row: may be narrower than the headings.
  /// - Throws: `TableFault`.
  public func write(_ row: [String]) throws {
    try CellRow.borrowed(row, number: rows) { try writer.write($0, columns) }
    rows += 1
  }

  /// - Throws: `TableFault`.
  public func close() throws -> TableExported {
    try writer.close()
    return TableExported(
      path: order.path, rows: rows, byteSize: try file.keep(), notices: writer.notices)
  }
}

extension CellRow {
  /// A row of texts, for the length of a call.
  static func borrowed(
    _ cells: [String], number: Int, _ body: (CellRow) throws -> Void
  ) rethrows {
    var bytes: [UInt8] = []
    var bounds: [Bounds] = []
    for cell in cells {
      let lower = Int32(clamping: bytes.count)
      bytes += cell.utf8
      bounds.append(Bounds(lower: lower, upper: Int32(clamping: bytes.count)))
    }
    try bytes.withUnsafeBufferPointer { bytes in
      try bounds.withUnsafeBufferPointer { bounds in
        try body(CellRow(number: number, bytes: bytes, bounds: bounds))
      }
    }
  }
}
