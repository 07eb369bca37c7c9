extension ResultRow {
  static func fetchOne(
    _ db: any SQLSession, sql: String, arguments: SQLArguments = []
  ) throws -> ResultRow? {
    var found: ResultRow?
    try db.each(sql: sql, arguments: arguments) { row in
      found = row.kept
      return false
    }
    return found
  }

  static func fetchAll(
    _ db: any SQLSession, sql: String, arguments: SQLArguments = []
  ) throws -> [ResultRow] {
    try map(db, sql: sql, arguments: arguments) { $0.kept }
  }

  /// What `transform` makes of each row, none of which is held meanwhile.
  static func map<Value>(
    _ db: any SQLSession, sql: String, arguments: SQLArguments = [],
    _ transform: (ResultRow) throws -> Value
  ) throws -> [Value] {
    var values: [Value] = []
    try db.each(sql: sql, arguments: arguments) { row in
      values.append(try transform(row))
      return true
    }
    return values
  }
}

extension SQLColumn {
  /// The first column of the first row; nil where there is none, or where it is NULL.
  static func fetchOne(
    _ db: any SQLSession, sql: String, arguments: SQLArguments = []
  ) throws -> Self? {
    var found: Self?
    try db.each(sql: sql, arguments: arguments) { row in
      found = row[0]
      return false
    }
    return found
  }

  /// The first column of every row.
  static func fetchAll(
    _ db: any SQLSession, sql: String, arguments: SQLArguments = []
  ) throws -> [Self] {
    try ResultRow.map(db, sql: sql, arguments: arguments) { $0[0] }
  }
}
