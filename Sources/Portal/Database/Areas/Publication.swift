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
  /// A table that stands in the files alone, without 数据项 and calls; nil where the files are made
  /// of `rows`, or where the contents there are stay.
  public var contents: Contents?
  /// Size and checksum are the platform's to give, which makes the files.
  public var files: [Distribution]

  public init(
    entry: Entry, fields: [Field] = [], filters: [String] = [], columns: [String]? = nil,
    rows: [[String]]? = nil, previewColumns: [String] = [], contents: Contents? = nil,
    files: [Distribution] = []
  ) {
    self.entry = entry
    self.fields = fields
    self.filters = filters
    self.columns = columns ?? fields.map(\.code)
    self.rows = rows
    self.previewColumns = previewColumns
    self.contents = contents
    self.files = files
  }

  public struct Contents: Hashable, Sendable {
    public var header: [String]
    public var rows: [[String]]

    public init(header: [String], rows: [[String]]) {
      self.header = header
      self.rows = rows
    }
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
  /// A file name that is none, that another file has, or that means something to file systems.
  case badFileName(String)
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
    if let contents {
      for (index, row) in contents.rows.enumerated() where row.count != contents.header.count {
        throw .raggedRow(row: index + 1, expected: contents.header.count, found: row.count)
      }
    }
    var names: Set<String> = []
    for file in files {
      guard file.hasPlainName, names.insert(file.name).inserted else {
        throw .badFileName(file.name)
      }
    }
  }
}
