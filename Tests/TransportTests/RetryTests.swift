import HTTPStub
import Synchronization
import Testing
import Transport

/// A clock that notes the waits instead of waiting.
final class FakeClock: Sendable {
  private let waits = Mutex<[Duration]>([])
  static let start = 784_111_777

  var slept: [Duration] { waits.withLock { $0 } }

  func clock(fraction: Double = 1) -> RetryClock {
    RetryClock(
      now: { Self.start }, sleep: { duration in self.waits.withLock { $0.append(duration) } },
      fraction: { fraction })
  }
}

@Suite struct RetryTests {
  let transport = HTTPTransport()
  let time = FakeClock()

  /// A server that answers `faults` times with a status and then is well.
  private func stub(
    failing faults: Int, status: Int, headers: [String: String] = [:]
  ) throws -> HTTPStub {
    let counter = Counter()
    return try HTTPStub { _, connection in
      counter.add(1)
      if counter.value <= faults {
        connection.answer(status, headers: headers)
      } else {
        connection.answer(text: "ok")
      }
    }
  }

  @Test(arguments: [429, 502, 503, 504])
  func aPassingFaultIsRetriedWithGrowingPatience(status: Int) async throws {
    let stub = try stub(failing: 3, status: status)
    let response = try await transport.send(
      HTTPRequest(url: stub.url), retrying: RetryPolicy(base: .seconds(1)), clock: time.clock())
    #expect(response.status == 200)
    #expect(time.slept == [.seconds(1), .seconds(2), .seconds(4)])
  }

  @Test func theLastAnswerIsHandedOverWhenPatienceEnds() async throws {
    let stub = try stub(failing: 9, status: 503)
    let response = try await transport.send(
      HTTPRequest(url: stub.url), retrying: RetryPolicy(attempts: 3), clock: time.clock())
    #expect(response.status == 503)
    #expect(stub.requests.count == 3)
  }

  @Test(arguments: [400, 401, 404, 500])
  func otherRefusalsStand(status: Int) async throws {
    let stub = try stub(failing: 1, status: status)
    let response = try await transport.send(
      HTTPRequest(url: stub.url), retrying: RetryPolicy(), clock: time.clock())
    #expect(response.status == status)
    #expect(time.slept.isEmpty)
  }

  @Test func aPostIsNeverRepeated() async throws {
    let stub = try stub(failing: 1, status: 503)
    let response = try await transport.send(
      HTTPRequest(url: stub.url, method: .post), retrying: RetryPolicy(), clock: time.clock())
    #expect(response.status == 503)
    #expect(stub.requests.count == 1)
  }

  @Test func retryAfterInSecondsIsObeyed() async throws {
    let stub = try stub(failing: 1, status: 503, headers: ["Retry-After": "7"])
    _ = try await transport.send(
      HTTPRequest(url: stub.url), retrying: RetryPolicy(), clock: time.clock())
    #expect(time.slept == [.seconds(7)])
  }

  @Test func retryAfterAsADateIsObeyed() async throws {
    let stub = try stub(
      failing: 1, status: 429, headers: ["Retry-After": "Sun, 06 Nov 1994 08:49:40 GMT"])
    _ = try await transport.send(
      HTTPRequest(url: stub.url), retrying: RetryPolicy(), clock: time.clock())
    #expect(time.slept == [.seconds(3)])
  }

  @Test func aServerThatAsksForTooMuchPatienceIsLeft() async throws {
    let stub = try stub(failing: 1, status: 503, headers: ["Retry-After": "3600"])
    let response = try await transport.send(
      HTTPRequest(url: stub.url), retrying: RetryPolicy(), clock: time.clock())
    #expect(response.status == 503)
    #expect(time.slept.isEmpty)
  }

  @Test func aRefusedConnectionIsRetriedAndThenReported() async throws {
    let path = try TemporaryFolder().file("none")
    let clock = time.clock()
    await #expect(throws: TransportError.cannotConnect(endpoint: path)) {
      try await transport.send(
        HTTPRequest(url: "http://localhost/", unixSocket: path), retrying: RetryPolicy(),
        clock: clock)
    }
    #expect(time.slept.count == 3)
  }

  @Test func cancellingEndsTheWait() async throws {
    let stub = try stub(failing: 9, status: 503)
    let asked = Signal()
    let clock = RetryClock(
      now: { 0 },
      sleep: { _ in
        asked.raise()
        try? await Task.sleep(for: .seconds(600))
      }, fraction: { 1 })
    let transport = transport
    let request = HTTPRequest(url: stub.url)
    let task = Task { try await transport.send(request, retrying: RetryPolicy(), clock: clock) }
    await asked.wait()
    task.cancel()
    await #expect(throws: TransportError.cancelled) { try await task.value }
    #expect(stub.requests.count == 1)
  }

  @Test func jitterReachesFromNothingToTheWholeWait() {
    let policy = RetryPolicy(attempts: 20, base: .seconds(1), cap: .seconds(8))
    #expect(policy.delay(beforeAttempt: 2, retryAfter: nil, fraction: 0) == .zero)
    #expect(policy.delay(beforeAttempt: 3, retryAfter: nil, fraction: 0.5) == .seconds(1))
    #expect(policy.delay(beforeAttempt: 20, retryAfter: nil, fraction: 1) == .seconds(8))
    #expect(policy.delay(beforeAttempt: 21, retryAfter: nil, fraction: 1) == nil)
  }

  @Test(arguments: [
    ("0", Duration.zero), (" 12 ", .seconds(12)), ("-1", nil), ("soon", nil), ("", nil),
    ("Sun, 06 Nov 1994 08:49:37 GMT", .zero), ("Sun, 06 Nov 1994 08:50:37 GMT", .seconds(60)),
    ("Sat, 05 Nov 1994 08:49:37 GMT", .zero), ("Sun, 06 Foo 1994 08:49:37 GMT", nil),
  ])
  func retryAfterIsSecondsOrADate(text: String, expected: Duration?) {
    #expect(RetryAfter.duration(text, now: FakeClock.start) == expected)
  }
}
