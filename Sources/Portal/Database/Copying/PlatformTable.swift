import FoundationEssentials
import GRDB

/// A table of the platform's as both engines have it. SQLite's schema says which there are and what
/// hangs on what, so that a table which a migration adds is copied without being named here.
struct PlatformTable: Sendable {
  struct Column: Hashable, Sendable {
    enum Kind: String { case integer = "INTEGER", real = "REAL", text = "TEXT", bytes = "BLOB" }

    var name: String
    var kind: Kind
  }

  var name: String
  var columns: [Column]
  /// The primary key.
  var key: [String]
  /// Tables that its rows need.
  var parents: Set<String>
  /// Whether rows of others need its rows: then those are changed and never made anew.
  var isParent = false
  /// The columns of its key by which it is told what has changed: those of the row that its rows go
  /// with, where that is their beginning, or the whole key.
  var group: [String]
  /// The column that is counted up, and whose numbers are never given twice.
  var counter: String?

  /// All of them, those that others need first.
  static func all() throws -> [PlatformTable] {
    let schema = try DatabaseQueue()
    try SQLiteSchema.migrator.migrate(schema)
    var tables = try schema.read { db in try names(db).map { try PlatformTable($0, db) } }
    let parents = tables.reduce(into: Set<String>()) { $0.formUnion($1.parents) }
    for index in tables.indices { tables[index].isParent = parents.contains(tables[index].name) }
    return ordered(tables)
  }

  private static func names(_ db: Database) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'
          AND name NOT LIKE 'grdb!_%' ESCAPE '!' ORDER BY name
        """)
  }

  private init(_ name: String, _ db: Database) throws {
    self.name = name
    columns = try db.columns(in: name).map {
      Column(name: $0.name, kind: Column.Kind(rawValue: $0.type) ?? .text)
    }
    let key = try db.primaryKey(name).columns
    self.key = key
    let references = try db.foreignKeys(on: name)
    parents = Set(references.map(\.destinationTable)).subtracting([name])
    group =
      references.map(\.originColumns).first { !$0.isEmpty && key.starts(with: $0) }
      ?? (Self.ofEntries.contains(name) ? Array(key.prefix(1)) : key)
    let statement = try String.fetchOne(
      db, sql: "SELECT sql FROM sqlite_schema WHERE name = ?", arguments: [name])
    counter = statement?.contains("AUTOINCREMENT") == true ? key.first : nil
  }

  /// Those whose rows go with an entry, though they may be there before it is (`LooseRows`).
  private static let ofEntries = ["rows", "row_keys"]

  private static func ordered(_ tables: [PlatformTable]) -> [PlatformTable] {
    var waiting = tables
    var result: [PlatformTable] = []
    while !waiting.isEmpty {
      let done = Set(result.map(\.name))
      let next = waiting.filter { $0.parents.isSubset(of: done) }
      // Of tables that need each other there are none; they would be put last.
      guard !next.isEmpty else { return result + waiting }
      result += next
      waiting.removeAll { table in next.contains { $0.name == table.name } }
    }
    return result
  }

  // MARK: Statements

  var columnList: String { columns.map(\.name).joined(separator: ", ") }

  /// A row of `columnList`.
  func values(_ row: ResultRow) -> [SQLValue] { Self.values(row, columns) }

  /// A row of these columns.
  static func values(_ row: ResultRow, _ columns: [Column]) -> [SQLValue] {
    columns.enumerated().map { index, column in
      switch column.kind {
      case .integer: (row[index] as Int?).sqlValue
      case .real: (row[index] as Double?).sqlValue
      case .text: (row[index] as String?).sqlValue
      case .bytes: (row[index] as Data?).sqlValue
      }
    }
  }

  /// Behind an INSERT: a row that is there already becomes the new one.
  var replacing: String {
    let others = columns.map(\.name).filter { !key.contains($0) }
    let changes = others.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
    let act = others.isEmpty ? "NOTHING" : "UPDATE SET \(changes)"
    return " ON CONFLICT (\(key.joined(separator: ", "))) DO \(act)"
  }
}
