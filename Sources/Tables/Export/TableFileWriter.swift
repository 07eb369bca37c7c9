import Base
public import Formats
public import Tabular

/// Writes rows to a file one by one, without a table of them: however many there are, none is kept.
/// The file appears when it is closed, whole; not closed, there is none.
public final class TableFileWriter {
  private let file: WholeFile
  private let writer: any TableWriter
  private let columns: [Int]
  private var rows = 0

  /// - Parameters:
  ///   - headings: with the kinds that the rows have.
  ///   - order: its rows are not looked at.
  public init(_ headings: [TableHeading], _ order: TableExport) throws(TableFault) {
    file = try TableView.draft(of: order)
    writer = try TableView.writer(order, headings, file)
    columns = Array(headings.indices)
  }

  /// Writes XML: records of fields that bear label and code.
  /// - Parameters:
  ///   - title: what the table is called.
  ///   - path: another file there is replaced.
  public init(
    xml headings: [TableHeading], title: String, to path: String
  ) throws(TableFault) {
    let file = try rethrowing(TableFault.init, WholeFile(path, mode: 0o666))
    self.file = file
    writer = XMLTableWriter(headings, title: title, ByteSink { try file.write($0) })
    columns = Array(headings.indices)
  }

  /// - Parameter row: may be narrower than the headings.
  /// - Throws: `TableFault`.
  public func write(_ row: [String]) throws {
    try CellRow.borrowed(row, number: rows) { try writer.write($0, columns) }
    rows += 1
  }

  /// Writes a row of JSON: to JSON and NDJSON as it came, without the columns that it lacks, to
  /// others by its cells.
  /// - Throws: `TableFault`.
  public func write(_ members: [(column: Int, value: JSON)]) throws {
    guard let writer = writer as? JSONTableWriter else {
      var row = [String](repeating: "", count: columns.count)
      for member in members { row[member.column] = member.value.cellText }
      return try write(row)
    }
    try writer.write(members)
    rows += 1
  }

  /// - Throws: `TableFault`.
  @discardableResult
  public func close() throws -> TableExported {
    try writer.close()
    return TableExported(
      path: file.path, rows: rows, byteSize: try rethrowing(TableFault.init, file.keep()),
      notices: writer.notices)
  }
}
