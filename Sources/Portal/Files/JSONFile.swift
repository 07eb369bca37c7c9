import Formats

/// JSON: one array, an object a row with the headings for names, numbers as numbers with the digits
/// they came with, one row a line.
struct JSONFile: TableFile {
  private let file: OutputFile
  private let columns: [FileTable.Column]
  private var isFirst = true

  init(_ table: FileTable, at path: String) throws(PortalFault) {
    file = try OutputFile(path)
    columns = table.columns
    try file.write("[")
  }

  mutating func write(_ row: [String]) throws {
    let object = JSON.object(
      zip(columns, row).map { column, cell in
        JSON.Member(column.heading, CellText.json(cell, column.type))
      })
    try file.write((isFirst ? "\n" : ",\n") + object.compactText)
    isFirst = false
  }

  func close() throws {
    try file.write("\n]\n")
    try file.flush()
  }
}
