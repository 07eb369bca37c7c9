import Catalog
import Foundation
import PortalAPI
import PostgreSQL
import PostgreSQLSupport
import Testing

@testable import Portal

/// On a server of its own, as all changes of all databases there wait for the standby.
@Suite("A standby that is away: changes are given up in time, and reading goes on", .needsServer)
struct StandbyTests {
  private static let waiting =
    "SELECT count(*) FROM pg_stat_activity WHERE wait_event = 'SyncRep'"

  /// The platform on that server, whose statements have a second.
  private static func run(
    _ body: @escaping @Sendable (RawHTTP, PortalDatabase, _ address: String) async throws -> Void
  ) async throws {
    let address = try PostgreSQLServer.alone().url()
    let scratch = try Scratch()
    try FixtureSeed.write(to: scratch)
    let database = try PortalDatabase.open(
      directory: scratch.url.appendingPathComponent("data"), server: address, statementSeconds: 1)
    try database.seed(directory: scratch.url.appendingPathComponent("seed"), today: 18_000)
    try database.seedSampleAccount(now: 1_554_084_000)
    var configuration = PortalServer.Configuration()
    configuration.clock = { 1_554_084_000 }
    try await PortalServer(database: database, configuration: configuration).serving(
      on: .unix(path: scratch.path("run.sock"))
    ) { try await body(RawHTTP(endpoint: $0), database, address) }
    try database.close()
  }

  private static func setStandby(_ name: String, _ owner: Connection) throws {
    try owner.run("ALTER SYSTEM SET synchronous_standby_names = '\(name)'")
    try owner.run("SELECT pg_reload_conf()")
  }

  /// Waits until it is so.
  private static func expectWaiting(
    _ owner: Connection, within limit: Duration, _ isRight: (Int) -> Bool
  ) async throws {
    let end = ContinuousClock.now + limit
    while true {
      let count = try owner.fetch(Self.waiting)[0].integer(0) ?? 0
      if isRight(count) { return }
      try #require(ContinuousClock.now < end, "\(count) wait")
      try await Task.sleep(for: .milliseconds(50))
    }
  }

  @Test(.timeLimit(.minutes(3))) func changesEndAndReadersGoOn() async throws {
    try await Self.run { http, database, address in
      let owner = try Connection(try ServerURL(address))
      let session = try await database.accounts.session(of: "candy", now: 1_554_084_000)
      let id = try #require(EntryID(FixtureSeed.malls))
      @Sendable func favour(_ isFavourite: Bool) async throws -> RawAnswer {
        try await http.request(
          "PUT", Route.favourite(id).path, ["Authorization": "Bearer \(session)"],
          body: #"{"isFavourite":\#(isFavourite)}"#)
      }
      try Self.setStandby("nobody", owner)
      // It is heard of when it is, and each of these changes something.
      var isFavourite = true
      var (answer, took) = (try await favour(isFavourite), Duration.zero)
      while answer.status == 200 {
        isFavourite.toggle()
        let start = ContinuousClock.now
        answer = try await favour(isFavourite)
        took = ContinuousClock.now - start
      }
      #expect(answer.status == 503 && answer.header("retry-after") == "30")
      #expect(try answer.refusal().word == "unavailable")
      // A second of the statement's and five of grace.
      #expect(took < .seconds(15))

      try await Self.expectThatReadersGoOn(http, database, owner)
      try await Self.expectWaiting(owner, within: .seconds(20)) { $0 == 0 }
      try Self.setStandby("", owner)
      let end = ContinuousClock.now + .seconds(20)
      while try await favour(isFavourite).status != 200 {
        try #require(ContinuousClock.now < end)
        isFavourite.toggle()
      }
    }
  }

  /// While more changes wait than may at a time.
  private static func expectThatReadersGoOn(
    _ http: RawHTTP, _ database: PortalDatabase, _ owner: Connection
  ) async throws {
    async let outcomes = withTaskGroup(of: PortalFault?.self) { group in
      for number in 0..<16 {
        group.addTask {
          do {
            try await database.engine.write(.rows) { db in
              try db.execute(
                sql: "INSERT INTO themes (name, position) VALUES (?, ?)",
                arguments: ["题\(number)", 100 + number])
            }
            return nil
          } catch {
            return PortalFault(storage: error)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    try await Self.expectWaiting(owner, within: .seconds(20)) { $0 >= 12 }
    for route in [Route.site, .themes, .entry(try #require(EntryID(FixtureSeed.accounts)))] {
      let start = ContinuousClock.now
      #expect(try await http.get(route.path).status == 200)
      #expect(ContinuousClock.now - start < .seconds(4))
    }
    #expect(try await http.get("/health").status == 200)
    // Nobody knows whether they stay, or they have found no place in time.
    #expect(await outcomes.allSatisfy { $0 == .server(.unreachable("")) || $0 == .busy })
  }
}
