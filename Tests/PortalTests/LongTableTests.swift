import Catalog
import Foundation
import Testing

@testable import Portal

/// Some slices of `LooseRows`, and a bit.
@Suite("Long tables are written in slices and shown at once", .everyEngine)
struct LongTableTests {
  private static let count = 2 * LooseRows.slice + 500

  private static func publication(_ count: Int, _ mark: String) throws -> Publication {
    var publication = try FilePublication.make()
    publication.rows = (0..<count).map { number in
      var row = FilePublication.rows[0]
      row[1] = "\(mark)\(number)"
      return row
    }
    publication.filters = ["f_1"]
    return publication
  }

  /// What is shown from the last of so many rows on, and what a filter finds for its mark.
  private static func shown(
    _ database: PortalDatabase, _ count: Int, _ mark: String
  ) async throws -> [String] {
    let id = try FilePublication.id()
    let last = try await database.rows.rows(id, filters: [], offset: count - 1, limit: 10)
    let found = try await database.rows.rows(
      id, filters: [(code: "f_1", value: "\(mark)\(count - 1)")], offset: 0, limit: 10)
    return (last + found).map { $0[1] }
  }

  private static func kept(_ database: PortalDatabase) async throws -> [Int] {
    try await database.engine.read { db in
      try ["rows", "row_keys", "loose_rows"].map {
        try Int.fetchOne(
          db, sql: "SELECT COUNT(*) FROM \($0) WHERE entry_id = ?",
          arguments: [FilePublication.id().text]) ?? 0
      }
    }
  }

  @Test func aLongOneTakesTheOthersPlaceAndLeavesNothing() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      for (count, mark) in [
        (3, "a"), (Self.count, "b"), (Self.count + 1, "c"), (2, "d"), (Self.count, "e"),
      ] {
        try await database.admin.publish([Self.publication(count, mark)])
        let last = "\(mark)\(count - 1)"
        #expect(try await Self.shown(database, count, mark) == [last, last])
        #expect(try await Self.kept(database) == [count, count, 0])
        #expect(try await database.catalogue.entry(FilePublication.id())?.rowCount == count)
      }
      let id = try FilePublication.id()
      _ = try await database.admin.setFilters(of: id, [])
      #expect(try await Self.kept(database) == [Self.count, 0, 0])
      _ = try await database.admin.setFilters(of: id, ["f_1"])
      let last = "e\(Self.count - 1)"
      #expect(try await Self.shown(database, Self.count, "e") == [last, last])
      let files = try await database.files.makeFiles(id, in: database.fileStore)
      let csv = try #require(files?.first { $0.format == .csv }?.checksum)
      let lines = try String(
        contentsOfFile: database.fileStore.path(csv), encoding: .utf8
      ).split(whereSeparator: \.isNewline)
      #expect(lines.count == Self.count + 1 && lines.last?.hasPrefix(last) == true)
      #expect(try await database.admin.withdraw(id))
      #expect(try await Self.kept(database) == [0, 0, 0])
    }
  }

  /// Whoever pages through a table is told where another has taken its place.
  @Test func eachPublicationOfRowsIsAnEditionOfItsOwn() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      let id = try FilePublication.id()
      var editions: [String] = []
      for count in [3, 3, LooseRows.slice + 1, 2, 0, 3, LooseRows.slice + 1, 3] {
        try await database.admin.publish([Self.publication(count, "a")])
        let edition = try #require(try await database.rows.table(id)?.edition)
        try await database.catalogue.countView(id)
        #expect(try await database.rows.table(id)?.edition == edition)
        editions.append(edition)
      }
      #expect(try await database.admin.withdraw(id))
      for count in [3, LooseRows.slice + 1] {
        try await database.admin.publish([Self.publication(count, "a")])
        editions.append(try #require(try await database.rows.table(id)?.edition))
        #expect(try await Self.shown(database, count, "a").count == 2)
        #expect(try await database.admin.withdraw(id))
      }
      #expect(Set(editions).count == editions.count)
    }
  }

  /// As after kill -9: what is written is there, and nobody writes on.
  @Test func whatAKilledWriterLeftIsNotShownAndGoes() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      let id = try FilePublication.id()
      _ = try await database.rows.draft(Self.publication(Self.count, "new"))
      #expect(try await database.catalogue.entry(id) == nil)
      try await database.admin.publish([Self.publication(3, "a")])
      _ = try await database.rows.draft(Self.publication(Self.count, "b"))
      #expect(try await Self.shown(database, 3, "a") == ["a2", "a2"])
      #expect(try await Self.shown(database, Self.count, "b") == [])
      #expect(try await Self.kept(database) == [2 * Self.count + 3, 2 * Self.count + 3, 2])
      // Whoever writes meanwhile is not taken for it.
      let now = Int(Date().timeIntervalSince1970)
      try await LooseRows.sweep(database.engine, now: now)
      #expect(try await Self.kept(database)[2] == 2)
      try await database.admin.publish([Self.publication(Self.count, "c")])
      #expect(try await Self.shown(database, Self.count, "c").count == 2)
      try await LooseRows.sweep(database.engine, now: now + 2 * LooseRows.patience)
      #expect(try await Self.kept(database) == [Self.count, Self.count, 0])
      #expect(try await Self.shown(database, Self.count, "c").count == 2)
    }
  }

  @Test func aDraftThatWasClearedAwayIsNotShown() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      let publication = try Self.publication(Self.count, "b")
      let draft = try await database.rows.draft(publication)
      let later = Int(Date().timeIntervalSince1970) + 2 * LooseRows.patience
      try await LooseRows.sweep(database.engine, now: later)
      await #expect(throws: LooseRows.Fault.self) {
        try await database.engine.write(.catalogue) { db in
          try SQLCatalogue.write(publication, draft: draft, source: nil, db)
        }
      }
      #expect(try await database.catalogue.entry(publication.entry.id) == nil)
    }
  }

  /// A faulty cell far down leaves nothing, and is told as in a short table.
  @Test func aFaultInALaterSliceLeavesWhatThereWas() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      try await database.admin.publish([Self.publication(3, "a")])
      var publication = try Self.publication(Self.count, "b")
      publication.rows?[Self.count - 1][1] = "\0"
      let faulty = publication
      await #expect(throws: PortalFault.nullCharacter) {
        try await database.admin.publish([faulty])
      }
      #expect(try await Self.shown(database, 3, "a") == ["a2", "a2"])
      try await LooseRows.sweep(database.engine, now: Int(Date().timeIntervalSince1970))
      #expect(try await Self.kept(database) == [3, 3, 0])
    }
  }

  /// Another process, as far as SQLite knows: what it writes is kept while slices are there.
  @Test(.sqliteAlone) func othersWriteBetweenTheSlices() async throws {
    try await TestPlatform.run { platform in
      let database = platform.database
      let other = try TestEngine.open(
        directory: platform.scratch.url.appendingPathComponent("data"))
      let id = try FilePublication.id()
      let malls = try #require(EntryID(FixtureSeed.malls))
      let ended = Counter()
      let publishing = Task {
        defer { ended.add() }
        return try await database.admin.publish([Self.publication(Self.count, "b")])
      }
      var seen: Set<Int> = []
      while ended.value == 0 {
        let count = try await other.engine.read(.statement) { db in
          try Int.fetchOne(
            db, sql: "SELECT COUNT(*) FROM rows WHERE entry_id = ?", arguments: [id.text]) ?? 0
        }
        if seen.insert(count).inserted { try await other.catalogue.countView(malls) }
      }
      _ = try await publishing.value
      #expect(seen.count { $0 > 0 && $0 < Self.count } >= 2)
      try other.close()
    }
  }
}
