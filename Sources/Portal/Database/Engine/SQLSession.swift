/// One transaction, or one look at the data as it is at one moment: statements with their values
/// beside them. What is read as a row's column has its type (`SQLColumn`).
protocol SQLSession {
  /// How the engine says what the two say differently.
  var dialect: SQLDialect { get }

  /// Runs one statement. Each is prepared once for a connection.
  func execute(sql: String, arguments: SQLArguments) throws

  /// Rows that the last statement inserted, changed or removed.
  var changesCount: Int { get }

  /// Gives row after row, as long as `body` says true. A row is good within its call alone.
  func each(sql: String, arguments: SQLArguments, _ body: (ResultRow) throws -> Bool) throws

  /// Gives all rows of a statement without values, however many there are, and holds a few.
  func stream(sql: String, _ body: (ResultRow) throws -> Void) throws
}

extension SQLSession {
  func execute(sql: String) throws { try execute(sql: sql, arguments: []) }
}

/// How much is looked at.
enum ReadScope: Hashable, Sendable {
  /// By one statement.
  case statement
  /// By statements of which each may see what others have kept since the one before.
  case statements
  /// By statements that see the data as it is at one moment.
  case moment
}

/// How much is changed at once, and what nobody else may write meanwhile. SQLite has one writer at
/// a time, whatever is asked for; with PostgreSQL, statements see what others have kept before.
enum WriteScope: Hashable, Sendable {
  /// One statement, which is right beside whatever others write.
  case statement
  /// Statements of which each is right beside whatever others write; all of them or none.
  case rows
  /// All or none, and nobody else is in a change of the same name: what it reads stays as it is, as
  /// far as such changes go.
  case alone(String)

  /// Whatever takes a revision: revisions are kept in their order and without gaps.
  static let catalogue = WriteScope.alone("catalogue")
  /// Names, numbers and what else no two accounts may have.
  static let registry = WriteScope.alone("registry")
  /// Lists that the operator keeps.
  static let lists = WriteScope.alone("lists")

  /// What is counted for one account, or kept of it once.
  static func account(_ name: String) -> WriteScope { .alone("account \(name)") }

  /// What is counted for one fingerprint of the vault.
  static func key(_ key: String) -> WriteScope { .alone("key \(key)") }
}

/// Keeps what the platform has, and makes its transactions.
protocol SQLEngine: Sendable {
  func read<Value: Sendable>(
    _ scope: ReadScope, _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value

  /// Changes all that `body` changes, or nothing where it throws. It may be called again, where the
  /// engine gave the transaction up for another's sake.
  func write<Value: Sendable>(
    _ scope: WriteScope, _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value

  /// The same for programs that begin, and have nothing else to do meanwhile.
  func readNow<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value
  func writeNow<Value>(
    _ scope: WriteScope, _ body: (any SQLSession) throws -> Value
  ) throws -> Value

  /// Lets others write, between the changes of what takes long.
  func pause() async throws

  /// Closes every connection; later calls fail.
  func close() throws
}

extension SQLEngine {
  /// Looks at the data as it is at one moment.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value {
    try await read(.moment, body)
  }
}
