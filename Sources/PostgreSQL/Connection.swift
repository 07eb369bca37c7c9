import CLibpq

/// A connection to a server, for one thread at a time. Every call waits for the server, but not for
/// one that says nothing for longer than it may take for a statement.
public final class Connection {
  /// In libpq's form.
  public static let oldestVersion = 150_000
  /// Statements that stay prepared; what comes beyond them is prepared each time.
  private static let statements = 500

  /// For whoever uses it: whether they have looked at what it came to.
  public var isAcquainted = false
  private let handle: OpaquePointer
  private let settings: Settings
  /// 1 once the server warned of something.
  private let warning: UnsafeMutablePointer<Int32>
  /// Names of the prepared ones.
  private var names: [String: String] = [:]

  /// - Parameter settings: what the server keeps to on this connection.
  /// - Throws: `PostgreSQLError.cannotConnect`, `.tooOld`, `.encoding`.
  public init(_ url: ServerURL, settings: Settings = Settings()) throws(PostgreSQLError) {
    guard clibpq_load() == 1 else { throw .libraryMissing }
    // What comes later has the last word. A host that is gone without a word is given up within
    // half a minute (libpq, "Parameter Key Words"; on TCP alone).
    let parameters = [
      ("connect_timeout", String(settings.connectSeconds)), ("keepalives_idle", "10"),
      ("keepalives_interval", "5"), ("keepalives_count", "3"), ("tcp_user_timeout", "15000"),
      ("fallback_application_name", settings.name), ("dbname", url.text),
      ("client_encoding", "UTF8"),
    ]
    let keywords = try ParameterBuffer(parameters.map { SQLParameter.text($0.0) })
    let values = try ParameterBuffer(parameters.map { SQLParameter.text($0.1) })
    let warning = UnsafeMutablePointer<Int32>.allocate(capacity: 1)
    warning.initialize(to: 0)
    guard let handle = Self.connect(keywords, values, warning) else {
      warning.deallocate()
      throw .cannotConnect("")
    }
    self.handle = handle
    self.warning = warning
    self.settings = settings
    process = clibpq_process(handle)
    guard clibpq_status(handle) == CLIBPQ_CONNECTION_OK.asInt32 else {
      throw .cannotConnect(String(libpq: clibpq_error(handle)))
    }
    let version = Int(clibpq_server_version(handle))
    guard version >= Self.oldestVersion else { throw .tooOld(version) }
    let encoding = String(libpq: clibpq_parameter(handle, "server_encoding"))
    guard encoding == "UTF8" else { throw .encoding(encoding) }
    try run(settings.statement)
  }

  deinit {
    clibpq_finish(handle)
    warning.deallocate()
  }

  private static func connect(
    _ keywords: ParameterBuffer, _ values: ParameterBuffer,
    _ warning: UnsafeMutablePointer<Int32>
  ) -> OpaquePointer? {
    keywords.withPointers { _, names, _, _ -> OpaquePointer? in
      values.withPointers { _, texts, _, _ -> OpaquePointer? in
        let endedNames: [UnsafePointer<CChar>?] = names + [nil]
        let endedTexts: [UnsafePointer<CChar>?] = texts + [nil]
        return clibpq_connect(endedNames, endedTexts, warning)
      }
    }
  }

  /// Whether it is still there, with no transaction open, as far as can be seen without asking.
  public var isSound: Bool {
    clibpq_is_sound(handle) == 1
      && clibpq_transaction_status(handle) == CLIBPQ_TRANSACTION_IDLE.asInt32
  }

  /// Runs `body`, and tells whether the server warned of something meanwhile.
  func warns(_ body: () throws -> Void) rethrows -> Bool {
    warning.pointee = 0
    try body()
    return warning.pointee != 0
  }

  /// Of the server's that serves it.
  let process: Int32
  /// The server said nothing for too long, or the connection broke under a statement.
  private(set) var isGivenUp = false

  var isLost: Bool { clibpq_status(handle) != CLIBPQ_CONNECTION_OK.asInt32 }

  /// Runs statements without parameters.
  public func run(_ sql: String) throws(PostgreSQLError) {
    _ = try fetch(sql)
  }

  /// What a statement without parameters gives. It is not prepared.
  public func fetch(_ sql: String) throws(PostgreSQLError) -> Rows {
    // There are no more statements in it than parts.
    let statements = 1 + sql.utf8.count { $0 == UInt8(ascii: ";") }
    return try taken(clibpq_exec(handle, sql, settings.silence(statements: statements)))
  }

  /// Runs one statement, with a parameter for each `?` in it. It is prepared the first time.
  @discardableResult
  public func query(_ sql: String, _ parameters: [SQLParameter] = []) throws(PostgreSQLError)
    -> Rows
  {
    let buffer = try ParameterBuffer(parameters)
    let name = try prepare(sql)
    return try taken(
      buffer.withPointers { count, values, lengths, formats in
        clibpq_exec_prepared(
          handle, name, count, values, lengths, formats, settings.silence(statements: 1))
      })
  }

  private func prepare(_ sql: String) throws(PostgreSQLError) -> String {
    if let name = names[sql] { return name }
    let name = names.count < Self.statements ? "s\(names.count)" : ""
    let silence = settings.silence(statements: 1)
    _ = try taken(clibpq_prepare(handle, name, StatementText.numbered(sql), silence))
    if !name.isEmpty { names[sql] = name }
    return name
  }

  private func taken(_ result: OpaquePointer?) throws(PostgreSQLError) -> Rows {
    guard let result else {
      isGivenUp = isLost
      throw isLost ? .connectionLost : .cannotConnect("")
    }
    let rows = Rows(result)
    let status = clibpq_result_status(result)
    if status == CLIBPQ_COMMAND_OK.asInt32 || status == CLIBPQ_TUPLES_OK.asInt32 { return rows }
    // What breaks a connection has no state, or one that says the server ends.
    guard !isLost, let state = clibpq_sqlstate(result) else { throw .connectionLost }
    throw .server(
      SQLState(rawValue: String(libpq: state)), String(libpq: clibpq_message(result)))
  }
}

extension Connection {
  /// What holds for a connection.
  public struct Settings: Hashable, Sendable {
    /// What the server lists it under.
    public var name = "tjdata"
    /// After which a server that does not answer is given up.
    public var connectSeconds = 10
    /// After which the server gives a statement up.
    public var statementSeconds = 30
    /// How much longer a server may say nothing before it is given up: a host that stands still
    /// keeps neither its own limit nor that of `statementSeconds`, and its kernel goes on answering
    /// TCP.
    public var graceSeconds = 5

    /// What ends the wait of a process for a standby whose client is gone, its `?` being the
    /// process's number; see `StandbyWait`.
    public var endOfWait: String?

    /// Ten seconds to connect, thirty for a statement.
    public init() {}

    /// In milliseconds.
    func silence(statements: Int) -> Int32 {
      Int32(clamping: 1000 * (statements * statementSeconds + graceSeconds))
    }

    /// Values come out as they are read here, whatever role and database have set.
    var statement: String {
      """
      SET statement_timeout = '\(statementSeconds)s';
      SET idle_in_transaction_session_timeout = '\(2 * statementSeconds)s';
      SET client_min_messages = 'warning'; SET bytea_output = 'hex'; SET extra_float_digits = 1;
      SET standard_conforming_strings = on; SET default_transaction_isolation = 'read committed'
      """
    }
  }
}

extension BinaryInteger {
  /// C's enumerations have the type that the compiler gives them.
  var asInt32: Int32 { Int32(truncatingIfNeeded: self) }
}
