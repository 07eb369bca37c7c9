import Catalog
import Tables
import Tabular

/// A file that takes the rows of calls, whole or not at all.
struct InvokeOutput: Sendable {
  var order: TableExport
  /// For columns' labels; empty where they go by code.
  var fields: [Field]

  func write(_ union: RowUnion, _ console: Console) throws {
    let labels = Dictionary(fields.map { ($0.code, $0.label) }, uniquingKeysWith: { $1 })
    let headings = union.columns.map { code in
      TableHeading(code: code, label: labels[code] ?? code)
    }
    let made = try TableFileExport.write(headings, union.rows, order)
    console.endProgress()
    console.note("已写入 \(made.path)：\(made.rows) 行，\(made.byteSize) 字节")
  }
}
