import Base
import Testing

@Suite("Waiting for a task, within limits")
struct TaskPatienceTests {
  private struct Broken: Error {}

  @Test func whatEndsInTimeIsTold() async throws {
    #expect(await Task { 7 }.result(within: .seconds(600)) == .success(7))
    let broken = Task<Int, any Error> { throw Broken() }
    await #expect(throws: Broken.self) {
      try await broken.result(within: .seconds(600))?.get()
    }
  }

  @Test func whatDoesNotGoesOn() async {
    let (gate, opener) = AsyncStream<Void>.makeStream()
    let late = Task {
      for await _ in gate { return 7 }
      return 0
    }
    #expect(await late.result(within: .milliseconds(20)) == nil)
    opener.yield()
    #expect(await late.value == 7)
  }

  @Test func whoIsCancelledWaitsNoLonger() async {
    let (gate, opener) = AsyncStream<Void>.makeStream()
    let late = Task { for await _ in gate { return } }
    let waiting = Task { await late.result(within: .seconds(600)) == nil }
    waiting.cancel()
    #expect(await waiting.value)
    opener.finish()
  }
}
