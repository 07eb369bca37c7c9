import Catalog
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Portal

/// A clock that a test turns.
final class TestClock: Sendable {
  private let value: Mutex<Int>

  init(_ text: String = "2019-04-01 10:00") throws {
    value = Mutex(try #require(Moment(text)).unixSeconds)
  }

  var seconds: Int { value.withLock { $0 } }

  func set(_ text: String) throws {
    let seconds = try #require(Moment(text)).unixSeconds
    value.withLock { $0 = seconds }
  }

  func advance(_ seconds: Int) {
    value.withLock { $0 += seconds }
  }
}

/// A platform with the fixture's seed, serving while `body` runs.
struct TestPlatform: Sendable {
  let scratch: Scratch
  let database: PortalDatabase
  let clock: TestClock
  let http: RawHTTP

  /// All that the database has, as whoever steals it gets it.
  func everythingKept() async throws -> Data {
    guard database.engine is SQLiteEngine else {
      return try await database.engine.read { db in
        let tables = try String.fetchAll(
          db,
          sql: """
            SELECT table_name FROM information_schema.tables WHERE table_schema = current_schema()
            """)
        return try tables.reduce(into: Data()) { all, table in
          for row in try String.fetchAll(db, sql: "SELECT one::text FROM \(table) AS one") {
            all += Data(row.utf8)
          }
        }
      }
    }
    let folder = scratch.url.appendingPathComponent("data")
    return try ["portal.sqlite", "portal.sqlite-wal"].reduce(into: Data()) { all, name in
      all += try Data(contentsOf: folder.appendingPathComponent(name))
    }
  }

  /// SQLite itself, for what only it can be told.
  func sqlite() throws -> DatabasePool { try #require(database.engine as? SQLiteEngine).pool }

  static func run(
    overTCP: Bool = false, log: AccessLog = .off, seed: URL? = nil,
    adjust: (inout PortalServer.Configuration) -> Void = { _ in },
    _ body: @escaping @Sendable (TestPlatform) async throws -> Void
  ) async throws {
    let scratch = try Scratch()
    try FixtureSeed.write(to: scratch)
    let clock = try TestClock()
    let database = try TestEngine.open(directory: scratch.url.appendingPathComponent("data"))
    try database.seed(
      directory: seed ?? scratch.url.appendingPathComponent("seed"),
      today: Moment(unixSeconds: clock.seconds).day)
    var configuration = PortalServer.Configuration()
    configuration.clock = { clock.seconds }
    configuration.viewPatience = .seconds(600)
    configuration.accessLog = log
    configuration.passwordCost = PasswordCost(logRounds: 4, blockSize: 1, parallelism: 1)
    adjust(&configuration)
    let endpoint: PortalServer.Endpoint =
      overTCP ? .tcp(host: "127.0.0.1", port: 0) : .unix(path: scratch.path("run/portal.sock"))
    let result = await Task { [configuration] in
      try await PortalServer(database: database, configuration: configuration).serving(
        on: endpoint
      ) { bound in
        try await body(
          TestPlatform(
            scratch: scratch, database: database, clock: clock, http: RawHTTP(endpoint: bound)))
      }
    }.result
    try database.close()
    try result.get()
  }
}

extension PortalServer {
  /// Serves while `body` runs, which is told where.
  func serving(
    on endpoint: Endpoint, _ body: @escaping @Sendable (Endpoint) async throws -> Void
  ) async throws {
    let (ready, signal) = AsyncThrowingStream<Endpoint, any Error>.makeStream()
    let task = Task {
      do {
        try await run(on: endpoint) { signal.yield($0) }
        signal.finish()
      } catch {
        signal.finish(throwing: error)
      }
    }
    let bound = try #require(try await ready.first { _ in true })
    let result = await Task { try await body(bound) }.result
    task.cancel()
    await task.value
    try result.get()
  }
}
