extension Task where Success: Sendable {
  /// What it comes to, if it ends within `limit` and before the task that waits is cancelled; it
  /// goes on in any case.
  public func result(within limit: Duration) async -> Result<Success, Failure>? {
    let (results, channel) = AsyncStream<Result<Success, Failure>?>.makeStream()
    let timer = Task<Void, any Error> {
      try await Task<Never, Never>.sleep(for: limit)
      channel.yield(nil)
    }
    defer { timer.cancel() }
    Task<Void, Never> { channel.yield(await self.result) }
    for await first in results { return first }
    return nil
  }
}
