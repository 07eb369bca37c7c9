import Testing

@testable import Portal

/// How long a request may take to come, on a connection with others.
@Suite struct ArrivalWatchTests {
  private static let start = ContinuousClock.now

  private func after(_ seconds: Int) -> ContinuousClock.Instant { Self.start + .seconds(seconds) }

  private func watch() -> ArrivalWatch {
    var limits = ConnectionLimits()
    (limits.headSeconds, limits.bodySeconds) = (10, 20)
    return ArrivalWatch(limits, since: Self.start)
  }

  /// A refusal would be taken for the answer to the one before it.
  @Test func aBodyBehindAnotherRequestWaitsForItsTurn() {
    var watch = watch()
    watch.takeHead(at: after(1))
    watch.takeEnd()
    watch.takeHead(at: after(2))
    #expect(watch.verdict(at: after(100)) == .goesOn)
    watch.endAnswer(at: after(101))
    #expect(watch.verdict(at: after(120)) == .goesOn && watch.verdict(at: after(122)) == .refuse)
    watch.endAnswer(at: after(122))
    #expect(watch.verdict(at: after(123)) == .close)
  }

  @Test func theFirstHeadAndABodyHaveTheirTime() {
    var watch = watch()
    #expect(watch.verdict(at: after(10)) == .goesOn && watch.verdict(at: after(11)) == .refuse)
    watch.takeHead(at: after(11))
    #expect(watch.verdict(at: after(31)) == .goesOn && watch.verdict(at: after(32)) == .refuse)
    watch.takeEnd()
    #expect(watch.verdict(at: after(1000)) == .goesOn)
  }
}
