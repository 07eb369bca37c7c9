public import Tabular

/// Writes rows that are in memory to a file, without a table of them.
public enum TableFileExport {
  /// - Parameters:
  ///   - rows: may be narrower than the headings.
  ///   - order: its rows are not looked at; all are written.
  /// - Throws: `TableFault`.
  public static func write(
    _ headings: [TableHeading], _ rows: some Collection<[String]>, _ order: TableExport
  ) throws -> TableExported {
    let file = try DraftFile(order.path, overwrites: order.overwrites)
    let writer = try TableView.writer(order, settled(headings, rows), file)
    let columns = Array(headings.indices)
    for (number, row) in rows.enumerated() {
      try CellRow.borrowed(row, number: number) { try writer.write($0, columns) }
    }
    try writer.close()
    return TableExported(path: order.path, rows: rows.count, byteSize: try file.keep())
  }

  /// The headings with the kinds that the rows show.
  private static func settled(
    _ headings: [TableHeading], _ rows: some Collection<[String]>
  ) -> [TableHeading] {
    var tallies = headings.map { _ in KindTally() }
    for row in rows {
      for (place, cell) in row.prefix(tallies.count).enumerated() {
        tallies[place].add(ValueKind(of: cell))
      }
    }
    return zip(headings, tallies).map { heading, tally in
      TableHeading(code: heading.code, label: heading.label, kind: tally.kind)
    }
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
