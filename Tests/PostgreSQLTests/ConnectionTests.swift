import PostgreSQL
import PostgreSQLSupport
import Testing

@Suite("A connection: values beside statements, errors with their state", .needsServer)
struct ConnectionTests {
  @Test(arguments: [
    "", "'", "'; DROP TABLE t; --", "\\", "\\x00", "天津", "😀𠀀", "a\nb\r\t\u{1}\u{7F}", "$1 ?",
    "NULL",
  ]) func aTextComesBackAsItWas(_ text: String) throws {
    let connection = try Connection(try TestServer().url)
    let rows = try connection.query(
      "SELECT ?::text, ?::text || '?', NULL", [.text(text), .text("")])
    #expect(rows.count == 1)
    #expect(rows[0].text(0) == text)
    #expect(rows[0].text(1) == "?")
    #expect(rows[0].text(2) == nil)
  }

  @Test func numbersAndBytesComeBackAsTheyWere() throws {
    let connection = try Connection(try TestServer().url)
    for number in [0, 1, -1, .max, .min] {
      let rows = try connection.query("SELECT ?::bigint", [.text(String(number))])
      #expect(rows[0].integer(0) == number)
    }
    for number in [0, 0.1 + 0.2, 1.0 / 3, -1e300, 4.8462] {
      let rows = try connection.query("SELECT ?::float8", [.text("\(number)")])
      #expect(rows[0].double(0) == number)
    }
    let bytes = [UInt8](0...255)
    let rows = try connection.query("SELECT ?::bytea, true, false", [.bytes(bytes)])
    #expect(rows[0].bytes(0) == bytes)
    #expect(rows[0].bool(1) == true && rows[0].bool(2) == false)
    #expect(rows[0].integer(1) == nil && rows[0].bytes(1) == nil)
  }

  /// It would be cut there, silently.
  @Test func aTextWithANullIsRefused() throws {
    let connection = try Connection(try TestServer().url)
    #expect(throws: PostgreSQLError.nullCharacter) {
      try connection.query("SELECT ?::text", [.text("a\0b")])
    }
  }

  @Test func whatWasChangedIsCounted() throws {
    let connection = try Connection(try TestServer().url)
    try connection.run("CREATE TABLE t (a BIGINT PRIMARY KEY)")
    #expect(try connection.query("INSERT INTO t SELECT generate_series(1, 5)").changed == 5)
    #expect(try connection.query("DELETE FROM t WHERE a > ?", [.text("3")]).changed == 2)
    #expect(try connection.query("DELETE FROM t WHERE a > ?", [.text("3")]).changed == 0)
  }

  private static func state(_ body: () throws -> Void) throws -> SQLState? {
    do {
      try body()
      return nil
    } catch PostgreSQLError.server(let state, _) {
      return state
    }
  }

  @Test func anErrorHasItsStateAndTheConnectionGoesOn() throws {
    let connection = try Connection(try TestServer().url)
    try connection.run("CREATE TABLE t (a BIGINT PRIMARY KEY)")
    let insert = { _ = try connection.query("INSERT INTO t VALUES (?)", [.text("1")]) }
    #expect(try Self.state(insert) == nil)
    #expect(try Self.state(insert) == .uniqueViolation)
    #expect(
      try Self.state { try connection.query("SELECT * FROM nowhere") }?.rawValue == "42P01")
    #expect(try connection.query("SELECT a FROM t")[0].integer(0) == 1)
    #expect(connection.isSound)
  }

  @Test func aStatementThatTakesTooLongIsGivenUp() throws {
    var settings = Connection.Settings()
    settings.statementSeconds = 1
    let connection = try Connection(try TestServer().url, settings: settings)
    #expect(
      try Self.state { try connection.query("SELECT pg_sleep(60)") } == .queryCanceled)
    #expect(connection.isSound)
  }

  /// A host that stands still goes on answering TCP: its own limit for a statement never comes.
  @Test func aServerThatSaysNothingIsGivenUp() throws {
    var settings = Connection.Settings()
    settings.statementSeconds = 0
    settings.graceSeconds = 1
    let connection = try Connection(try TestServer().url, settings: settings)
    let server = try StoppedProcess(of: connection)
    #expect(throws: PostgreSQLError.connectionLost) { try connection.query("SELECT 1") }
    #expect(!connection.isSound)
    #expect(throws: PostgreSQLError.connectionLost) { try connection.query("SELECT 1") }
    server.goOn()
  }

  /// What comes slowly is no silence.
  @Test func aServerThatGoesOnAnsweringIsNotGivenUp() throws {
    var settings = Connection.Settings()
    settings.statementSeconds = 0
    settings.graceSeconds = 1
    let connection = try Connection(try TestServer().url, settings: settings)
    // Each row fills what the server sends at once.
    let rows = try connection.query(
      "SELECT repeat('x', 20000), pg_sleep(0.3) FROM generate_series(1, 5)")
    #expect(rows.count == 5)
    // Statements of one text have the time of as many.
    settings.statementSeconds = 1
    settings.graceSeconds = 0
    let other = try Connection(try TestServer().url, settings: settings)
    try other.run("SELECT pg_sleep(0.7); SELECT pg_sleep(0.7)")
  }

  /// More than sockets hold, in both directions.
  @Test func longValuesGoBothWays() throws {
    let connection = try Connection(try TestServer().url)
    let text = String(repeating: "津", count: 10_000_000)
    #expect(try connection.query("SELECT ? || '。'", [.text(text)])[0].text(0) == text + "。")
    #expect(connection.isSound)
  }

  /// Nothing after the statement that fails, and the one before it does not hide the fault.
  @Test func severalStatementsEndWithTheFirstThatFails() throws {
    let connection = try Connection(try TestServer().url)
    #expect(
      try Self.state { try connection.run("SELECT 1; SELECT 1 / 0; SELECT 2") }?.rawValue
        == "22012")
    #expect(try connection.fetch("SELECT 1; SELECT 7")[0].integer(0) == 7)
  }

  @Test func whoIsNotThereIsSaid() throws {
    #expect(throws: PostgreSQLError.self) {
      try Connection(try ServerURL("postgresql:///x?host=/tmp/no-such-folder"))
    }
  }
}
