import Calls
import Catalog
import Formats
import PortalClient

/// What `catalog/{id}/getData` says of a table: `items` with its columns, `data` with rows by
/// column, `recordsTotal` (the form DataTables asks in).
struct OPortalTable {
  let fields: [Field]
  let rows: [[String]]
  /// nil where the site does not count.
  let total: Int?

  private static let codes = ["column_name_en", "columnNameEn", "name_en"]
  private static let labels = ["name_cn", "nameCn", "column_name_cn"]

  /// - Parameter path: for messages.
  init(_ json: JSON, path: String) throws(SourceError) {
    guard let items = json["items"]?.arrayValue, let data = json["data"]?.arrayValue else {
      throw .malformed(
        path: path,
        detail: .shape(at: json["items"] == nil ? "items" : "data", reason: "missing"))
    }
    let fields = items.compactMap { item -> Field? in
      let code = Self.codes.lazy.compactMap { item[$0]?.stringValue }.first ?? ""
      guard !code.isEmpty else { return nil }
      let label = Self.labels.lazy.compactMap { item[$0]?.stringValue }.first ?? ""
      return Field(code: code, type: .text, label: label.isEmpty ? code : label)
    }
    self.fields = fields
    rows = data.map { row in
      let cells = Dictionary(
        (row.objectValue ?? []).map { ($0.name.lowercased(), $0.value.cellText) }
      ) { first, _ in first }
      return fields.map { cells[$0.code.lowercased()] ?? "" }
    }
    total = json["recordsTotal"]?.writtenCount
  }
}
