import PostgreSQL

/// The platform's data in a database of PostgreSQL's, which any number of servers may share.
struct PostgreSQLEngine: SQLEngine {
  let pool: ConnectionPool

  /// Of the role's own processes, and of none that does something else by now.
  private static let endOfWait = """
    SELECT pg_cancel_backend(pid) FROM pg_stat_activity
    WHERE pid = ? AND usename = current_user AND wait_event = 'SyncRep'
    """

  /// Brings the schema up to date where the role may do that.
  /// - Parameter statementSeconds: after which the server gives a statement up; nil for the usual
  ///   time.
  /// - Throws: `PostgreSQLError`; `PortalFault.newer`, `ServerFault.behind`, `.forbidden`.
  init(_ url: ServerURL, statementSeconds: Int? = nil) throws {
    var settings = Connection.Settings()
    settings.endOfWait = Self.endOfWait
    if let statementSeconds { settings.statementSeconds = statementSeconds }
    pool = ConnectionPool(url, settings: settings)
    try PostgreSQLSchema.migrate(pool, url.address)
  }

  func read<Value: Sendable>(
    _ scope: ReadScope, _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value {
    try await pool.transaction(scope == .moment ? .snapshot : .look) {
      try body(PostgreSQLSession($0, isSingle: scope == .statement))
    }
  }

  func write<Value: Sendable>(
    _ scope: WriteScope, _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value {
    try await pool.transaction(scope == .statement ? .statement : .change) {
      try body(Self.session($0, scope))
    }
  }

  /// What a connection comes to is looked at before it first changes more than a count.
  private static func session(
    _ connection: Connection, _ scope: WriteScope
  ) throws -> PostgreSQLSession {
    let session = try PostgreSQLSession(connection, scope)
    if scope != .statement, !connection.isAcquainted {
      connection.isAcquainted = try ClusterLife.acknowledge(session)
    }
    return session
  }

  func readNow<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value {
    try pool.transactionNow(.snapshot) { try body(PostgreSQLSession($0, isSingle: false)) }
  }

  func writeNow<Value>(
    _ scope: WriteScope, _ body: (any SQLSession) throws -> Value
  ) throws -> Value {
    try pool.transactionNow(scope == .statement ? .statement : .change) {
      try body(Self.session($0, scope))
    }
  }

  /// Whoever waits for a lock gets it when it is free.
  func pause() {}

  func close() { pool.close() }
}

/// A transaction of PostgreSQL's.
final class PostgreSQLSession: SQLSession {
  enum Fault: Error {
    /// A second statement where one is its own transaction.
    case secondStatement
  }

  /// Rows of a stream that come at once.
  private static let streamed = 2000

  let dialect = SQLDialect.postgreSQL
  private(set) var changesCount = 0
  private let connection: Connection
  private let isSingle: Bool
  private var hasRun = false

  init(_ connection: Connection, isSingle: Bool) {
    self.connection = connection
    self.isSingle = isSingle
  }

  /// In a change that has begun: waits until no other of the same name is under way.
  convenience init(_ connection: Connection, _ scope: WriteScope) throws {
    self.init(connection, isSingle: scope == .statement)
    guard case .alone(let name) = scope else { return }
    try connection.query(
      #"SELECT pg_advisory_xact_lock(hashtextextended(? COLLATE "C", 0))"#, [.text(name)])
  }

  func execute(sql: String, arguments: SQLArguments) throws {
    changesCount = try rows(sql, arguments).changed
  }

  func each(sql: String, arguments: SQLArguments, _ body: (ResultRow) throws -> Bool) throws {
    let rows = try rows(sql, arguments)
    changesCount = rows.changed
    for index in 0..<rows.count {
      guard try body(ResultRow.postgreSQL(rows[index])) else { return }
    }
  }

  /// By a cursor of the transaction's (PostgreSQL, DECLARE).
  func stream(sql: String, _ body: (ResultRow) throws -> Void) throws {
    guard !isSingle else { throw Fault.secondStatement }
    try connection.run("DECLARE streamed NO SCROLL CURSOR FOR \(sql)")
    while true {
      let rows = try connection.fetch("FETCH \(Self.streamed) FROM streamed")
      for index in 0..<rows.count { try body(ResultRow.postgreSQL(rows[index])) }
      if rows.count < Self.streamed { break }
    }
    try connection.run("CLOSE streamed")
  }

  private func rows(_ sql: String, _ arguments: SQLArguments) throws -> Rows {
    guard !isSingle || !hasRun else { throw Fault.secondStatement }
    hasRun = true
    return try connection.query(
      sql,
      arguments.map { argument in
        switch argument.sqlValue {
        case .null: .null
        case .integer(let number): .text(String(number))
        case .real(let number): .text(number.description)
        case .text(let text): .text(text)
        case .bytes(let bytes): .bytes(Array(bytes))
        }
      })
  }
}
