extension HTTPTransport {
  /// Sends a request, again where `policy` allows it.
  ///
  /// - Returns: the last answer, which may still be 503 or its like.
  public func send(
    _ request: HTTPRequest, retrying policy: RetryPolicy, clock: RetryClock = .system
  ) async throws(TransportError) -> HTTPResponse {
    try await repeating(request, policy, clock) { () async throws(TransportError) in
      let response = try await self.send(request)
      return (HTTPResponseHead(status: response.status, headers: response.headers), response)
    }
  }

  /// Opens a stream, again where `policy` allows it; once the head is here nothing is repeated.
  public func stream(
    _ request: HTTPRequest, retrying policy: RetryPolicy, clock: RetryClock = .system
  ) async throws(TransportError) -> (head: HTTPResponseHead, body: HTTPBody) {
    try await repeating(request, policy, clock) { () async throws(TransportError) in
      let answer = try await self.stream(request)
      return (answer.head, answer)
    }
  }

  private func repeating<Answer>(
    _ request: HTTPRequest, _ policy: RetryPolicy, _ clock: RetryClock,
    attempt once: () async throws(TransportError) -> (HTTPResponseHead, Answer)
  ) async throws(TransportError) -> Answer {
    var attempt = 1
    while true {
      attempt += 1
      var retryAfter: Duration?
      let outcome: Result<Answer, TransportError>
      do {
        let (head, answer) = try await once()
        guard RetryPolicy.retryableStatuses.contains(head.status) else { return answer }
        let text = head.headers["Retry-After"]
        retryAfter = text.flatMap { RetryAfter.duration($0, now: clock.now()) }
        outcome = .success(answer)
      } catch {
        guard error.isTransient else { throw error }
        outcome = .failure(error)
      }
      guard request.method.isIdempotent,
        let delay = policy.delay(
          beforeAttempt: attempt, retryAfter: retryAfter, fraction: clock.fraction())
      else { return try outcome.get() }
      await clock.sleep(delay)
      if Task.isCancelled { throw .cancelled }
    }
  }
}
