import Catalog

/// What an entry's files are made of: its columns in the order of 数据项. Rows follow one by one.
struct FileTable: Hashable, Sendable {
  struct Column: Hashable, Sendable {
    /// 中文描述, or the code where that is missing or another column has the same.
    var heading: String
    /// 英文名称; empty for tables that have none.
    var code: String
    var type: FieldType
  }

  var title: String
  /// When the data was modified: files of equal data are equal bytes.
  var modified: Moment
  var columns: [Column]

  /// A table behind an interface or preview: columns by their fields.
  init(title: String, modified: Moment, fields: [Field]) {
    self.title = title
    self.modified = modified
    let labels = Dictionary(grouping: fields, by: \.label)
    columns = fields.map { field in
      let isPlain = !field.label.isEmpty && labels[field.label]?.count == 1
      return Column(
        heading: isPlain ? field.label : field.code, code: field.code, type: field.type)
    }
  }

  /// A table that stands in files alone: a heading that names a field has that field's type.
  init(title: String, modified: Moment, header: [String], fields: [Field]) {
    self.title = title
    self.modified = modified
    columns = header.map { heading in
      let field = fields.first { $0.label == heading || $0.code == heading }
      return Column(heading: heading, code: field?.code ?? "", type: field?.type ?? .text)
    }
  }
}

/// A file that a table is written to, row by row. Not closed, it is not whole.
protocol TableFile {
  /// - Parameter row: as many cells as the table has columns.
  mutating func write(_ row: [String]) throws
  mutating func close() throws
}

extension FileFormat {
  /// Begins a file of this format at `path`, where an empty one stands.
  /// - Throws: `PortalFault`, `SpreadsheetFault`.
  func begin(_ table: FileTable, at path: String) throws -> any TableFile {
    switch self {
    case .json: try JSONFile(table, at: path)
    case .xml: try XMLFile(table, at: path)
    case .xls: try SpreadsheetFile(table, at: path)
    // The platform makes no others; should one be asked for, it is plain text.
    default: try CSVFile(table, at: path)
    }
  }

  /// Media types (RFC 7111, RFC 8259, RFC 7303, ECMA-376).
  var mediaType: String {
    switch self {
    case .json: "application/json; charset=utf-8"
    case .xml: "application/xml; charset=utf-8"
    case .xls: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    default: "text/csv; charset=utf-8; header=present"
    }
  }
}
