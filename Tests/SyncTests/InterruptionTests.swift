import Catalog
import PortalClient
import Store
import Sync
import Testing
import Transport

@Suite struct InterruptionTests {
  @Test func aServerThatRestartsInMidStreamIsResumed() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<1500))
    try await platform.start()
    let local = try TestStore()
    let hooked = HookedSource(platform.source) { number in
      guard number == 2 || number == 5 else { return }
      try? await platform.restart()
    }
    let report = try await local.service(hooked, batchSize: 200).pull()
    #expect((report.added, report.updated, report.removed) == (1500, 0, 0))
    #expect(try await local.entries() == platform.entries())
    #expect(try local.integrity() == "ok")
    await platform.stop()
  }

  @Test func aServerThatStaysAwayLeavesAPullToResume() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<1500))
    try await platform.start()
    let local = try TestStore()
    let hooked = HookedSource(platform.source) { number in
      if number == 3 { await platform.stop() }
    }
    let service = local.service(hooked, batchSize: 200)
    let expected = SyncError.source(
      .unreachable(.cannotConnect(endpoint: platform.socketPath)))
    await #expect(throws: expected) { try await service.pull() }
    let stopped = try #require(try await local.store.pulls.syncState().pull)
    #expect(stopped.applied > 0)

    try await platform.start()
    let report = try await local.service(platform.source).pull()
    #expect(report.added == 1500 - stopped.applied)
    #expect(try await local.entries() == platform.entries())
    await platform.stop()
  }

  @Test func aStreamThatIsCutAgainAndAgainStillArrives() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<1000))
    try await platform.start()
    let local = try TestStore()
    let hooked = HookedSource(platform.source) { number throws(SourceError) in
      // Every third read is lost, far more often than one retry policy allows in a row.
      if number % 3 == 2 { throw .unreachable(.cut(received: 0, expected: nil)) }
    }
    let report = try await local.service(hooked, batchSize: 10).pull()
    #expect(report.added == 1000)
    #expect(try await local.entries() == platform.entries())
    await platform.stop()
  }

  @Test func patienceEndsWhenNothingMoves() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<1000))
    try await platform.start()
    let local = try TestStore()
    let counter = BatchCounter()
    let hooked = HookedSource(platform.source) { _ throws(SourceError) in
      if counter.next() > 0 { throw .unreachable(.cut(received: 0, expected: nil)) }
    }
    let service = local.service(hooked, batchSize: 10)
    await #expect(throws: SyncError.self) { try await service.pull() }
    await platform.stop()
  }

  @Test func anotherLifeOfThePlatformIsPulledAnew() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<100))
    try await platform.start()
    let local = try TestStore()
    let service = local.service(platform.source)
    _ = try await service.pull()
    try await platform.beginNewLife(
      with: Samples.entries(60..<90) + [Samples.entry(10, version: 3)] + Samples.entries(200..<205))
    let report = try await service.pull()
    #expect(report.removed == 69)
    #expect(report.added == 5)
    #expect(try await local.entries() == platform.entries())
    #expect(try await local.store.pulls.syncState().revision == 36)
    await platform.stop()
  }

  @Test func aNewLifeInMidPullIsPulledAnewToo() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<1500))
    try await platform.start()
    let local = try TestStore()
    let hooked = HookedSource(platform.source) { number in
      if number == 3 { try? await platform.beginNewLife(with: Samples.entries(1400..<1600)) }
    }
    _ = try await local.service(hooked, batchSize: 200).pull()
    #expect(try await local.entries() == platform.entries())
    #expect(try await local.entries().count == 200)
    await platform.stop()
  }
}
