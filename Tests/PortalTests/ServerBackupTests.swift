import Catalog
import Foundation
import GRDB
import PortalAPI
import PostgreSQL
import PostgreSQLSupport
import Testing

@testable import Portal

@Suite("A platform on a server is copied while it serves, and brought back", .needsServer)
struct ServerBackupTests {
  private static func lively(_ scratch: Scratch, _ address: String) async throws -> PortalDatabase {
    try FixtureSeed.write(to: scratch)
    let database = try ServerPair.open(scratch, "first", address)
    try database.seed(directory: scratch.url.appendingPathComponent("seed"), today: 18_000)
    try database.seedSampleAccount(now: 1)
    var life = PlatformLife(database, seed: 15)
    try await life.go(on: 120)
    return database
  }

  private static func backup(_ scratch: Scratch, _ name: String = "copy") -> PlatformBackup {
    PlatformBackup(directory: scratch.url.appendingPathComponent(name))
  }

  @Test func aCopyComesBackInEitherEngine() async throws {
    let scratch = try Scratch()
    let database = try await Self.lively(scratch, try TestEngine.freshSchema())
    let kept = try await KeptRows(database, without: [.epoch])
    #expect(kept.count > 200 && kept.tables.count { !$0.value.isEmpty } > 15)
    let source = scratch.url.appendingPathComponent("first")
    let backup = Self.backup(scratch)
    try backup.make(of: database, from: source, withKey: true)
    #expect(throws: PlatformBackup.Fault.exists) {
      try backup.make(of: database, from: source, withKey: true)
    }
    #expect(try Scratch.mode(scratch.path("copy/portal.sqlite")) == 0o600)

    let address = try TestEngine.freshSchema()
    let second = scratch.url.appendingPathComponent("second")
    try backup.restore(to: second, server: address)
    let onServer = try ServerPair.open(scratch, "second", address)
    #expect(try await KeptRows(onServer, without: [.epoch]).differences(from: kept) == [])
    #expect(try await database.catalogue.position() != onServer.catalogue.position())
    #expect(try Scratch.mode(scratch.path("second/portal.key")) == 0o600)
    // Numbers go on where they were.
    let suggestion = NewSubmission(
      kind: .suggestion, account: AccountID(name: "candy"), key: "next", content: "再")
    let numbers = kept.tables["submissions"]?.compactMap { $0.first } ?? []
    guard case .taken(let taken) = try await onServer.feedback.hand(in: suggestion, now: 2) else {
      Issue.record("it was not taken")
      return
    }
    #expect(!numbers.isEmpty && !numbers.contains(.integer(taken.id)))

    let third = scratch.url.appendingPathComponent("third")
    try backup.restore(to: third)
    let inFile = try PortalDatabase.open(directory: third)
    #expect(try await KeptRows(inFile, without: [.epoch]).differences(from: kept) == [])
    for one in [database, onServer, inFile] { try one.close() }
  }

  /// A commit that a standby did not confirm may have been kept: what was there must not go.
  @Test func whatWasThereIsKeptWhereTheOutcomeIsUnknown() async throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    let database = try await Self.lively(scratch, address)
    let target = scratch.url.appendingPathComponent("first")
    let backup = Self.backup(scratch)
    try backup.make(of: database, from: target, withKey: true)
    let some = try await database.engine.read { db in
      try ResultRow.fetchAll(db, sql: "SELECT id, views FROM entries ORDER BY id").first.map {
        ($0[0] as String, $0[1] as Int)
      }
    }
    let (id, views) = try #require(some)
    try await database.catalogue.countView(try #require(EntryID(id)))
    // As the server does where the standby is away: it warns while it commits.
    try Connection(try ServerURL(address)).run(
      """
      CREATE FUNCTION warn() RETURNS trigger LANGUAGE plpgsql AS
        $$ BEGIN RAISE WARNING 'not carried on'; RETURN NULL; END $$;
      CREATE CONSTRAINT TRIGGER warn AFTER INSERT ON entries DEFERRABLE INITIALLY DEFERRED
        FOR EACH ROW EXECUTE FUNCTION warn()
      """)
    // Of a run that was killed before.
    let unfinished = scratch.path("first/portal.sqlite.before.new")
    try Data("earlier".utf8).write(to: URL(filePath: unfinished))
    let before = scratch.path("first/portal.sqlite.before")
    #expect(throws: PlatformBackup.Fault.outcomeUnknown(before: before)) {
      try backup.restore(to: target, server: address)
    }
    let kept = try await DatabaseQueue(path: before).read { db in
      try Int.fetchOne(
        db, sql: "SELECT views FROM entries WHERE id = ?", arguments: [id])
    }
    #expect(kept == views + 1)
    #expect(try Data(contentsOf: URL(filePath: unfinished + ".2")) == Data("earlier".utf8))
    try database.close()
  }

  /// All that was confirmed before it was begun, and no half of what came meanwhile.
  @Test func aCopyIsOfOneMoment() async throws {
    try await ServerPair.run { pair in
      let database = pair.databases[0]
      let ids = try [FixtureSeed.malls, FixtureSeed.permits].map { try #require(EntryID($0)) }
      let writing = Task {
        while !Task.isCancelled {
          try await database.engine.write(.rows) { db in
            for id in ids {
              try db.execute(
                sql: "UPDATE entries SET views = views + 1 WHERE id = ?", arguments: [id.text])
            }
          }
        }
      }
      func difference(_ database: PortalDatabase) async throws -> Int? {
        let first = try await database.catalogue.entry(ids[0])?.usage.views
        let second = try await database.catalogue.entry(ids[1])?.usage.views
        return first.flatMap { one in second.map { one - $0 } }
      }
      let source = pair.scratch.url.appendingPathComponent("first")
      for number in 0..<3 {
        let backup = Self.backup(pair.scratch, "copy\(number)")
        try backup.make(of: database, from: source, withKey: true)
        let place = pair.scratch.url.appendingPathComponent("restored\(number)")
        try backup.restore(to: place)
        let restored = try PortalDatabase.open(directory: place)
        #expect(try await difference(restored) == 1267 - 21)
        try restored.close()
      }
      writing.cancel()
      try await writing.value
    }
  }

  @Test func serversGoOnWhileACopyIsBroughtBack() async throws {
    try await ServerPair.run { pair in
      let source = pair.scratch.url.appendingPathComponent("first")
      let backup = Self.backup(pair.scratch)
      try backup.make(of: pair.databases[0], from: source, withKey: false)
      let malls = try #require(EntryID(FixtureSeed.malls))
      _ = try await pair.databases[0].admin.withdraw(malls)
      let path = "/api/v1/entries/\(FixtureSeed.permits)"
      let reading = Task {
        var statuses: Set<Int> = []
        while !Task.isCancelled { statuses.insert(try await pair.servers[1].get(path).status) }
        return statuses
      }
      try backup.restore(to: source, server: pair.address)
      reading.cancel()
      #expect(try await reading.value == [200])
      for server in pair.servers {
        #expect(try await server.get("/api/v1/entries/\(FixtureSeed.malls)").status == 200)
      }
      // What was there is kept: in it the entry is missing.
      let before = pair.scratch.url.appendingPathComponent("before")
      try ServerPair.copyKey(pair.scratch, to: "before")
      try FileManager.default.moveItem(
        atPath: pair.scratch.path("first/portal.sqlite.before"),
        toPath: pair.scratch.path("before/portal.sqlite"))
      let kept = try PortalDatabase.open(directory: before)
      #expect(try await kept.catalogue.entry(malls) == nil)
      try kept.close()
    }
  }

  /// A copy of a copy under way is a platform of its own, in either engine.
  @Test func whatIsBroughtBackIsNoCopyUnderWay() async throws {
    let scratch = try Scratch()
    let database = try await Self.lively(scratch, try TestEngine.freshSchema())
    try await database.engine.write(.rows) { try MetaValue.copyOf.set("elsewhere", $0) }
    let backup = Self.backup(scratch)
    try backup.make(
      of: database, from: scratch.url.appendingPathComponent("first"), withKey: true)
    try database.close()
    let address = try TestEngine.freshSchema()
    try backup.restore(to: scratch.url.appendingPathComponent("second"), server: address)
    try backup.restore(to: scratch.url.appendingPathComponent("third"))
    let onServer = try ServerPair.open(scratch, "second", address)
    let inFile = try PortalDatabase.open(directory: scratch.url.appendingPathComponent("third"))
    for one in [onServer, inFile] {
      #expect(try await one.engine.read { try MetaValue.copyOf.get($0) } == nil)
      try one.close()
    }
  }

  @Test func whatCannotBeBroughtBackChangesNothing() async throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    let database = try await Self.lively(scratch, address)
    let source = scratch.url.appendingPathComponent("first")
    let whole = Self.backup(scratch)
    try whole.make(of: database, from: source, withKey: false)
    let kept = try await KeptRows(database)
    #expect(throws: PlatformBackup.Fault.missing) {
      try Self.backup(scratch, "none").restore(to: source, server: address)
    }
    try scratch.write("nonsense", to: "bad/portal.sqlite")
    #expect(throws: PlatformBackup.Fault.damaged) {
      try Self.backup(scratch, "bad").restore(to: source, server: address)
    }
    // Elsewhere the key is missing.
    let elsewhere = scratch.url.appendingPathComponent("elsewhere")
    #expect(throws: PlatformBackup.Fault.keyMissing) {
      try whole.restore(to: elsewhere, server: address)
    }
    // Another platform's, with its key: this one's servers could not read it.
    let other = try ServerPair.open(scratch, "other", try TestEngine.freshSchema())
    let others = Self.backup(scratch, "others")
    try others.make(
      of: other, from: scratch.url.appendingPathComponent("other"), withKey: true)
    try other.close()
    #expect(throws: PlatformBackup.Fault.otherKey) {
      try others.restore(to: source, server: address)
    }
    #expect(try await KeptRows(database).differences(from: kept) == [])
    try database.close()
    let left = try FileManager.default.contentsOfDirectory(atPath: source.path)
    #expect(!left.contains { $0.hasSuffix(".new") || $0.hasSuffix(".before") })
  }

  /// In the folder of the server is a key that is not the copy's: it would not start.
  @Test func aServerWithAnotherKeyIsGivenNoCopy() async throws {
    let scratch = try Scratch()
    try ServerPair.open(scratch, "first", try TestEngine.freshSchema()).close()
    let other = try ServerPair.open(scratch, "other", try TestEngine.freshSchema())
    let backup = Self.backup(scratch)
    try backup.make(
      of: other, from: scratch.url.appendingPathComponent("other"), withKey: true)
    try other.close()
    let address = try TestEngine.freshSchema()
    let path = scratch.path("first/portal.key")
    #expect(throws: PlatformBackup.Fault.keyInTheWay(path: path)) {
      try backup.restore(to: scratch.url.appendingPathComponent("first"), server: address)
    }
    let server = try ServerPair.open(scratch, "first", address)
    #expect(try await server.engine.read { try TableCopy.isEmpty($0) })
    try server.close()
    let left = try FileManager.default.contentsOfDirectory(atPath: scratch.path("first"))
    #expect(!left.contains { $0.hasSuffix(".new") || $0.hasSuffix(".before") })
  }
}
