import Catalog
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct OpeningTests {
  @Test func onlyItsUserCanReadTheFile() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场")])
    for suffix in ["", "-wal", "-shm"] {
      let attributes = try FileManager.default.attributesOfItem(atPath: scratch.path + suffix)
      #expect((attributes[.posixPermissions] as? Int) == 0o600, "\(suffix)")
    }
    #expect(try await store.verify() == [])
  }

  @Test func anotherProgramsFileIsLeftAlone() throws {
    let scratch = try Scratch()
    let other = try DatabaseQueue(path: scratch.path)
    try other.write { try $0.execute(sql: "CREATE TABLE theirs (x)") }
    #expect(throws: StoreError.foreign(path: scratch.path)) { try scratch.open() }
    let tables = try other.read { try String.fetchAll($0, sql: "SELECT name FROM sqlite_schema") }
    #expect(tables == ["theirs"])
  }

  /// What stood among the drafts until the eleventh migration comes to its own tables.
  @Test func anOlderVersionsFavouritesAndRegistrationAreFound() async throws {
    let scratch = try Scratch()
    let id = try #require(EntryID("f4c1991c50ee4d8ca4c9ef5aa21295de"))
    let strange = try #require(EntryID(any: "a:b"))
    do {
      let queue = try DatabaseQueue(path: scratch.path)
      try Schema.migrator.migrate(queue, upTo: "10: the index's format")
      try await queue.write { db in
        try db.execute(sql: "PRAGMA application_id = \(StoreFile.applicationID)")
        for (key, text) in [
          ("favourite:candy:\(id);", ""), ("favourite:candy:\(strange);", ""),
          ("registration;", #"{"ticket":"abc","until":50}"#), ("form:suggestion;", "{}"),
        ] {
          try db.execute(
            sql: "INSERT INTO drafts (key, text, saved) VALUES (?, ?, 1)", arguments: [key, text])
        }
      }
    }
    let store = try LocalStore.open(at: scratch.path, now: { 49 })
    #expect(try await store.person.isFavourite(id, of: "candy"))
    #expect(try await store.person.isFavourite(strange, of: "candy"))
    #expect(try await !store.person.isFavourite(id, of: "other"))
    #expect(try await store.person.registrationTicket() == "abc")
    #expect(try await store.person.drafts(prefix: "").map(\.key) == ["form:suggestion;"])
    try await store.person.setFavourite(id, false, of: "candy")
    #expect(try await !store.person.isFavourite(id, of: "candy"))
    try store.close()
    let later = try LocalStore.open(at: scratch.path, now: { 50 })
    #expect(try await later.person.registrationTicket() == nil)
  }

  @Test func aLaterVersionsFileIsRefused() throws {
    let scratch = try Scratch()
    _ = try scratch.open()
    let queue = try DatabaseQueue(path: scratch.path)
    try queue.write {
      try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: from the future')")
    }
    #expect(throws: StoreError.newer(path: scratch.path)) { try scratch.open() }
  }

  @Test func whatIsNoDatabaseIsDamaged() throws {
    let scratch = try Scratch()
    try Data(repeating: 0x41, count: 9000).write(to: URL(fileURLWithPath: scratch.path))
    #expect(throws: StoreError.damaged(path: scratch.path)) { try scratch.open() }
  }

  @Test func aDirectoryThatIsNotThereIsNamed() throws {
    let error = #expect(throws: StoreError.self) {
      try LocalStore.open(at: "/nowhere/at/all.sqlite")
    }
    guard case .cannotOpen(let path, _) = try #require(error) else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(path == "/nowhere/at/all.sqlite")
  }

  @Test func aDamagedFileIsSetAsideAndDraftsAreSaved() async throws {
    let scratch = try Scratch()
    do {
      let store = try await scratch.open(holding: (1...40).map { .made($0, "绿色商场\($0)") })
      try await store.person.saveDraft("半句", key: "建议")
    }
    try await Self.breakRoot(of: "state", at: scratch.path)
    #expect(throws: StoreError.damaged(path: scratch.path)) { try scratch.open() }
    let (store, aside) = try #require(
      try LocalStore.setAside(at: scratch.path, now: { 5 }))
    #expect(aside.path == scratch.path + ".damaged-5")
    #expect(FileManager.default.fileExists(atPath: aside.path))
    #expect(aside.salvaged["drafts"] == 1)
    #expect(try await store.person.drafts(prefix: "建议").map(\.text) == ["半句"])
    #expect(try await store.pulls.syncState().entries == 0)
    #expect(try await store.verify() == [])
    // Who comes second finds it done.
    #expect(try LocalStore.setAside(at: scratch.path, now: { 5 }) == nil)
    #expect(FileManager.default.fileExists(atPath: aside.path))
  }

  /// Overwrites the first page of a table in the file.
  private static func breakRoot(of table: String, at path: String) async throws {
    let queue = try DatabaseQueue(path: path)
    let (page, size) = try await queue.read { db in
      try (
        Int.fetchOne(
          db, sql: "SELECT rootpage FROM sqlite_schema WHERE name = ?", arguments: [table]) ?? 0,
        Int.fetchOne(db, sql: "PRAGMA page_size") ?? 0
      )
    }
    try await queue.writeWithoutTransaction { db in
      _ = try db.checkpoint(.truncate)
    }
    try queue.close()
    let file = try FileHandle(forUpdating: URL(fileURLWithPath: path))
    try file.seek(toOffset: UInt64((page - 1) * size))
    try file.write(contentsOf: Data(repeating: 0xFF, count: size))
    try file.close()
  }
}
