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

  /// What the server takes before it asks for a body is not the client's time.
  @Test func aBodyThatIsToBeAskedForHasItsTimeFromThen() {
    var watch = watch()
    watch.takeHead(at: after(1), waits: true)
    #expect(watch.verdict(at: after(100)) == .goesOn)
    watch.wantBody(at: after(100))
    #expect(watch.verdict(at: after(120)) == .goesOn && watch.verdict(at: after(121)) == .refuse)
    watch.takeEnd()
    watch.endAnswer(at: after(122))
    watch.takeHead(at: after(123), waits: true)
    watch.endAnswer(at: after(124))
    #expect(watch.verdict(at: after(144)) == .goesOn && watch.verdict(at: after(145)) == .close)
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
