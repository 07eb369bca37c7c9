import Catalog
import Foundation
import GRDB
import PortalAPI
import PostgreSQL
import PostgreSQLSupport
import Testing

@testable import Portal

@Suite("A platform goes from its file to PostgreSQL while it serves", .needsServer)
struct PlatformMoveTests {
  private static func platform(_ scratch: Scratch) throws -> PortalDatabase {
    try FixtureSeed.write(to: scratch)
    let database = try PortalDatabase.open(directory: scratch.url.appendingPathComponent("first"))
    try database.seed(directory: scratch.url.appendingPathComponent("seed"), today: 18_000)
    try database.seedSampleAccount(now: 1)
    return database
  }

  private static func move(_ scratch: Scratch, _ address: String) throws -> PlatformMove {
    try PlatformMove(directory: scratch.url.appendingPathComponent("first"), server: address)
  }

  /// Where the platform is afterwards, with a copy of the key.
  private static func arrived(_ scratch: Scratch, _ address: String) throws -> PortalDatabase {
    if !FileManager.default.fileExists(atPath: scratch.path("second")) {
      try ServerPair.copyKey(scratch, to: "second")
    }
    return try ServerPair.open(scratch, "second", address)
  }

  /// Both engines' schemas have the same tables with the same columns: what one keeps the other
  /// can.
  @Test func bothEnginesKeepTheSame() async throws {
    let scratch = try Scratch()
    let database = try ServerPair.open(scratch, "first", try TestEngine.freshSchema())
    var onServer = try await database.engine.read { db in
      try ResultRow.fetchAll(
        db,
        sql: """
          SELECT table_name::text, column_name::text FROM information_schema.columns
          WHERE table_schema = current_schema()
          """
      ).reduce(into: [String: Set<String>]()) { tables, row in
        tables[row[0], default: []].insert(row[1])
      }
    }
    // What a server of several needs alone.
    for name in ["rates", "schema_migrations"] {
      #expect(onServer.removeValue(forKey: name) != nil)
    }
    let inFile = try PlatformTable.all().map { ($0.name, Set($0.columns.map(\.name))) }
    #expect(onServer == Dictionary(uniqueKeysWithValues: inFile))
    #expect(try PlatformTable.all().allSatisfy { !$0.key.isEmpty })
    try database.close()
  }

  @Test(arguments: [UInt64(1), 2, 3])
  func whateverHappensMeanwhileComesAlong(seed: UInt64) async throws {
    let scratch = try Scratch()
    let database = try Self.platform(scratch)
    var life = PlatformLife(database, seed: seed)
    try await life.go(on: 60)
    let address = try TestEngine.freshSchema()
    let move = try Self.move(scratch, address)
    #expect(try move.begin() > 60)
    for _ in 0..<6 {
      try await life.go(on: 25)
      #expect(try move.follow() > 0)
      #expect(try move.follow() == 0)
      let server = try Self.arrived(scratch, address)
      let there = try await KeptRows(server, without: [.copyOf])
      #expect(there.differences(from: try await KeptRows(database)) == [])
      try server.close()
    }
    try await life.go(on: 25)
    try move.finish()
    try move.close()
    let server = try Self.arrived(scratch, address)
    #expect(
      try await KeptRows(server).differences(from: try await KeptRows(database)) == [])
    // It goes on there, under the same numbers.
    var after = PlatformLife(server, seed: seed)
    try await after.go(on: 40)
    for one in [database, server] { try one.close() }
  }

  /// Writes until the platform has moved: how many writes were confirmed, and the longest of them.
  private static func write(
    _ database: PortalDatabase, _ id: EntryID
  ) async -> (confirmed: Int, longest: Duration) {
    var (confirmed, longest) = (0, Duration.zero)
    while true {
      let start = ContinuousClock.now
      do {
        try await database.catalogue.countView(id)
      } catch {
        #expect(PortalFault(storage: error) == .moved)
        return (confirmed, longest)
      }
      confirmed += 1
      longest = max(longest, ContinuousClock.now - start)
    }
  }

  /// A server writes all the while: each write is confirmed and arrives, or is refused.
  @Test func noConfirmedWriteIsLostAndThePauseIsShort() async throws {
    let scratch = try Scratch()
    try await TestPlatform.run { platform in
      let malls = try #require(EntryID(FixtureSeed.malls))
      let path = "/api/v1/entries/\(FixtureSeed.malls)"
      let writing = Task { await Self.write(platform.database, malls) }
      let address = try TestEngine.freshSchema()
      let source = platform.scratch.url.appendingPathComponent("data")
      let move = try PlatformMove(directory: source, server: address)
      _ = try move.begin()
      for _ in 0..<20 { _ = try move.follow() }
      let pause = try move.finish()
      try move.close()
      let (confirmed, longest) = await writing.value
      #expect(confirmed > 20 && pause < .seconds(5) && longest < .seconds(5))
      // The file is still read, and takes no write of anybody.
      #expect(try await platform.http.get(path).status == 200)
      let share = try await platform.http.request(
        "POST", "\(path)/shares", ["Content-Type": "application/json"],
        body: #"{"channel":"wechat"}"#)
      #expect(share.status == 503)
      #expect(try PlatformMove.isMoved(platform.database))
      #expect(throws: PlatformMove.Fault.moved) {
        _ = try PlatformMove(directory: source, server: address)
      }
      try FileManager.default.createDirectory(
        atPath: scratch.path("second"), withIntermediateDirectories: true)
      try FileManager.default.copyItem(
        atPath: platform.scratch.path("data/portal.key"), toPath: scratch.path("second/portal.key"))
      let server = try Self.arrived(scratch, address)
      #expect(try await server.catalogue.entry(malls)?.usage.views == 1267 + confirmed)
      try server.close()
      // Taken back, the file is as before.
      try PlatformMove.undo(directory: source)
      try await platform.database.catalogue.countView(malls)
      #expect(try !PlatformMove.isMoved(platform.database))
    }
  }

  @Test func whatWasBrokenOffBeginsAnewAndAnotherPlatformIsLeftAlone() async throws {
    let scratch = try Scratch()
    let database = try Self.platform(scratch)
    let address = try TestEngine.freshSchema()
    let first = try Self.move(scratch, address)
    _ = try first.begin()
    // Another at the same time would take the first one's notes for its own.
    #expect(throws: PlatformMove.Fault.underWay) { _ = try Self.move(scratch, address) }
    let place = scratch.url.appendingPathComponent("first")
    #expect(throws: PlatformMove.Fault.underWay) { try PlatformMove.undo(directory: place) }
    try first.close()
    var life = PlatformLife(database, seed: 9)
    try await life.go(on: 30)
    let second = try Self.move(scratch, address)
    _ = try second.begin()
    try second.finish()
    try second.close()
    let server = try Self.arrived(scratch, address)
    #expect(
      try await KeptRows(server).differences(from: try await KeptRows(database)) == [])
    try PlatformMove.undo(directory: scratch.url.appendingPathComponent("first"))
    let third = try Self.move(scratch, address)
    #expect(throws: PlatformMove.Fault.occupied) { _ = try third.begin() }
    try third.close()
    #expect(throws: PlatformMove.Fault.missing) {
      _ = try PlatformMove(directory: scratch.url.appendingPathComponent("none"), server: address)
    }
    for one in [database, server] { try one.close() }
  }

  /// The server has all, and the file was not closed: whoever wrote to it meanwhile lost nothing.
  @Test func whatIsCutAtItsLastStepIsDoneAgain() async throws {
    struct Cut: Error {}
    let scratch = try Scratch()
    let database = try Self.platform(scratch)
    let address = try TestEngine.freshSchema()
    let first = try Self.move(scratch, address)
    _ = try first.begin()
    #expect(throws: Cut.self) { _ = try first.finish { throw Cut() } }
    try first.close()
    #expect(try !PlatformMove.isMoved(database))
    var life = PlatformLife(database, seed: 11)
    try await life.go(on: 30)
    let second = try Self.move(scratch, address)
    _ = try second.begin()
    try second.finish()
    try second.close()
    let server = try Self.arrived(scratch, address)
    #expect(
      try await KeptRows(server).differences(from: try await KeptRows(database)) == [])
    // Cut right behind its end, it is no copy that another move may write over either.
    try server.engine.writeNow(.rows) { try MetaValue.copyOf.set("of another", $0) }
    #expect(throws: PlatformMove.Fault.moved) { _ = try Self.move(scratch, address) }
    #expect(try server.engine.readNow { try MetaValue.copyOf.get($0) } == "of another")
    let epoch = try #require(try database.engine.readNow { try MetaValue.epoch.get($0) })
    try server.engine.writeNow(.rows) { try MetaValue.copyOf.set(epoch, $0) }
    #expect(throws: PlatformMove.Fault.moved) { _ = try Self.move(scratch, address) }
    #expect(try server.engine.readNow { try MetaValue.copyOf.get($0) } == nil)
    for one in [database, server] { try one.close() }
  }
}
