import Dispatch
import PostgreSQL
import PostgreSQLSupport
import Testing

@Suite("A pool: bounded, checked, and transactions tried again", .needsServer)
struct ConnectionPoolTests {
  @Test func manyShareFewConnections() async throws {
    let pool = try TestServer().pool(3)
    let processes = try await withThrowingTaskGroup(of: Int?.self) { group in
      for _ in 0..<60 {
        group.addTask {
          try await pool.transaction(.look) {
            try $0.query("SELECT pg_backend_pid()")[0].integer(0)
          }
        }
      }
      return try await group.reduce(into: Set<Int?>()) { $0.insert($1) }
    }
    #expect((1...3).contains(processes.count) && !processes.contains(nil))
    pool.close()
    await #expect(throws: PostgreSQLError.closed) {
      try await pool.transaction(.look) { _ in }
    }
  }

  @Test func whatThrowsIsTakenBackAndWhatDoesNotStays() async throws {
    struct Stop: Error {}
    let pool = try TestServer().pool()
    try await pool.transaction(.statement) { try $0.run("CREATE TABLE t (a BIGINT)") }
    await #expect(throws: Stop.self) {
      try await pool.transaction(.change) {
        _ = try $0.query("INSERT INTO t VALUES (1)")
        throw Stop()
      }
    }
    try await pool.transaction(.change) { _ = try $0.query("INSERT INTO t VALUES (2)") }
    let all = try await pool.transaction(.look) { try $0.query("SELECT a FROM t").count }
    #expect(all == 1)
  }

  /// Two that take the same rows in opposite order: the server gives one up, which is tried again.
  @Test func deadlocksEndWell() async throws {
    let pool = try TestServer().pool(8)
    try await pool.transaction(.statement) {
      try $0.run(
        "CREATE TABLE t (a BIGINT PRIMARY KEY, n BIGINT); INSERT INTO t VALUES (1, 0), (2, 0)")
    }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<40 {
        group.addTask {
          try await pool.transaction(.change) { connection in
            for row in number.isMultiple(of: 2) ? ["1", "2"] : ["2", "1"] {
              try connection.query("UPDATE t SET n = n + 1 WHERE a = ?", [.text(row)])
            }
          }
        }
      }
      try await group.waitForAll()
    }
    let sum = try await pool.transaction(.look) {
      try $0.query("SELECT sum(n) FROM t")[0].integer(0)
    }
    #expect(sum == 80)
  }

  /// As the server does where a commit did not reach the standby it was to wait for.
  @Test func whatTheServerWarnsOfIsNotConfirmed() async throws {
    let pool = try TestServer().pool()
    for kind in [Transaction.statement, .look] {
      let warn: @Sendable (Connection) throws -> Void = {
        try $0.run("DO $$ BEGIN RAISE WARNING 'not carried on'; END $$")
      }
      if kind == .look {
        try await pool.transaction(kind, warn)
      } else {
        await #expect(throws: PostgreSQLError.outcomeUnknown) {
          try await pool.transaction(kind, warn)
        }
      }
    }
    try await pool.transaction(.statement) { try $0.run("CREATE TABLE t (a BIGINT)") }
  }

  @Test func aSnapshotSeesOneMoment() async throws {
    let pool = try TestServer().pool()
    try await pool.transaction(.statement) { try $0.run("CREATE TABLE t (a BIGINT)") }
    let counts = try await pool.transaction(.snapshot) { connection in
      let before = try connection.query("SELECT a FROM t").count
      try pool.transactionNow(.statement) { _ = try $0.query("INSERT INTO t VALUES (1)") }
      return (before, try connection.query("SELECT a FROM t").count)
    }
    #expect(counts == (0, 0))
  }

  /// Closed is closed, for those too who would wait for nothing.
  @Test func aClosedPoolConnectsNobody() async throws {
    let pool = try TestServer().pool(1)
    try pool.transactionNow(.statement) { try $0.run("CREATE TABLE t (a BIGINT)") }
    pool.close()
    #expect(throws: PostgreSQLError.closed) {
      try pool.transactionNow(.statement) { try $0.run("INSERT INTO t VALUES (1)") }
    }
    await #expect(throws: PostgreSQLError.closed) {
      try await pool.transaction(.statement) { try $0.run("INSERT INTO t VALUES (1)") }
    }
  }

  /// An idle connection that the server has ended is seen before it is used.
  @Test func aConnectionThatWasEndedIsReplaced() async throws {
    let server = try TestServer()
    let pool = server.pool(1)
    let ask: @Sendable (Connection) throws -> Int? = {
      try $0.query("SELECT pg_backend_pid()")[0].integer(0)
    }
    let first = try #require(try await pool.transaction(.statement, ask))
    try server.pool(1).transactionNow(.statement) {
      _ = try $0.query("SELECT pg_terminate_backend(?, 10000)", [.text(String(first))])
    }
    let second = try await pool.transaction(.statement, ask)
    #expect(second != nil && second != first)
  }

  /// Whoever asks knows that nothing of it was kept, and what only looks is tried again.
  @Test func aConnectionThatEndsUnderATransactionIsSaid() async throws {
    let pool = try TestServer().pool(1)
    let end: @Sendable (Connection) throws -> Void = {
      _ = try $0.query("SELECT pg_terminate_backend(pg_backend_pid())")
    }
    await #expect(throws: PostgreSQLError.self) { try await pool.transaction(.change, end) }
    let answer = try await pool.transaction(.look) { try $0.query("SELECT 1")[0].integer(0) }
    #expect(answer == 1)
  }

  /// What only looks is asked once more, of another process, when one has said nothing.
  @Test func aConnectionThatSaysNothingIsReplaced() async throws {
    var settings = Connection.Settings()
    settings.statementSeconds = 0
    settings.graceSeconds = 1
    var bounds = ConnectionPool.Bounds()
    bounds.connections = 1
    bounds.patience = .milliseconds(100)
    let pool = ConnectionPool(try TestServer().url, settings: settings, bounds: bounds)
    let stopped = try await pool.transaction(.look) { try StoppedProcess(of: $0) }
    let (asked, signal) = AsyncStream<Void>.makeStream()
    let first = Task {
      try await pool.transaction(.look) {
        signal.yield()
        return try $0.query("SELECT 1")[0].integer(0)
      }
    }
    for await _ in asked { break }
    // Whoever waited for it meanwhile is told that there are too many.
    await #expect(throws: PostgreSQLError.overloaded) {
      try await pool.transaction(.look) { _ = try $0.query("SELECT 1") }
    }
    #expect(try await first.value == 1)
    stopped.goOn()
  }

  /// While as many as may change something wait, others can look, and whoever would change
  /// something too waits behind them.
  @Test func changesLeaveRoomForWhoLooks() async throws {
    var bounds = ConnectionPool.Bounds()
    (bounds.connections, bounds.writing) = (3, 2)
    let pool = ConnectionPool(try TestServer().url, bounds: bounds)
    let (begun, signal) = AsyncStream<Void>.makeStream()
    let release = DispatchSemaphore(value: 0)
    let changes = (0..<3).map { _ in
      Task {
        try await pool.transaction(.change) { _ in
          signal.yield()
          release.wait()
        }
      }
    }
    var count = 0
    for await _ in begun {
      count += 1
      if count == 2 { break }
    }
    for _ in 0..<3 {
      let one = try await pool.transaction(.look) { try $0.query("SELECT 1")[0].integer(0) }
      #expect(one == 1)
    }
    for _ in changes { release.signal() }
    for change in changes { try await change.value }
  }
}
