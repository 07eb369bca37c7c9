import Foundation
import GRDB
import Portal
import Testing

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
}
