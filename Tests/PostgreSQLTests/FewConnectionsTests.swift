import Dispatch
import PostgreSQL
import PostgreSQLSupport
import Testing

@Suite("A pool whose server has no connection to give: those that are there serve", .needsServer)
struct FewConnectionsTests {
  /// A pool of a role that may have so many connections, as where others have all the rest.
  private static func pool(
    role limit: Int, connections: Int = 4, patience: Duration = .seconds(600)
  ) throws -> (ConnectionPool, owner: Connection, role: String) {
    let server = try PostgreSQLServer.shared()
    let role = PostgreSQLServer.freshName()
    let owner = try Connection(try ServerURL(server.url()))
    try owner.run("CREATE ROLE \(role) LOGIN CONNECTION LIMIT \(limit)")
    let url = server.url().replacing("user=tester", with: "user=\(role)")
    var bounds = ConnectionPool.Bounds()
    (bounds.connections, bounds.patience) = (connections, patience)
    return (ConnectionPool(try ServerURL(url), bounds: bounds), owner, role)
  }

  private static let process: @Sendable (Connection) throws -> Int? = {
    try $0.query("SELECT pg_backend_pid(), pg_sleep(0.01)")[0].integer(0)
  }

  /// Each of them found a place without a connection, and failed as none was to be had.
  @Test func manyAtOnceShareTheOneThatIsThere() async throws {
    let (pool, _, _) = try Self.pool(role: 1)
    let first = try await pool.transaction(.look, Self.process)
    let processes = try await withThrowingTaskGroup(of: Int?.self) { group in
      for number in 0..<40 {
        group.addTask {
          try await pool.transaction(number.isMultiple(of: 2) ? .look : .change, Self.process)
        }
      }
      return try await group.reduce(into: Set<Int?>()) { $0.insert($1) }
    }
    #expect(processes == [first])
  }

  /// Where there is none to wait for nobody waits, and where one is there no longer than patience.
  @Test func whoWaitsForNoneIsToldAtOnceAndOthersInTime() async throws {
    let (pool, owner, role) = try Self.pool(role: 0)
    await #expect(throws: PostgreSQLError.self) {
      try await pool.transaction(.look, Self.process)
    }
    pool.close()
    try owner.run("ALTER ROLE \(role) CONNECTION LIMIT 1")
    let (other, _, _) = try Self.pool(role: 1, patience: .milliseconds(300))
    let (begun, signal) = AsyncStream<Void>.makeStream()
    let release = DispatchSemaphore(value: 0)
    let held = Task {
      try await other.transaction(.look) { _ in
        signal.yield()
        release.wait()
      }
    }
    for await _ in begun { break }
    do {
      _ = try await other.transaction(.look, Self.process)
      Issue.record("there was one")
    } catch PostgreSQLError.cannotConnect(let words) {
      #expect(words.contains("too many connections"))
    } catch PostgreSQLError.overloaded {}
    release.signal()
    try await held.value
    #expect(try await other.transaction(.look, Self.process) != nil)
  }

  /// While the one that is there is in use for longer, and others have left.
  @Test func whoWaitsTriesAgain() async throws {
    let (pool, owner, role) = try Self.pool(role: 1)
    let (begun, signal) = AsyncStream<Void>.makeStream()
    let release = DispatchSemaphore(value: 0)
    let held = Task {
      try await pool.transaction(.look) { _ in
        signal.yield()
        release.wait()
      }
    }
    for await _ in begun { break }
    let waiting = Task { try await pool.transaction(.look, Self.process) }
    try await Task.sleep(for: .milliseconds(200))
    try owner.run("ALTER ROLE \(role) CONNECTION LIMIT 2")
    #expect(try await waiting.value != nil)
    release.signal()
    try await held.value
  }

  /// Connections that the server has ended are no reason to wait.
  @Test func connectionsThatWereEndedAreWaitedForByNobody() async throws {
    let (pool, owner, role) = try Self.pool(role: 2)
    // Who is refused before any connection is there has none to wait for.
    _ = try await pool.transaction(.look, Self.process)
    let both = try await withThrowingTaskGroup(of: Int?.self) { group in
      for _ in 0..<8 { group.addTask { try await pool.transaction(.look, Self.process) } }
      return try await group.reduce(into: Set<Int?>()) { $0.insert($1) }
    }
    try owner.run("ALTER ROLE \(role) CONNECTION LIMIT 0")
    for case let process? in both {
      _ = try owner.query("SELECT pg_terminate_backend(?, 10000)", [.text(String(process))])
    }
    await #expect(throws: PostgreSQLError.self) {
      try await pool.transaction(.look, Self.process)
    }
  }
}
