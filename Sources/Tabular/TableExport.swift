/// The formats a table can be written in.
public enum TableFormat: String, Hashable, Sendable, CaseIterable {
  case csv, json, ndjson, xlsx, sqlite, markdown

  /// Behind the dot of a file's name.
  public var pathExtension: String { self == .markdown ? "md" : self.rawValue }

  /// By a file's name; nil where it does not tell.
  public init?(path: String) {
    let name = path.split(separator: "/").last ?? ""
    guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return nil }
    switch name[name.index(after: dot)...].lowercased() {
    case "csv": self = .csv
    case "json": self = .json
    case "ndjson", "jsonl": self = .ndjson
    case "xlsx": self = .xlsx
    case "sqlite", "sqlite3", "db": self = .sqlite
    case "md", "markdown": self = .markdown
    default: return nil
    }
  }

  /// Whether it can only be written to a file.
  public var needsFile: Bool { self == .xlsx || self == .sqlite }

  /// Whether a line about the source has a place in it that no reader takes for a row.
  public var hasPlaceForAttribution: Bool { needsFile || self == .markdown }
}

/// What a file tells of itself beside its rows.
public struct TableDocument: Hashable, Sendable {
  public var title: String
  /// Who made it.
  public var creator: String
  /// When its data was modified, in W3CDTF (`2019-02-27T04:54:00Z`).
  public var modified: String

  public init(title: String, creator: String, modified: String) {
    self.title = title
    self.creator = creator
    self.modified = modified
  }
}

/// An order to write a table to a file.
public struct TableExport: Hashable, Sendable {
  public enum Rows: Hashable, Sendable {
    case all
    /// Places in the view that is written, from 0, in the order to write them.
    case chosen([Int])
  }

  public var format: TableFormat
  public var path: String
  public var rows: Rows
  public var naming: TableNaming
  /// CSV only: begin with a byte order mark, without which Excel in China takes it for GBK.
  public var hasByteOrderMark: Bool
  /// The line about the source; nil for none. CSV gets it as a last record of one cell (`# …`),
  /// JSON becomes an object with `_attribution` and `data`, NDJSON gets a last line with
  /// `_attribution` alone, XLSX a second sheet and a document property, SQLite a table
  /// `_attribution`, Markdown a last paragraph.
  public var attribution: String?
  /// What the file tells of itself; XLSX only.
  public var document: TableDocument?
  /// A file that is there already is replaced; otherwise it is `TableFault.exists`.
  public var overwrites: Bool

  public init(
    format: TableFormat, path: String, rows: Rows = .all, naming: TableNaming = .label,
    hasByteOrderMark: Bool = false, attribution: String? = nil, document: TableDocument? = nil,
    overwrites: Bool = false
  ) {
    self.format = format
    self.path = path
    self.rows = rows
    self.naming = naming
    self.hasByteOrderMark = hasByteOrderMark
    self.attribution = attribution
    self.document = document
    self.overwrites = overwrites
  }
}

/// What an export wrote.
public struct TableExported: Hashable, Sendable {
  public var path: String
  public var rows: Int
  public var byteSize: Int
  /// What the format could not take as it is.
  public var notices: TableNotices

  public init(
    path: String, rows: Int, byteSize: Int, notices: TableNotices = TableNotices()
  ) {
    self.path = path
    self.rows = rows
    self.byteSize = byteSize
    self.notices = notices
  }
}
