import Catalog
import Tables
import Tabular

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

extension FileTable {
  private static let source = "天津市信息资源统一开放平台"

  /// In W3CDTF, which spreadsheets read in universal time alone.
  private static func universal(_ moment: Moment) -> String {
    let universal = Moment(unixSeconds: moment.unixSeconds - 8 * 3600)
    return universal.description.replacing(" ", with: "T") + ":00Z"
  }

  /// Begins a file at `path`.
  ///
  /// CSV begins with a byte order mark: Excel in China takes CSV without one for GBK and shows
  /// nonsense, and what else reads CSV passes over it.
  /// - Throws: `TableFault`.
  func begin(_ format: FileFormat, at path: String) throws -> TableFileWriter {
    let headings = columns.map {
      TableHeading(code: $0.code, label: $0.heading, kind: $0.type.valueKind)
    }
    let format: TableFormat? =
      switch format {
      case .json: .json
      case .xml: nil
      case .xls: .xlsx
      // The platform makes no others; should one be asked for, it is plain text.
      default: .csv
      }
    guard let format else {
      return try TableFileWriter(xml: headings, title: title, to: path)
    }
    return try TableFileWriter(
      headings,
      TableExport(
        format: format, path: path, hasByteOrderMark: true,
        document: TableDocument(
          title: title, creator: Self.source, modified: Self.universal(modified))))
  }
}

extension FieldType {
  fileprivate var valueKind: ValueKind {
    switch self {
    case .text: .text
    case .integer: .integer
    case .number: .number
    case .date: .date
    }
  }
}

extension FileFormat {
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
