import Catalog
import Foundation
import Glibc
import Store
import Sync
import Testing

@Suite struct KillTests {
  @Test func aPullKilledAtAnyMomentIsResumedByTheNext() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<2000))
    try await platform.start()
    let local = try TestStore()
    var random = SeededGenerator(seed: 9)
    var reached = 0
    for _ in 0..<6 {
      let lines = Int.random(in: 1...6, using: &random)
      let applied = try await killProbe(afterLines: lines, of: platform, into: local)
      #expect(applied >= reached)
      reached = applied
      #expect(try local.integrity() == "ok")
      // The platform moves on meanwhile.
      try await platform.withdraw([Samples.id(reached), Samples.id(1999 - reached / 100)])
      try await platform.publish([Samples.entry(reached / 2, version: 4)])
    }
    #expect(reached > 0)
    _ = try await local.service(platform.source).pull()
    #expect(try await local.entries() == platform.entries())
    #expect(try local.integrity() == "ok")
    await platform.stop()
  }

  /// Starts a pull in a process of its own and kills it once it has said so many lines.
  ///
  /// - Returns: how many entries of the pull the store has now.
  private func killProbe(
    afterLines limit: Int, of platform: TestPlatform, into local: TestStore
  ) async throws -> Int {
    let process = Process()
    let output = Pipe()
    process.executableURL = try Self.probe()
    process.arguments = [platform.socketPath, local.path, local.lockPath, "50"]
    process.standardOutput = output
    let (pieces, feed) = AsyncStream<Data>.makeStream()
    output.fileHandleForReading.readabilityHandler = { handle in
      let piece = handle.availableData
      if piece.isEmpty { feed.finish() } else { feed.yield(piece) }
    }
    let (ended, end) = AsyncStream<Void>.makeStream()
    process.terminationHandler = { _ in end.finish() }
    try process.run()
    var text = ""
    for await piece in pieces {
      text += String(decoding: piece, as: UTF8.self)
      if text.filter({ $0 == "\n" }).count >= limit {
        kill(process.processIdentifier, SIGKILL)
      }
    }
    for await _ in ended {}
    output.fileHandleForReading.readabilityHandler = nil
    #expect(!text.contains("done"), "the pull ended before it could be killed")
    #expect(process.terminationReason == .uncaughtSignal)
    return try await local.store.syncState().pull?.applied ?? 0
  }

  /// Beside the test program, where the package manager builds it.
  private static func probe() throws -> URL {
    let folder = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
      .deletingLastPathComponent()
    return folder.appendingPathComponent("SyncProbe")
  }
}
