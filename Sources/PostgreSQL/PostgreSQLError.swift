/// What went wrong between here and a PostgreSQL server.
public enum PostgreSQLError: Error, Hashable, Sendable {
  /// There is no libpq.so.5 on this machine.
  case libraryMissing
  /// libpq cannot read the connection string; what it says of it.
  case badURL(String)
  /// A password stands in the connection string, where other users of the machine can see it.
  case passwordInURL
  /// No server, or it does not let us in; what libpq says.
  case cannotConnect(String)
  /// An older server than `Connection.oldestVersion`; in libpq's form, 150018 being 15.18.
  case tooOld(Int)
  /// The database's encoding is not UTF8.
  case encoding(String)
  /// The connection broke before the transaction was to be kept: nothing of it was.
  case connectionLost
  /// The connection broke while a change was being kept, or the standby that was to have it too
  /// does not: it may or may not stay.
  case outcomeUnknown
  /// The server refused a statement.
  case server(SQLState, String)
  /// U+0000, which no text of PostgreSQL's can have.
  case nullCharacter
  /// Too many wait for a connection.
  case overloaded
  /// The pool was closed.
  case closed
}

/// What kind of error a server reports: five characters (PostgreSQL, appendix A).
public struct SQLState: RawRepresentable, Hashable, Sendable {
  /// As the server spells it.
  public let rawValue: String

  /// - Parameter rawValue: five characters.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// A transaction that cannot stand beside another.
  public static let serializationFailure = SQLState(rawValue: "40001")
  /// Two transactions wait for each other.
  public static let deadlockDetected = SQLState(rawValue: "40P01")
  /// There is such a row already.
  public static let uniqueViolation = SQLState(rawValue: "23505")
  /// Among others by `statement_timeout`.
  public static let queryCanceled = SQLState(rawValue: "57014")
  /// By `lock_timeout`.
  public static let lockNotAvailable = SQLState(rawValue: "55P03")
  /// The server has no room.
  public static let diskFull = SQLState(rawValue: "53100")
  /// As many as `max_connections` are there.
  public static let tooManyConnections = SQLState(rawValue: "53300")
  /// Among others `BEGIN READ WRITE` on a standby.
  public static let featureNotSupported = SQLState(rawValue: "0A000")
  /// On a standby, or where `default_transaction_read_only` is on.
  public static let readOnlyTransaction = SQLState(rawValue: "25006")
  /// The role may not do that.
  public static let insufficientPrivilege = SQLState(rawValue: "42501")
  /// Among others none in which the role may make anything.
  public static let invalidSchemaName = SQLState(rawValue: "3F000")
  /// Among others `\u0000` in JSON that becomes a text.
  public static let untranslatableCharacter = SQLState(rawValue: "22P05")

  /// The first two characters: the class of the error.
  public var errorClass: Substring { rawValue.prefix(2) }

  /// A transaction that the server gave up may be tried again from its beginning.
  public var isTransient: Bool { self == .serializationFailure || self == .deadlockDetected }
}
