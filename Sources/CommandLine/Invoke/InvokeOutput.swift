import Base
import Catalog
import Client
import Glibc
import Tables
import Tabular

/// A file that takes the rows of calls, whole or not at all.
struct InvokeOutput: Sendable {
  var order: TableExport
  /// For columns' labels; empty where they go by code.
  var fields: [Field]

  /// Where the rows are that came before a fetch broke off, until it has been gone on with: the
  /// name that was asked for is for all of them.
  var unfinishedPath: String { UnfinishedName.rows(of: order.path) }

  /// Writes row by row, page by page.
  /// - Parameter isWhole: whether these are all rows; else they go to `unfinishedPath`.
  func write(
    _ columns: RowColumns, _ pages: RowPages, isWhole: Bool = true
  ) async throws -> TableExported {
    let labels = Dictionary(fields.map { ($0.code, $0.label) }, uniquingKeysWith: { $1 })
    var order = order
    if !isWhole { (order.path, order.overwrites) = (unfinishedPath, true) }
    let file = try TableFileWriter(columns.headings(labels), order)
    switch order.format {
    case .json, .ndjson:
      // As they were sent: null, truth values and digits are no texts.
      try await pages.each { page in
        for record in page.records { try file.write(columns.members(of: record)) }
      }
    case .csv, .markdown, .xlsx, .sqlite:
      try await pages.eachRow(under: columns) { try file.write($0) }
    }
    let made = try file.close()
    if isWhole { unlink(unfinishedPath) }
    return made
  }
}
