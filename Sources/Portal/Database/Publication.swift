public import Catalog

/// Everything that is published under one identifier.
public struct Publication: Hashable, Sendable {
  /// Its `score` and `revision` are the database's to give.
  public var entry: Entry
  /// 数据项, in the order of 接口返回规范.
  public var fields: [Field]
  /// Codes of the fields a call may filter by.
  public var filters: [String]
  /// Codes in the order answers have them, which need not be that of `fields`.
  public var columns: [String]
  /// Cells as text in the order of `columns`; nil keeps the rows there are.
  public var rows: [[String]]?
  /// Codes in the order 数据预览 shows them; empty for that of `fields`.
  public var previewColumns: [String]
  public var files: [Distribution]

  public init(
    entry: Entry, fields: [Field] = [], filters: [String] = [], columns: [String]? = nil,
    rows: [[String]]? = nil, previewColumns: [String] = [], files: [Distribution] = []
  ) {
    self.entry = entry
    self.fields = fields
    self.filters = filters
    self.columns = columns ?? fields.map(\.code)
    self.rows = rows
    self.previewColumns = previewColumns
    self.files = files
  }
}

/// Why a publication is refused; nothing of it was written.
public enum PublicationFault: Error, Hashable, Sendable {
  case duplicateField(String)
  /// A filter, column or preview column that `fields` does not list.
  case unknownField(String)
  /// A name that calls use for themselves: page, pageNum, authToken.
  case reservedName(String)
  /// Row `row`, from 1, does not have as many cells as there are columns.
  case raggedRow(row: Int, expected: Int, found: Int)
}

extension Publication {
  func validate() throws(PublicationFault) {
    var codes: Set<String> = []
    for field in fields where !codes.insert(field.code).inserted {
      throw .duplicateField(field.code)
    }
    for name in CallSpecification.reservedNames where codes.contains(name) {
      throw .reservedName(name)
    }
    for code in filters + columns + previewColumns where !codes.contains(code) {
      throw .unknownField(code)
    }
    for (index, row) in (rows ?? []).enumerated() where row.count != columns.count {
      throw .raggedRow(row: index + 1, expected: columns.count, found: row.count)
    }
  }
}
