import Foundation
import Testing

@testable import Portal

/// Two servers with the fixture's seed on one PostgreSQL, each with a directory of its own and a
/// copy of the key, as they stand behind a balancer.
struct ServerPair: Sendable {
  let scratch: Scratch
  let address: String
  let databases: [PortalDatabase]
  let servers: [RawHTTP]
  let clock: TestClock

  static func run(_ body: @escaping @Sendable (ServerPair) async throws -> Void) async throws {
    let scratch = try Scratch()
    try FixtureSeed.write(to: scratch)
    let clock = try TestClock()
    let address = try TestEngine.freshSchema()
    let first = try open(scratch, "first", address)
    try first.seed(directory: scratch.url.appendingPathComponent("seed"), today: 18_000)
    try first.seedSampleAccount(now: clock.seconds)
    try copyKey(scratch, to: "second")
    let second = try open(scratch, "second", address)
    var configuration = PortalServer.Configuration()
    configuration.clock = { clock.seconds }
    configuration.viewPatience = .seconds(600)
    try await PortalServer(database: first, configuration: configuration).serving(
      on: .unix(path: scratch.path("first/run.sock"))
    ) { [configuration] one in
      try await PortalServer(database: second, configuration: configuration).serving(
        on: .unix(path: scratch.path("second/run.sock"))
      ) { two in
        try await body(
          ServerPair(
            scratch: scratch, address: address, databases: [first, second],
            servers: [RawHTTP(endpoint: one), RawHTTP(endpoint: two)], clock: clock))
      }
    }
    for database in [first, second] { try database.close() }
  }

  static func open(_ scratch: Scratch, _ name: String, _ address: String) throws -> PortalDatabase {
    try PortalDatabase.open(directory: scratch.url.appendingPathComponent(name), server: address)
  }

  static func copyKey(_ scratch: Scratch, to name: String) throws {
    let folder = scratch.url.appendingPathComponent(name)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      atPath: scratch.path("first/portal.key"), toPath: scratch.path("\(name)/portal.key"))
  }

  /// Does the same many times at once, half of it at each server.
  func spread<Value: Sendable>(
    _ count: Int, _ body: @escaping @Sendable (Int, PortalDatabase, RawHTTP) async throws -> Value
  ) async throws -> [Value] {
    try await withThrowingTaskGroup(of: Value.self) { group in
      for index in 0..<count {
        let (database, server) = (databases[index % 2], servers[index % 2])
        group.addTask { try await body(index, database, server) }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
  }
}
