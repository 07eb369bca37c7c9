import GRDB

/// The platform's data in one SQLite file: readers look at once, writers follow each other.
struct SQLiteEngine: SQLEngine {
  let pool: DatabasePool
  private let commits: GroupCommit

  /// Opens the file, which is made where it is missing, and brings its schema up to date. The
  /// caller holds the directory's lock.
  /// - Throws: `PortalFault.newer`; GRDB's `DatabaseError` where it is no database of ours.
  init(path: String) throws {
    pool = try DatabasePool(path: path, configuration: Self.configuration)
    commits = GroupCommit(pool)
    guard try !pool.read(SQLiteSchema.migrator.hasBeenSuperseded) else {
      throw PortalFault.newer(path: path)
    }
    // What is confirmed outlives a power cut: a commit waits for the disk, which in WAL it does not
    // by itself (SQLite, "PRAGMA synchronous").
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    try SQLiteSchema.migrator.migrate(pool)
  }

  private static var configuration: Configuration {
    var configuration = Configuration()
    configuration.label = "portal"
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 4
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    return configuration
  }

  func read<Value: Sendable>(
    _ scope: ReadScope, _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value {
    try await pool.read { try body(SQLiteSession(db: $0)) }
  }

  func write<Value: Sendable>(
    _ scope: WriteScope, _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value {
    try await commits.write { try body(SQLiteSession(db: $0)) }
  }

  func readNow<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
    try pool.read { try body(SQLiteSession(db: $0)) }
  }

  func writeNow<Value>(
    _ scope: WriteScope, _ body: (any SQLSession) throws -> Value
  ) throws -> Value {
    try pool.write { try body(SQLiteSession(db: $0)) }
  }

  /// Other processes look every 100 ms whether they may write (SQLite, "sqlite3_busy_timeout").
  func pause() async throws { try await Task.sleep(for: .milliseconds(120)) }

  func close() throws { try pool.close() }
}

/// A transaction of SQLite's.
struct SQLiteSession: SQLSession {
  let db: Database
  var dialect: SQLDialect { .sqlite }

  func execute(sql: String, arguments: SQLArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: try Self.values(arguments))
  }

  var changesCount: Int { db.changesCount }

  func each(sql: String, arguments: SQLArguments, _ body: (ResultRow) throws -> Bool) throws {
    let rows = try Row.fetchCursor(
      db.cachedStatement(sql: sql), arguments: try Self.values(arguments))
    while let row = try rows.next(), try body(ResultRow.sqlite(row)) {}
  }

  func stream(sql: String, _ body: (ResultRow) throws -> Void) throws {
    try each(sql: sql, arguments: []) { row in
      try body(row)
      return true
    }
  }

  /// - Throws: `PortalFault.nullCharacter`: GRDB hands a text over as C does, which ends there.
  private static func values(_ arguments: SQLArguments) throws(PortalFault) -> StatementArguments {
    StatementArguments(
      try arguments.map { argument throws(PortalFault) -> (any DatabaseValueConvertible)? in
        switch argument.sqlValue {
        case .null: return nil
        case .integer(let number): return number
        case .real(let number): return number
        case .text(let text):
          if text.utf8.contains(0) { throw .nullCharacter }
          return text
        case .bytes(let bytes): return bytes
        }
      })
  }
}
