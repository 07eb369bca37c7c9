import Catalog
import HTTPStub
import PortalClient
import Store
import Sync
import Synchronization
import Testing
import Transport

@Suite struct PullTests {
  @Test func aFirstPullBringsEveryEntryOnce() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<730))
    try await platform.start()
    let local = try TestStore()
    let seen = Mutex<[SyncProgress]>([])
    let report = try await local.service(platform.source).pull { step in
      seen.withLock { $0.append(step) }
    }
    #expect((report.added, report.updated, report.removed) == (730, 0, 0))
    #expect(report.revision == 730)
    #expect(try await local.entries() == platform.entries())
    #expect(try local.integrity() == "ok")
    let steps = seen.withLock { $0 }
    #expect(steps.first == SyncProgress(phase: .connecting))
    #expect(steps.last?.phase == .finishing)
    #expect(steps.contains(SyncProgress(phase: .catalogue, applied: 730, total: 730)))
    let state = try await local.store.pulls.syncState()
    #expect(state.pull == nil)
    #expect(state.report == report)
    await platform.stop()
  }

  @Test func anEmptyPlatformMakesAnEmptyStore() async throws {
    let platform = try TestPlatform()
    try await platform.start()
    let local = try TestStore()
    let report = try await local.service(platform.source).pull()
    #expect((report.added, report.updated, report.removed) == (0, 0, 0))
    #expect(try await local.entries().isEmpty)
    await platform.stop()
  }

  @Test func laterPullsBringWhatChanged() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<50))
    try await platform.start()
    let local = try TestStore()
    let service = local.service(platform.source, batchSize: 3)
    _ = try await service.pull()

    try await platform.publish((0..<7).map { Samples.entry($0, version: 1) })
    try await platform.publish(Samples.entries(50..<61))
    try await platform.withdraw((20..<25).map { Samples.id($0) })
    let report = try await service.pull()
    #expect((report.added, report.updated, report.removed) == (11, 7, 5))
    #expect(try await local.entries() == platform.entries())

    let idle = try await service.pull()
    #expect((idle.added, idle.updated, idle.removed) == (0, 0, 0))
    await platform.stop()
  }

  @Test func aFullPullFindsWhatTheStoreLacksAndHasTooMuch() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<40))
    try await platform.start()
    let local = try TestStore()
    let service = local.service(platform.source)
    _ = try await service.pull()
    let state = try await local.store.pulls.syncState()
    let stray = Samples.entry(99)
    try await local.store.pulls.apply(
      changes: [.put(stray), .remove(Samples.id(3))], upTo: state.revision + 1,
      epoch: state.epoch)
    let report = try await service.pull(full: true)
    #expect((report.added, report.updated, report.removed) == (1, 0, 1))
    #expect(try await local.entries() == platform.entries())
    await platform.stop()
  }

  @Test func whatChangesDuringAFirstPullIsNotLost() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<1000))
    try await platform.start()
    let local = try TestStore()
    let hooked = HookedSource(platform.source) { number in
      guard number == 1 else { return }
      try? await platform.publish((0..<30).map { Samples.entry($0 * 30, version: 2) })
      try? await platform.publish(Samples.entries(1000..<1030))
      try? await platform.withdraw((0..<60).map { Samples.id($0 * 15 + 7) })
    }
    _ = try await local.service(hooked).pull()
    #expect(try await local.entries() == platform.entries())
    await platform.stop()
  }

  @Test func aCancelledPullGoesOnWhereItStopped() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<1000))
    try await platform.start()
    let local = try TestStore()
    let service = local.service(platform.source, batchSize: 50)
    let reached = Signal()
    let task = Task {
      try await service.pull { step in if step.applied > 200 { reached.raise() } }
    }
    await reached.wait()
    task.cancel()
    await #expect(throws: SyncError.cancelled) { try await task.value }
    let stopped = try #require(try await local.store.pulls.syncState().pull)
    #expect(stopped.applied > 200)

    try await platform.withdraw([Samples.id(1), Samples.id(800)])
    let report = try await service.pull()
    #expect(report.added <= 1000 - stopped.applied)
    #expect(try await local.entries() == platform.entries())
    #expect(try local.integrity() == "ok")
    await platform.stop()
  }

  @Test func aSecondPullSaysThatOneIsRunning() async throws {
    let platform = try TestPlatform()
    try await platform.publish(Samples.entries(0..<10))
    try await platform.start()
    let local = try TestStore()
    let inside = Signal()
    let goOn = Signal()
    let hooked = HookedSource(platform.source) { _ in
      inside.raise()
      await goOn.wait()
    }
    let first = local.service(hooked)
    let running = Task { try await first.pull() }
    await inside.wait()
    let second = local.service(platform.source, whenBusy: .fail)
    await #expect(throws: SyncError.busy) { try await second.pull() }

    let patient = local.service(platform.source, whenBusy: .wait)
    let waiting = Task { try await patient.pull() }
    goOn.raise()
    #expect(try await running.value.added == 10)
    #expect(try await waiting.value.added == 0)
    await platform.stop()
  }

  @Test func aPlatformThatIsNotThereIsSaidToBeSo() async throws {
    let platform = try TestPlatform()
    let local = try TestStore()
    let service = local.service(platform.source)
    let expected = SyncError.source(
      .unreachable(.cannotConnect(endpoint: platform.socketPath)))
    await #expect(throws: expected) { try await service.pull() }
  }
}
