import Catalog
import Formats
import PortalClient

/// What `datastore_search` says of a table.
struct DatastoreTable {
  let fields: [Field]
  let rows: [[String]]
  /// nil where the site does not count, or guesses.
  let total: Int?

  /// Columns of CKAN's own, which no publisher made. `rank`, which an answer to a full-text search
  /// has besides, may be a publisher's.
  private static let hidden: Set = [RowPlace.idName, "_full_text"]

  /// - Parameter result: of `datastore_search`; records as objects.
  init(_ result: JSON, _ texts: TextChoice) throws(SourceError) {
    guard let columns = result["fields"]?.arrayValue else {
      throw .malformed(
        path: "datastore_search", detail: .shape(at: "result.fields", reason: "missing"))
    }
    let fields = columns.compactMap { Self.field($0, texts) }
    self.fields = fields
    rows = (result["records"]?.arrayValue ?? []).map { record in
      let cells = Dictionary(
        (record.objectValue ?? []).map { ($0.name, $0.value.cellText) }
      ) { first, _ in first }
      return fields.map { cells[$0.code] ?? "" }
    }
    total = Self.total(result)
  }

  /// Rows in all; nil where the site does not count, or guesses.
  static func total(_ result: JSON) -> Int? {
    result["total_was_estimated"] == .bool(true) ? nil : result["total"]?.countValue
  }

  /// A column, with the label and type its data dictionary gives it.
  private static func field(_ json: JSON, _ texts: TextChoice) -> Field? {
    guard let code = json["id"]?.stringValue, !code.isEmpty, !hidden.contains(code) else {
      return nil
    }
    let info = json["info"]
    let label = info.map { texts.text($0, "label_translated", "label", "notes") } ?? ""
    let override = texts.text(info?["type_override"])
    return Field(
      code: code, type: type(override.isEmpty ? texts.text(json["type"]) : override),
      label: label.isEmpty ? code : label)
  }

  /// PostgreSQL's types.
  static func type(_ name: String) -> FieldType {
    let word = name.lowercased().prefix { $0 != "(" && $0 != " " }
    return switch word {
    case "int", "int2", "int4", "int8", "integer", "bigint", "smallint", "serial": .integer
    case "numeric", "decimal", "float", "float4", "float8", "real", "double", "money": .number
    case "date", "timestamp", "timestamptz": .date
    default: .text
    }
  }
}
