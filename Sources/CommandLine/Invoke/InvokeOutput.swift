import Catalog
import Client
import Tables
import Tabular

/// A file that takes the rows of calls, whole or not at all.
struct InvokeOutput: Sendable {
  var order: TableExport
  /// For columns' labels; empty where they go by code.
  var fields: [Field]

  /// Writes row by row, page by page.
  func write(_ columns: RowColumns, _ pages: RowPages) async throws -> TableExported {
    let labels = Dictionary(fields.map { ($0.code, $0.label) }, uniquingKeysWith: { $1 })
    let file = try TableFileWriter(columns.headings(labels), order)
    try await pages.eachRow(under: columns) { try file.write($0) }
    return try file.close()
  }
}
