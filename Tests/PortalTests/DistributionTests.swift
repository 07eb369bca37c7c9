import Catalog
import Foundation
import PortalAPI
import PostgreSQL
import PostgreSQLSupport
import Testing

@testable import Portal

/// What grows with the interfaces can be parted, and distributed over several servers (Citus 12,
/// "Distributed tables"): its column is in every key and every reference, and in every join.
@Suite("Rows of interfaces lie and are found by their entry", .needsServer)
struct DistributionTests {
  /// Those whose rows go with an entry.
  private static func tables() throws -> [PlatformTable] {
    try PlatformTable.all().filter { $0.group == ["entry_id"] }
  }

  private static func connection(_ address: String) throws -> Connection {
    try Connection(try ServerURL(address))
  }

  @Test func theirEntryIsInEveryKeyAndReference() throws {
    let scratch = try Scratch()
    let address = try TestEngine.freshSchema()
    try ServerPair.open(scratch, "first", address).close()
    let tables = try Self.tables()
    #expect(tables.map(\.name).sorted() == ["contents", "fields", "files", "row_keys", "rows"])
    let connection = try Self.connection(address)
    for (table, isTied) in tables.map({ ($0.name, !$0.parents.isEmpty) }) {
      let keys = try connection.query(
        "SELECT pg_get_indexdef(indexrelid) FROM pg_index WHERE indisunique AND indrelid = ?::regclass",
        [.text(table)])
      let references = try connection.query(
        "SELECT pg_get_constraintdef(oid) FROM pg_constraint WHERE contype = 'f' AND conrelid = ?::regclass",
        [.text(table)])
      #expect(keys.count > 0 && (references.count > 0) == isTied)
      for index in 0..<keys.count { #expect(keys[index].text(0)?.contains("(entry_id") == true) }
      // `entries` lies whole on every server, as a reference table.
      for index in 0..<references.count {
        let text = try #require(references[index].text(0))
        #expect(text.contains("FOREIGN KEY (entry_id) REFERENCES entries(id)"))
      }
    }
  }

  /// The platform over tables that are parted by entry; every statement that has to do with two of
  /// them ties them by it, and a page of rows is looked for in one part.
  @Test func thePlatformRunsOverParts() async throws {
    let scratch = try Scratch()
    try FixtureSeed.write(to: scratch)
    let address = try TestEngine.freshSchema()
    try ServerPair.open(scratch, "first", address).close()
    let connection = try Self.connection(address)
    try Self.part(connection)
    let database = try ServerPair.open(scratch, "first", address)
    try database.seed(directory: scratch.url.appendingPathComponent("seed"), today: 18_000)
    try database.seedSampleAccount(now: 1)
    var life = PlatformLife(database, seed: 3)
    try await life.go(on: 60)
    try await database.admin.publish([FilePublication.make()])
    let id = try FilePublication.id()
    _ = try await database.admin.setFilters(of: id, ["f_1", "f_2"])
    let found = try await database.rows.rows(
      id, filters: [(code: "f_2", value: "3"), (code: "f_1", value: "甲\"店\",东")], offset: 0,
      limit: 10)
    #expect(found == [FilePublication.rows[0]])
    #expect(try await database.rows.table(id)?.filters == ["f_1", "f_2"])
    #expect(try await database.files.makeFiles(id, in: database.fileStore)?.count == 4)
    let feed = try await database.catalogue.changes(after: 0, limit: 100)
    #expect(feed.changes.contains { $0.id == id && $0.entry?.fields?.count == 4 })
    try await Self.checkStatements(database)
    let plan = try connection.query(
      "EXPLAIN SELECT cells FROM rows WHERE entry_id = '\(id.text)' AND position < 10")
    let lines = (0..<plan.count).compactMap { plan[$0].text(0) }
    #expect(lines.count { $0.contains(" on rows_") } == 1, "\(lines)")
    try database.close()
  }

  /// The tables of an entry's rows, each in four parts.
  private static func part(_ connection: Connection) throws {
    for (table, isTied) in try tables().map({ ($0.name, !$0.parents.isEmpty) }) {
      let tie = "FOREIGN KEY (entry_id) REFERENCES entries (id) ON DELETE CASCADE"
      try connection.run(
        """
        ALTER TABLE \(table) RENAME TO \(table)_whole;
        CREATE TABLE \(table) (LIKE \(table)_whole INCLUDING ALL) PARTITION BY HASH (entry_id);
        \(isTied ? "ALTER TABLE \(table) ADD \(tie);" : "")
        DROP TABLE \(table)_whole
        """)
      for part in 0..<4 {
        try connection.run(
          """
          CREATE TABLE \(table)_\(part) PARTITION OF \(table)
          FOR VALUES WITH (MODULUS 4, REMAINDER \(part))
          """)
      }
    }
  }

  /// All that the pool's connection has prepared meanwhile.
  private static func checkStatements(_ database: PortalDatabase) async throws {
    let statements = try await database.engine.read(.statement) { db in
      try String.fetchAll(db, sql: "SELECT statement FROM pg_prepared_statements")
    }
    let names = Set(try tables().map(\.name))
    var tried = 0
    for statement in statements {
      let words = statement.split { !$0.isLetter && $0 != "_" }.map(String.init)
      let mentions = words.indices.filter { names.contains(words[$0]) && $0 > 0 }
        .filter { ["FROM", "JOIN", "INTO", "UPDATE"].contains(words[$0 - 1]) }
      guard mentions.count > 1 || statement.contains("JOIN fields") else { continue }
      tried += 1
      let ties = statement.components(separatedBy: "entry_id = ").count - 1
      #expect(ties >= mentions.count, "\(statement)")
    }
    #expect(tried > 1)
  }
}
