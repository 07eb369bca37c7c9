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
