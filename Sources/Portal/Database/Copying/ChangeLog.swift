/// What has changed in a SQLite file since it was copied: triggers write down which rows, by the
/// columns of `PlatformTable.group`, each under its latest number.
struct ChangeLog {
  static let table = "copy_changes"
  /// What the triggers' names begin with.
  static let prefix = "changed"

  /// The file as it is at one moment, with the log of that moment.
  let source: any SQLSession
  let target: any SQLSession

  // MARK: Keeping it

  static func begin(_ tables: [PlatformTable], _ db: any SQLSession) throws {
    try PlatformMove.removeTraces(db)
    let keys = keys(tables.map(\.group.count).max() ?? 1)
    try db.execute(
      sql: """
        CREATE TABLE \(table) (
          number INTEGER NOT NULL PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL,
          \(keys.joined(separator: ", ")))
        """)
    try db.execute(
      sql: "CREATE INDEX \(table)_key ON \(table) (name, \(keys.joined(separator: ", ")))")
    for table in tables {
      try trigger(table, "INSERT", ["NEW"], db)
      try trigger(table, "DELETE", ["OLD"], db)
      try trigger(table, "UPDATE", ["OLD", "NEW"], db)
    }
  }

  private static func keys(_ count: Int) -> [String] { (0..<count).map { "key\($0)" } }

  /// Plain columns: with `trusted_schema` off, a trigger may call few functions.
  private static func trigger(
    _ table: PlatformTable, _ act: String, _ rows: [String], _ db: any SQLSession
  ) throws {
    let keys = keys(table.group.count)
    let notes = rows.map { row in
      let values = table.group.map { "\(row).\($0)" }
      let same = zip(keys, values).map { "\($0) IS \($1)" }.joined(separator: " AND ")
      return """
        DELETE FROM \(Self.table) WHERE name = '\(table.name)' AND \(same);
        INSERT INTO \(Self.table) (name, \(keys.joined(separator: ", ")))
        VALUES ('\(table.name)', \(values.joined(separator: ", ")));
        """
    }
    try db.execute(
      sql: """
        CREATE TRIGGER \(prefix)_\(act.lowercased())_\(table.name) AFTER \(act) ON \(table.name)
        BEGIN \(notes.joined(separator: " ")) END
        """)
  }

  /// nil where nothing has changed.
  static func last(_ db: any SQLSession) throws -> Int? {
    try Int.fetchOne(db, sql: "SELECT MAX(number) FROM \(table)")
  }

  /// - Returns: how many there were.
  static func remove(upTo number: Int, _ db: any SQLSession) throws -> Int {
    try db.execute(sql: "DELETE FROM \(table) WHERE number <= ?", arguments: [number])
    return db.changesCount
  }

  // MARK: Bringing it

  /// Removes what is made anew afterwards, and what is gone. Rows that others need stay.
  func removeOld(_ table: PlatformTable) throws {
    let gone =
      table.isParent ? "AND NOT EXISTS (SELECT 1 FROM \(table.name) WHERE \(same(table)))" : ""
    let columns = table.group.compactMap { name in table.columns.first { $0.name == name } }
    var keys = JSONRecords()
    try source.each(
      sql: """
        SELECT \(Self.keys(columns.count).joined(separator: ", ")) FROM \(Self.table)
        WHERE name = ? \(gone)
        """, arguments: [table.name]
    ) { row in
      keys.add(columns, PlatformTable.values(row, columns))
      return true
    }
    guard !keys.isEmpty else { return }
    let conditions = table.group.map { "\(table.name).\($0) = gone.\($0)" }
    try target.execute(
      sql: """
        DELETE FROM \(table.name)
        USING json_populate_recordset(NULL::\(table.name), ?::json) AS gone
        WHERE \(conditions.joined(separator: " AND "))
        """, arguments: [keys.text])
  }

  /// Puts what has changed or is new, as it is now.
  func putNew(_ table: PlatformTable) throws {
    var filler = TableFiller(table, replacing: table.isParent, target)
    let columns = table.columns.map { "\(table.name).\($0.name)" }.joined(separator: ", ")
    try source.each(
      sql: """
        SELECT \(columns) FROM \(Self.table) JOIN \(table.name) ON \(same(table))
        WHERE \(Self.table).name = ?
        """, arguments: [table.name]
    ) { row in
      try filler.add(table.values(row))
      return true
    }
    try filler.flush()
  }

  private func same(_ table: PlatformTable) -> String {
    zip(table.group, Self.keys(table.group.count)).map { column, key in
      "\(table.name).\(column) = \(Self.table).\(key)"
    }.joined(separator: " AND ")
  }
}
