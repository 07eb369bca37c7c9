import Base
import FoundationEssentials

/// Puts rows into a table: in SQLite one by one, in PostgreSQL many with one statement, as JSON.
struct TableFiller {
  /// Bytes of JSON in one statement.
  private static let pageBytes = 1 << 20

  private let db: any SQLSession
  private let table: PlatformTable
  private let statement: String
  private var page = JSONRecords()
  private(set) var count = 0

  /// - Parameter replacing: whether a row may be there already.
  init(_ table: PlatformTable, replacing: Bool = false, _ db: any SQLSession) {
    self.db = db
    self.table = table
    let columns = table.columnList
    let values =
      switch db.dialect {
      case .sqlite:
        "VALUES (\(Array(repeating: "?", count: table.columns.count).joined(separator: ", ")))"
      case .postgreSQL:
        // The condition tells SQL that ON CONFLICT belongs to the INSERT.
        "SELECT \(columns) FROM json_populate_recordset(NULL::\(table.name), ?::json) WHERE true"
      }
    statement =
      "INSERT INTO \(table.name) (\(columns)) \(values)" + (replacing ? table.replacing : "")
  }

  /// - Parameter values: of the table's columns, in their order.
  mutating func add(_ values: [SQLValue]) throws {
    count += 1
    switch db.dialect {
    case .sqlite: try db.execute(sql: statement, arguments: values)
    case .postgreSQL:
      page.add(table.columns, values)
      if page.byteCount >= Self.pageBytes { try flush() }
    }
  }

  /// To be called once all are added.
  mutating func flush() throws {
    guard !page.isEmpty else { return }
    try db.execute(sql: statement, arguments: [page.text])
    page = JSONRecords()
  }
}

/// Rows as an array of objects (RFC 8259), bytes as PostgreSQL reads a `bytea`.
struct JSONRecords {
  private var bytes: [UInt8] = []

  var byteCount: Int { bytes.count }
  var isEmpty: Bool { bytes.isEmpty }
  var text: String { String(decoding: bytes, as: UTF8.self) + "]" }

  mutating func add(_ columns: [PlatformTable.Column], _ values: [SQLValue]) {
    bytes.append(isEmpty ? UInt8(ascii: "[") : UInt8(ascii: ","))
    var separator = UInt8(ascii: "{")
    for (column, value) in zip(columns, values) {
      bytes.append(separator)
      separator = UInt8(ascii: ",")
      JSONText.quote(column.name, into: &bytes)
      bytes.append(UInt8(ascii: ":"))
      add(value)
    }
    bytes.append(UInt8(ascii: "}"))
  }

  private mutating func add(_ value: SQLValue) {
    switch value {
    case .null: add(plain: "null")
    case .integer(let number): add(plain: String(number))
    case .real(let number): add(plain: number.description)
    case .text(let text): JSONText.quote(text, into: &bytes)
    case .bytes(let data): add(plain: "\"\\\\x" + Hexadecimal.text(Array(data)) + "\"")
    }
  }

  private mutating func add(plain text: String) { bytes.append(contentsOf: text.utf8) }
}
