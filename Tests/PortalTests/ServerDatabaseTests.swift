import Catalog
import Foundation
import PostgreSQL
import PostgreSQLSupport
import Testing

@testable import Portal

@Suite("A platform's database on a server: its schema, its key, its rights", .needsServer)
struct ServerDatabaseTests {
  @Test func manyThatBeginAtOnceMakeOneSchema() async throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    let epochs = try await withThrowingTaskGroup(of: String.self) { group in
      for _ in 0..<6 {
        group.addTask {
          let database = try ServerPair.open(scratch, "first", address)
          let epoch = try await database.catalogue.position().epoch
          try database.close()
          return epoch
        }
      }
      return try await group.reduce(into: Set()) { $0.insert($1) }
    }
    #expect(epochs.count == 1 && epochs.first?.count == 32)
  }

  /// A migration that waits for a table holds nobody up behind it.
  @Test func aMigrationLetsOthersGoFirst() async throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    try ServerPair.open(scratch, "first", address).close()
    let url = try ServerURL(address)
    let (long, other) = (try Connection(url), try Connection(url))
    try other.run("DELETE FROM schema_migrations WHERE name = '4 due rates'")
    try long.run("BEGIN; LOCK TABLE rates IN ACCESS SHARE MODE")
    let opening = Task { try ServerPair.open(scratch, "first", address).close() }
    let waiting =
      "SELECT count(*) FROM pg_locks WHERE relation = 'rates'::regclass AND NOT granted"
    while try other.fetch(waiting)[0].integer(0) == 0 { await Task.yield() }
    #expect(try other.fetch("SELECT count(*) FROM rates")[0].integer(0) == 0)
    try long.run("COMMIT")
    try await opening.value
    let made = try other.fetch(
      "SELECT count(*) FROM schema_migrations WHERE name = '4 due rates'")
    #expect(made[0].integer(0) == 1)
  }

  @Test func aLaterVersionsDatabaseIsLeftAlone() throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    try ServerPair.open(scratch, "first", address).close()
    try Connection(try ServerURL(address)).run(
      "INSERT INTO schema_migrations (name) VALUES ('9999 later')")
    #expect(throws: PortalFault.newer(path: "postgresql:///postgres")) {
      _ = try ServerPair.open(scratch, "first", address)
    }
  }

  /// Before anything is made or asked.
  @Test func anAddressWithAPasswordIsRefused() throws {
    let scratch = try Scratch()
    do {
      _ = try ServerPair.open(scratch, "first", "postgresql://tj:geheim@127.0.0.1:1/portal")
      Issue.record("it was taken")
    } catch {
      #expect(PortalFault(storage: error) == .server(.passwordInAddress))
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("first")))
  }

  @Test func aServerThatIsNotThereIsSaid() throws {
    let scratch = try Scratch()
    do {
      _ = try ServerPair.open(scratch, "first", "postgresql:///portal?host=/tmp/no-such-folder")
      Issue.record("it was there")
    } catch {
      guard case .server(.unreachable(let words)) = PortalFault(storage: error) else { throw error }
      #expect(words.contains("/tmp/no-such-folder"))
    }
  }

  @Test func anotherKeyIsRefused() throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    try ServerPair.open(scratch, "first", address).close()
    #expect(throws: PortalFault.server(.keyMissing(path: scratch.path("second/portal.key")))) {
      _ = try ServerPair.open(scratch, "second", address)
    }
    #expect(!FileManager.default.fileExists(atPath: scratch.path("second/portal.key")))
    try FileManager.default.createDirectory(
      atPath: scratch.path("third"), withIntermediateDirectories: true)
    try Data(repeating: 7, count: 32).write(
      to: scratch.url.appendingPathComponent("third/portal.key"))
    #expect(throws: PortalFault.server(.keyMismatch(path: scratch.path("third/portal.key")))) {
      _ = try ServerPair.open(scratch, "third", address)
    }
    try ServerPair.copyKey(scratch, to: "fourth")
    try ServerPair.open(scratch, "fourth", address).close()
  }

  private static let ownersAlone = [
    "CREATE TABLE mine (a BIGINT)", "ALTER TABLE meta ADD COLUMN a BIGINT", "DROP TABLE rows",
    "TRUNCATE calls", "DELETE FROM schema_migrations", "CREATE INDEX ON rows (cells)",
    "CREATE ROLE another", "COPY meta TO '/tmp/none'",
  ]

  private static func expect(_ fault: ServerFault, _ scratch: Scratch, _ served: String) {
    #expect(throws: PortalFault.server(fault)) {
      _ = try ServerPair.open(scratch, "first", served)
    }
  }

  /// A role without the right to make tables serves what another has made, and copies it away, and
  /// no more.
  @Test func servingNeedsNoRightToChangeTheSchema() async throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    let schema = try #require(address.split(separator: "D").last)
    // A name that has to be quoted.
    let role = "\(schema) \"server"
    let owner = try Connection(try ServerURL(address))
    let served = address.replacing("user=tester", with: "user=\(schema)%20%22server")
    try owner.run("CREATE ROLE \"\(schema) \"\"server\" LOGIN")
    // Not even the schema is one that it may use.
    Self.expect(.behind(role: role), scratch, served)
    try owner.run("GRANT USAGE ON SCHEMA \(schema) TO \"\(schema) \"\"server\"")
    Self.expect(.behind(role: role), scratch, served)
    let made = try ServerPair.open(scratch, "first", address)
    // All tables are there, and none is this role's to look at.
    Self.expect(.forbidden(role: role), scratch, served)
    #expect(throws: PortalFault.server(.noRole("nobody"))) {
      try made.allowServing(role: "nobody")
    }
    try made.allowServing(role: role)
    try made.allowServing(role: role)
    try made.close()
    let database = try ServerPair.open(scratch, "first", served)
    try database.seedSampleAccount(now: 0)
    try await database.admin.publish([FilePublication.make()])
    #expect(try await database.catalogue.entry(FilePublication.id()) != nil)
    let survey = Survey(
      title: "问卷", questions: [.init(id: "q1", label: "问", style: .radio, options: ["是", "否"])])
    #expect(try await database.admin.write(survey, discarding: false) == .done)
    #expect(try await database.feedback.answerSurvey(["q1": "是"], by: .init(name: "candy"), now: 0))
    try PlatformBackup(directory: scratch.url.appendingPathComponent("copy")).make(
      of: database, from: scratch.url.appendingPathComponent("first"), withKey: true)
    try database.close()
    try owner.run("CREATE TABLE later (a BIGINT)")
    let connection = try Connection(try ServerURL(served))
    try connection.run("INSERT INTO later VALUES (1)")
    for statement in Self.ownersAlone {
      #expect(throws: PostgreSQLError.self, "\(statement)") { try connection.run(statement) }
    }
  }

  /// Order and equality of texts are said, not the database's.
  @Test func everyTextIsComparedByItsBytes() throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    try ServerPair.open(scratch, "first", address).close()
    let rows = try Connection(try ServerURL(address)).query(
      """
      SELECT table_name || '.' || column_name FROM information_schema.columns
      WHERE table_schema = current_schema() AND data_type = 'text'
        AND collation_name IS DISTINCT FROM 'C'
      """)
    #expect((0..<rows.count).map { rows[$0].text(0) } == [])
  }

  @Test func aValueLongerThanAnIndexHoldsIsFound() async throws {
    let scratch = try Scratch()
    let database = try ServerPair.open(scratch, "first", try TestEngine.freshSchema())
    let long = (0..<4000).map { "天\($0)" }.joined()
    var publication = try FilePublication.make(rows: [["1", long, "", ""], ["2", "短", "", ""]])
    publication.filters = ["f_1"]
    try await database.admin.publish([publication])
    let id = try FilePublication.id()
    let found = try await database.rows.rows(
      id, filters: [(code: "f_1", value: long)], offset: 0, limit: 10)
    #expect(found.count == 1 && found[0][1] == long)
    try database.close()
  }

  /// Where a standby takes over, or an earlier copy, revisions are given out again for other
  /// changes: clients that have the first ones must not go on from them.
  @Test func anotherLifeOfTheServerIsAnotherEpoch() async throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    func epoch() async throws -> String {
      let database = try ServerPair.open(scratch, "first", address)
      try await database.admin.publish([FilePublication.make()])
      let epoch = try await database.catalogue.position().epoch
      try database.close()
      return epoch
    }
    let first = try await epoch()
    #expect(try await epoch() == first)
    let database = try ServerPair.open(scratch, "first", address)
    let life = try #require(try database.engine.readNow { try MetaValue.cluster.get($0) })
    #expect(life.contains("/"))
    try database.engine.writeNow(.rows) { try MetaValue.cluster.set("1/00000001", $0) }
    try database.close()
    let second = try await epoch()
    #expect(second != first && second.count == 32)
    #expect(try await epoch() == second)
    // One that an earlier version made has none, and goes on.
    try Connection(try ServerURL(address)).run("DELETE FROM meta WHERE name = 'cluster'")
    #expect(try await epoch() == second)
  }

  @Test func aTextThatCannotBeKeptIsSaid() async throws {
    let scratch = try Scratch()
    let database = try ServerPair.open(scratch, "first", try TestEngine.freshSchema())
    let publication = try FilePublication.make(rows: [["1", "a\0b", "", ""]])
    var filtered = publication
    filtered.filters = ["f_1"]
    do {
      try await database.admin.publish([filtered])
      Issue.record("it was taken")
    } catch {
      #expect(PortalFault(storage: error) == .nullCharacter)
    }
    #expect(try await database.catalogue.entry(FilePublication.id()) == nil)
    try database.close()
  }
}
