/// Everything that the platform keeps, from one database to another.
struct TableCopy {
  /// Seconds after which a server gives a statement up: a copy waits for what is being written, and
  /// takes its time.
  static let statementSeconds = 600

  let tables: [PlatformTable]

  init() throws { tables = try PlatformTable.all() }

  /// Empties the target and puts there what the source has, as it is at one moment.
  /// - Returns: how many rows that were.
  @discardableResult
  func copy(from source: any SQLSession, to target: any SQLSession) throws -> Int {
    for table in tables.reversed() { try target.execute(sql: "DELETE FROM \(table.name)") }
    var count = 0
    for table in tables {
      var filler = TableFiller(table, target)
      try source.stream(sql: "SELECT \(table.columnList) FROM \(table.name)") { row in
        try filler.add(table.values(row))
      }
      try filler.flush()
      count += filler.count
    }
    try copyCounters(from: source, to: target)
    return count
  }

  /// A number that was given once is not given again, though what had it is gone.
  func copyCounters(from source: any SQLSession, to target: any SQLSession) throws {
    for table in tables {
      guard let column = table.counter else { continue }
      try target.setCounter(table.name, column, try source.counter(table.name, column))
    }
  }

  /// Whether anything is there that somebody would miss.
  static func isEmpty(_ db: any SQLSession) throws -> Bool {
    try Bool.fetchOne(
      db,
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM entries) AND NOT EXISTS (SELECT 1 FROM accounts)
          AND NOT EXISTS (SELECT 1 FROM developers) AND NOT EXISTS (SELECT 1 FROM submissions)
        """) ?? false
  }
}

extension SQLSession {
  /// The last number that was given; 0 before the first.
  fileprivate func counter(_ table: String, _ column: String) throws -> Int {
    switch dialect {
    case .sqlite:
      return try Int.fetchOne(
        self, sql: "SELECT seq FROM sqlite_sequence WHERE name = ?", arguments: [table]) ?? 0
    case .postgreSQL:
      let sequence = try sequence(table, column)
      return try Int.fetchOne(
        self, sql: "SELECT CASE WHEN is_called THEN last_value ELSE 0 END FROM \(sequence)") ?? 0
    }
  }

  fileprivate func setCounter(_ table: String, _ column: String, _ value: Int) throws {
    switch dialect {
    case .sqlite:
      try execute(sql: "DELETE FROM sqlite_sequence WHERE name = ?", arguments: [table])
      try execute(
        sql: "INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", arguments: [table, value])
    case .postgreSQL:
      try execute(
        sql: "SELECT setval(?::regclass, ?::bigint, ?::boolean)",
        arguments: [try sequence(table, column), max(1, value), value > 0 ? "t" : "f"])
    }
  }

  /// As PostgreSQL quotes it.
  private func sequence(_ table: String, _ column: String) throws -> String {
    guard
      let name = try String.fetchOne(
        self, sql: "SELECT pg_get_serial_sequence(?, ?)", arguments: [table, column])
    else { throw PortalFault.damaged }
    return name
  }
}
