extension ResultRow {
  static func fetchOne(
    _ db: any SQLSession, sql: String, arguments: SQLArguments = []
  ) throws -> ResultRow? {
    try first(db, sql: sql, arguments: arguments) { $0.kept }
  }

  static func fetchAll(
    _ db: any SQLSession, sql: String, arguments: SQLArguments = []
  ) throws -> [ResultRow] {
    try map(db, sql: sql, arguments: arguments) { $0.kept }
  }

  /// What `transform` makes of the first row, which is not held meanwhile; nil where there is none.
  static func first<Value>(
    _ db: any SQLSession, sql: String, arguments: SQLArguments = [],
    _ transform: (ResultRow) throws -> Value?
  ) throws -> Value? {
    var found: Value?
    try db.each(sql: sql, arguments: arguments) { row in
      found = try transform(row)
      return false
    }
    return found
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
    try ResultRow.first(db, sql: sql, arguments: arguments) { $0[0] }
  }

  /// The first column of every row.
  static func fetchAll(
    _ db: any SQLSession, sql: String, arguments: SQLArguments = []
  ) throws -> [Self] {
    try ResultRow.map(db, sql: sql, arguments: arguments) { $0[0] }
  }
}
