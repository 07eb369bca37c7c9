/// One transaction, or one look at the data as it is at one moment: statements with their values
/// beside them. What is read as a row's column has its type (`SQLColumn`).
protocol SQLSession {
  /// Runs one statement. Each is prepared once for a connection.
  func execute(sql: String, arguments: SQLArguments) throws

  /// Rows that the last statement inserted, changed or removed.
  var changesCount: Int { get }

  /// Gives row after row, as long as `body` says true. A row is good within its call alone.
  func each(sql: String, arguments: SQLArguments, _ body: (ResultRow) throws -> Bool) throws
}

extension SQLSession {
  func execute(sql: String) throws { try execute(sql: sql, arguments: []) }
}

/// Keeps what the platform has, and makes its transactions.
protocol SQLEngine: Sendable {
  /// Looks at the data as it is at one moment.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value

  /// Changes all that `body` changes, or nothing where it throws.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (any SQLSession) throws -> Value
  ) async throws -> Value

  /// The same for programs that begin, and have nothing else to do meanwhile.
  func readNow<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value
  func writeNow<Value>(_ body: (any SQLSession) throws -> Value) throws -> Value

  /// Closes every connection; later calls fail.
  func close() throws
}
