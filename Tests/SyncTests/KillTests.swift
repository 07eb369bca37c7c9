import Base
import Catalog
import ProgramSupport
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
    let run = try await Program.killed(
      "SyncProbe", [platform.socketPath, local.path, local.lockPath, "50"], afterLines: limit)
    #expect(!run.output.contains("done"), "the pull ended before it could be killed")
    #expect(run.status < 0)
    return try await local.store.pulls.syncState().pull?.applied ?? 0
  }
}
