import Base
import Catalog
import PortalClient
import Store
import Sync
import Testing
import Transport

/// Whatever happens on the platform and to the pulls, the store ends equal to the platform.
@Suite struct HistoryTests {
  @Test(arguments: 0..<12)
  func aRandomHistoryEndsEqual(seed: UInt64) async throws {
    var random = SeededGenerator(seed: seed)
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<Int.random(in: 0...300, using: &random)))
    try await platform.start()
    let local = try TestStore()
    for step in 1...12 {
      switch Int.random(in: 0...9, using: &random) {
      case 0...2:
        let numbers = (0..<Int.random(in: 1...40, using: &random)).map { _ in
          Int.random(in: 0..<400, using: &random)
        }
        try await platform.publish(Set(numbers).map { Samples.entry($0, version: step) })
      case 3, 4:
        let numbers = (0..<Int.random(in: 1...20, using: &random)).map { _ in
          Int.random(in: 0..<400, using: &random)
        }
        try await platform.withdraw(numbers.map { Samples.id($0) })
      case 5: try await platform.restart()
      case 6 where step % 3 == 0:
        try await platform.beginNewLife(with: Samples.entries(50..<120))
      default: try await pull(platform, local, &random)
      }
    }
    _ = try await local.service(platform.source).pull()
    #expect(try await local.entries() == platform.entries())
    #expect(try local.integrity() == "ok")
    await platform.stop()
  }

  /// A pull that may meet cuts, and changes of the platform between two batches.
  private func pull(
    _ platform: TestPlatform, _ local: TestStore, _ random: inout SeededGenerator
  ) async throws {
    let cut = Int.random(in: 0...3, using: &random)
    let change = Int.random(in: 0...3, using: &random)
    let number = Int.random(in: 0..<400, using: &random)
    let hooked = HookedSource(platform.source) { batch throws(SourceError) in
      if batch == change {
        try? await platform.publish([Samples.entry(number, version: 9)])
        try? await platform.withdraw([Samples.id(number + 1)])
      }
      if batch == cut { throw .unreachable(.cut(received: 0, expected: nil)) }
    }
    let before = try await local.store.pulls.syncState().entries
    do {
      let full = Bool.random(using: &random)
      let report = try await local.service(hooked, batchSize: 20).pull(full: full)
      let after = try await local.store.pulls.syncState().entries
      #expect(after == before + report.added - report.removed)
    } catch SyncError.source(.unreachable) {}
  }
}
