/// How statements hang together.
public enum Transaction: Hashable, Sendable {
  /// Statements that only look, each a transaction of its own.
  case look
  /// Statements that only look, at the data as it is at one moment.
  case snapshot
  /// One statement that changes something.
  case statement
  /// Statements that change all they do or nothing. Each sees what others have kept before it.
  case change

  var isReadOnly: Bool { self == .look || self == .snapshot }

  var beginning: String? {
    switch self {
    case .look, .statement: nil
    case .snapshot: "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY"
    case .change: "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE"
    }
  }
}

extension Connection {
  /// Runs `body` as one transaction, once.
  /// - Throws: what `body` throws; `PostgreSQLError.connectionLost` where surely nothing was kept,
  ///   `.outcomeUnknown` where that cannot be told.
  func transaction<Value>(_ kind: Transaction, _ body: (Connection) throws -> Value) throws -> Value
  {
    guard let beginning = kind.beginning else {
      do {
        return try kind.isReadOnly ? body(self) : confirmed { try body(self) }
      } catch PostgreSQLError.connectionLost where !kind.isReadOnly {
        throw PostgreSQLError.outcomeUnknown
      }
    }
    try begin(beginning)
    let value: Value
    do {
      value = try body(self)
    } catch {
      // A connection that cannot even do this is not used again.
      if !isLost { try? run("ROLLBACK") }
      throw error
    }
    do {
      try confirmed { try run("COMMIT") }
    } catch PostgreSQLError.connectionLost where !kind.isReadOnly {
      throw PostgreSQLError.outcomeUnknown
    }
    return value
  }

  /// A standby does not say that it is one, but that it cannot do this while it recovers.
  private func begin(_ statement: String) throws {
    do {
      try run(statement)
    } catch PostgreSQLError.server(.featureNotSupported, let words) {
      throw PostgreSQLError.server(.readOnlyTransaction, words)
    }
  }

  /// A change that is kept on this server alone, where a standby was to have it too, is warned of
  /// and not refused (PostgreSQL, section 27.2.8): it may be gone when the standby takes over.
  private func confirmed<Value>(_ body: () throws -> Value) throws -> Value {
    var value: Value?
    let isWarned = try warns { value = try body() }
    guard !isWarned, let value else { throw PostgreSQLError.outcomeUnknown }
    return value
  }
}
