/// An answer of any length: its start, and a file with all of it where it is longer.
public struct SpilledResponse: Hashable, Sendable {
  /// Head, timing and the start of the body.
  public var response: HTTPResponse
  /// Path and bytes; nil where the response's body is all there is.
  public var path: String?
  /// Bytes of the whole body.
  public var size: Int
}

/// How far such an answer has come.
public struct SpillProgress: Hashable, Sendable {
  /// In bytes.
  public var received: Int
  /// nil where the server does not say.
  public var total: Int?
  /// What has come, once: when it is enough for a first look.
  public var start: HTTPResponse?
}

extension HTTPTransport {
  /// Bytes that are enough for a first look.
  public static let glance = 128 << 10

  /// Sends a request; an answer longer than `limit` bytes goes into a new file (mode 0600) in
  /// `folder`, and no more than `limit` bytes of it are held in memory.
  /// - Parameter progress: called in order while the answer comes, for every piece of it.
  public func send(
    _ request: HTTPRequest, holding limit: Int, spillingTo folder: String,
    progress: (@Sendable (SpillProgress) -> Void)? = nil
  ) async throws(TransportError) -> SpilledResponse {
    let began = ContinuousClock.now
    let (head, body) = try await stream(request)
    var spill = Spill(limit: limit, folder: folder)
    var hasStart = false
    do throws(TransportError) {
      var chunks = body.makeAsyncIterator()
      while let chunk = try await chunks.next(isolation: nil) {
        try spill.take(chunk)
        guard let progress else { continue }
        var step = SpillProgress(received: spill.size, total: head.length)
        if !hasStart, spill.size >= min(limit, Self.glance) {
          hasStart = true
          step.start = HTTPResponse(
            status: head.status, headers: head.headers, body: spill.start,
            timing: HTTPTiming(total: (ContinuousClock.now - began) / .milliseconds(1)))
        }
        progress(step)
      }
    } catch {
      spill.remove()
      throw error
    }
    let response = HTTPResponse(
      status: head.status, headers: head.headers, body: spill.start,
      timing: body.timing ?? HTTPTiming(total: 0))
    return SpilledResponse(response: response, path: spill.path, size: spill.size)
  }
}

extension HTTPResponseHead {
  /// Bytes of the body, where its length is said and it was not compressed.
  fileprivate var length: Int? {
    headers["Content-Encoding"] == nil ? headers["Content-Length"].flatMap(ByteSizes.length) : nil
  }
}
