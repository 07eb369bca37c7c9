import Catalog
import Foundation
import GRDB
import Testing

@testable import Store

/// What a disk without room still gives. That it is full, the program's own tests show.
@Suite struct FullDiskTests {
  private func frozen(_ scratch: Scratch) throws -> DatabaseQueue? {
    try FrozenFile(scratch.path)?.open(configuration: StoreFile.configuration())
  }

  @Test func aClosedStoreIsReadWithoutAFileBesideIt() async throws {
    let scratch = try Scratch()
    let store = try await scratch.open(holding: [.made(1, "绿色商场")])
    // Its log holds what the file lacks.
    #expect(try frozen(scratch) == nil)
    try store.close()
    let queue = try #require(try frozen(scratch))
    let titles = try await queue.read { try String.fetchAll($0, sql: "SELECT title FROM entries") }
    #expect(titles == ["绿色商场"])
    for suffix in ["-wal", "-shm"] {
      #expect(!FileManager.default.fileExists(atPath: scratch.path + suffix))
    }
    #expect(throws: (any Error).self) {
      try queue.write { try $0.execute(sql: "DELETE FROM entries") }
    }
  }

  @Test func whatIsWrittenMeanwhileIsSeen() async throws {
    let scratch = try Scratch()
    try await scratch.open(holding: [.made(1, "绿色商场")]).close()
    let file = try #require(FrozenFile(scratch.path))
    #expect(file.isAsItWas)
    try await scratch.open(holding: [.made(2, "公园名录")]).close()
    #expect(!file.isAsItWas)
  }

  @Test func whatIsNoStoreOfThisEditionIsNotRead() throws {
    let scratch = try Scratch()
    #expect(FrozenFile(scratch.path) == nil)
    let queue = try DatabaseQueue(path: scratch.path)
    try Schema.migrator.migrate(queue, upTo: "10: the index's format")
    try queue.close()
    #expect(throws: (any Error).self) { try frozen(scratch) }
  }
}
