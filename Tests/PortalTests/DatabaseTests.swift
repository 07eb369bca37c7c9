import Foundation
import GRDB
import Testing

@testable import Portal

@Suite struct DatabaseTests {
  @Test func aLaterVersionsDatabaseIsLeftAlone() throws {
    let scratch = try Scratch()
    try PortalDatabase.open(directory: scratch.url).close()
    let path = scratch.url.appendingPathComponent("portal.sqlite").path
    let queue = try DatabaseQueue(path: path)
    try queue.write { db in
      try db.execute(sql: "INSERT INTO grdb_migrations (identifier) VALUES ('9999 later')")
    }
    try queue.close()
    #expect(throws: PortalFault.newer(path: path)) {
      _ = try PortalDatabase.open(directory: scratch.url)
    }
  }

  /// With a new one nobody's number would be read again, not even when the old one is put back.
  @Test func aKeyThatIsGoneIsNotMadeAnew() throws {
    let scratch = try Scratch()
    let database = try PortalDatabase.open(directory: scratch.url)
    try database.seedSampleAccount(now: 1_554_084_000)
    let sealed = try database.vault.seal("13800138000")
    try database.engine.writeNow(.statement) { db in
      try db.execute(sql: "UPDATE accounts SET mobile_sealed = ?", arguments: [sealed])
    }
    try database.close()
    let (path, aside) = (scratch.path("portal.key"), scratch.path("aside"))
    try FileManager.default.moveItem(atPath: path, toPath: aside)
    #expect(throws: PortalFault.server(.keyMissing(path: path))) {
      _ = try PortalDatabase.open(directory: scratch.url)
    }
    #expect(!FileManager.default.fileExists(atPath: path))
    try FileManager.default.moveItem(atPath: aside, toPath: path)
    try PortalDatabase.open(directory: scratch.url).close()
  }

  private static func setAnotherKey(_ scratch: Scratch) throws -> Data {
    let path = scratch.url.appendingPathComponent("portal.key")
    let key = try Data(contentsOf: path)
    try Data(repeating: 7, count: 32).write(to: path)
    return key
  }

  private static func unmark(_ scratch: Scratch) throws {
    let queue = try DatabaseQueue(path: scratch.path("portal.sqlite"))
    try queue.write { try $0.execute(sql: "DELETE FROM meta WHERE name = 'keyMark'") }
    try queue.close()
  }

  private static let insertion =
    "INSERT INTO accounts (account, password, mobile_sealed, registered) VALUES (?, '', ?, 1)"

  private static func add(_ account: String, _ database: PortalDatabase) throws {
    let sealed = try database.vault.seal("13800138000")
    try database.engine.writeNow(.statement) { db in
      try db.execute(
        sql: Self.insertion, arguments: [account, sealed])
    }
  }

  private static func mobiles(_ database: PortalDatabase) throws -> [String?] {
    try database.engine.readNow { db in
      try ResultRow.fetchAll(db, sql: "SELECT mobile_sealed FROM accounts ORDER BY account")
        .map { database.vault.open($0[0] as Data?) }
    }
  }

  /// It was taken, and what came since was sealed with it. Nor is one taken by a file that knows
  /// none yet, which is told by what it holds.
  @Test(arguments: [true, false]) func anotherKeyIsRefused(isMarked: Bool) throws {
    let scratch = try Scratch()
    let database = try PortalDatabase.open(directory: scratch.url)
    try Self.add("a", database)
    try database.close()
    if !isMarked { try Self.unmark(scratch) }
    let key = try Self.setAnotherKey(scratch)
    let path = scratch.path("portal.key")
    for _ in 0..<2 {
      #expect(throws: PortalFault.server(.keyMismatch(path: path))) {
        _ = try PortalDatabase.open(directory: scratch.url)
      }
      #expect(try Data(contentsOf: URL(filePath: path)) == Data(repeating: 7, count: 32))
    }
    try key.write(to: URL(filePath: path))
    let again = try PortalDatabase.open(directory: scratch.url)
    #expect(try Self.mobiles(again) == ["13800138000"])
    #expect(try again.engine.readNow { try MetaValue.keyMark.get($0) } == again.vault.mark)
    try again.close()
  }

  /// A file that took another key before it knew its own goes on with either, and knows it then.
  @Test func aFileThatHoldsWhatTwoKeysSealedOpensAndKeepsToOne() throws {
    let scratch = try Scratch()
    let database = try PortalDatabase.open(directory: scratch.url)
    try Self.add("a", database)
    try database.close()
    _ = try Self.setAnotherKey(scratch)
    let mixed = try DatabaseQueue(path: scratch.path("portal.sqlite"))
    let sealed = try Vault.read(scratch.path("portal.key")).seal("13900139000")
    try mixed.write { db in
      try db.execute(
        sql: Self.insertion, arguments: ["b", sealed])
      try db.execute(sql: "DELETE FROM meta WHERE name = 'keyMark'")
    }
    try mixed.close()
    let again = try PortalDatabase.open(directory: scratch.url)
    #expect(try Self.mobiles(again) == [nil, "13900139000"])
    #expect(try again.engine.readNow { try MetaValue.keyMark.get($0) } == again.vault.mark)
    try again.close()
  }

  /// Where nothing was sealed nothing is lost.
  @Test func aKeyThatSealedNothingMayBecomeAnother() throws {
    let scratch = try Scratch()
    try PortalDatabase.open(directory: scratch.url).close()
    _ = try Self.setAnotherKey(scratch)
    let database = try PortalDatabase.open(directory: scratch.url)
    #expect(try database.engine.readNow { try MetaValue.keyMark.get($0) } == database.vault.mark)
    try database.close()
  }

  /// It was taken for none, and another took its place.
  @Test func aKeyThatCannotBeReadIsLeftAlone() throws {
    let scratch = try Scratch()
    try PortalDatabase.open(directory: scratch.url).close()
    let path = scratch.path("portal.key")
    try FileManager.default.removeItem(atPath: path)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: path)
    #expect(throws: PortalFault.unusable(path: path, errno: ELOOP)) {
      _ = try PortalDatabase.open(directory: scratch.url)
    }
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: path) == path)
  }
}
