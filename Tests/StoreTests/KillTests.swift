import Catalog
import CatalogueGenerator
import Foundation
import Store
import Testing

/// A process that pulls, killed with SIGKILL again and again.
@Suite struct KillTests {
  private static let count = 4000

  /// The executable beside the test bundle.
  private static func bench() throws -> URL {
    let own = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    var candidates = [URL(fileURLWithPath: own), URL(fileURLWithPath: CommandLine.arguments[0])]
    candidates += CommandLine.arguments.filter { $0.hasSuffix(".xctest") }.map {
      URL(fileURLWithPath: $0)
    }
    let found = candidates.map {
      $0.deletingLastPathComponent().appendingPathComponent("StoreBench")
    }
    .first { FileManager.default.isExecutableFile(atPath: $0.path) }
    return try #require(found)
  }

  /// Runs a pull; lets it go on for `batches` more, then for one whose end it may or may not see.
  private static func pull(_ path: String, killAfter batches: Int?) throws -> Int32 {
    let process = Process()
    process.executableURL = try bench()
    process.arguments = ["pull", path, String(count), "5"] + (batches == nil ? [] : ["held"])
    let (pipe, steps) = (Pipe(), Pipe())
    process.standardInput = steps
    process.standardOutput = pipe
    try process.run()
    var told = 0
    while true {
      let data = pipe.fileHandleForReading.availableData
      guard !data.isEmpty else { break }
      let lines = data.count { $0 == UInt8(ascii: "\n") }
      told += lines
      guard let batches else { continue }
      try steps.fileHandleForWriting.write(contentsOf: Data(repeating: 10, count: lines))
      if told >= batches { kill(process.processIdentifier, SIGKILL) }
    }
    process.waitUntilExit()
    return process.terminationReason == .exit ? process.terminationStatus : -1
  }

  @Test func aPullKilledAtAnyMomentCompletes() async throws {
    let scratch = try Scratch()
    for round in 0..<5 {
      #expect(try Self.pull(scratch.path, killAfter: 1 + round % 2) == -1)
      #expect(try await scratch.open().verify() == [])
    }
    #expect(try Self.pull(scratch.path, killAfter: nil) == 0)
    let store = try scratch.open()
    #expect(try await store.verify() == [])
    let state = try await store.pulls.syncState()
    #expect(state.pull == nil)
    #expect(state.entries == Self.count)
    for entry in CatalogueGenerator(count: Self.count, seed: 5) where entry.revision % 100 == 0 {
      #expect(try await store.entry(entry.id) == entry)
    }
  }

  /// It would go on writing to what was set aside.
  @Test func aDamagedStoreThatAnotherProcessHasOpenStays() throws {
    let scratch = try Scratch()
    let process = Process()
    process.executableURL = try Self.bench()
    process.arguments = ["pull", scratch.path, String(Self.count), "5", "held"]
    let (told, steps) = (Pipe(), Pipe())
    process.standardInput = steps
    process.standardOutput = told
    try process.run()
    #expect(!told.fileHandleForReading.availableData.isEmpty)
    for path in [scratch.path, scratch.path + "-wal"] {
      let file = try FileHandle(forUpdating: URL(filePath: path))
      let count = try file.seekToEnd()
      try file.seek(toOffset: 0)
      try file.write(contentsOf: Data(repeating: 0xFF, count: Int(count)))
      try file.close()
    }
    #expect(throws: StoreError.busy) { _ = try LocalStore.setAside(at: scratch.path) }
    #expect(FileManager.default.fileExists(atPath: scratch.path))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    let aside = try #require(try LocalStore.setAside(at: scratch.path)).setAside
    #expect(FileManager.default.fileExists(atPath: aside.path))
  }
}
