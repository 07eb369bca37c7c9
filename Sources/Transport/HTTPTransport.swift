import CLibcurl

/// HTTP over libcurl. One transfer thread serves any number of exchanges; connections are kept and
/// reused, HTTP/2 is spoken where TLS offers it. Cancelling the calling task aborts at once.
///
/// Certificates are verified. A redirect is followed as the request's `RedirectPolicy` says:
/// nothing that could be secret reaches another origin by it.
public final class HTTPTransport: Sendable {
  /// Sent with every request.
  public static let userAgent = "tjdata/\(version)"
  /// The program's own version.
  public static let version = "1.0.0"

  /// What libcurl says of itself and of what it is made with (`curl_version(3)`); loads it. Nil
  /// where it is not there.
  public static var libraryVersion: String? { curl_version().map { String(cString: $0) } }

  /// Most redirects followed in one exchange.
  public static let redirectLimit = 5

  /// Bytes of a streamed body held for a reader that is busy; then the transfer pauses, and TCP
  /// makes the server wait.
  static let streamCapacity = 256 << 10

  /// Whether a request may leave.
  public typealias Gate = @Sendable (HTTPRequest) -> Bool

  /// What differs from the machine's own settings; nil is as they are.
  public struct Machine: Hashable, Sendable {
    /// A PEM file with the certificates that are trusted, in place of what the environment names
    /// (`TrustSetting`) or the system has.
    public var authorities: String?
    /// In place of what `http_proxy` and its like say (`CURLOPT_PROXY(3)`).
    public var proxy: String?

    public init(authorities: String? = nil, proxy: String? = nil) {
      self.authorities = authorities
      self.proxy = proxy
    }
  }

  private let thread: TransferThread
  private let gate: Gate?

  /// - Parameter gate: asked before each request, also before those that a redirect leads to; what
  ///   it turns down fails with `TransportError.withheld`, and nothing is sent.
  public init(gate: Gate? = nil, machine: Machine = Machine()) {
    self.gate = gate
    thread = TransferThread(machine: machine)
  }

  deinit { thread.stop() }

  /// Sends a request and gathers the whole answer, whatever its status.
  public func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    var hop = Hop(request)
    while true {
      var response: HTTPResponse
      do {
        response = try await sendOnce(hop.request)
      } catch {
        throw hop.named(error)
      }
      let head = HTTPResponseHead(status: response.status, headers: response.headers)
      guard try hop.follow(head) else {
        response.place = hop.place
        response.timing = response.timing.shifted(by: hop.milliseconds)
        return response
      }
      hop.milliseconds += response.milliseconds
    }
  }

  /// Sends a request and returns as soon as the answer's head is here; the body follows as it
  /// arrives, no faster than it is read. Dropping the body aborts the transfer.
  public func stream(
    _ request: HTTPRequest
  ) async throws(TransportError) -> (head: HTTPResponseHead, body: HTTPBody) {
    var hop = Hop(request)
    while true {
      var answer: (head: HTTPResponseHead, body: HTTPBody)
      do {
        answer = try await streamOnce(hop.request)
      } catch {
        throw hop.named(error)
      }
      answer.head.place = hop.place
      guard try hop.follow(answer.head) else { return answer }
    }
  }

  private func sendOnce(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    try check(request)
    let channel = ResponseChannel(capacity: .max)
    thread.post(.start(request, channel))
    await wait(on: channel, for: .end)
    switch channel.outcome {
    case .success(let timing):
      let head = channel.head ?? HTTPResponseHead(status: 0, headers: [])
      return HTTPResponse(
        status: head.status, headers: head.headers, body: channel.takeBytes().bytes,
        timing: timing)
    case .failure(let error): throw error
    case nil: throw .cancelled
    }
  }

  private func streamOnce(
    _ request: HTTPRequest
  ) async throws(TransportError) -> (head: HTTPResponseHead, body: HTTPBody) {
    try check(request)
    let channel = ResponseChannel(capacity: Self.streamCapacity)
    let lease = TransferLease(channel: channel, transport: self)
    thread.post(.start(request, channel))
    await wait(on: channel, for: .head)
    if let head = channel.head, channel.outcome != .failure(.cancelled) {
      return (head, HTTPBody(lease: lease))
    }
    if case .failure(let error) = channel.outcome { throw error }
    throw .cancelled
  }

  private func check(_ request: HTTPRequest) throws(TransportError) {
    guard gate?(request) ?? true else {
      throw .withheld(method: request.method, MaskedURL(request.url))
    }
  }

  /// Waits on a channel; a cancelled task cancels the transfer, and need not wait for that.
  func wait(on channel: ResponseChannel, for demand: ResponseChannel.Demand) async {
    await withTaskCancellationHandler {
      await channel.wait(for: demand)
    } onCancel: {
      cancel(channel)
    }
  }

  func cancel(_ channel: ResponseChannel) {
    channel.finish(.failure(.cancelled))
    thread.post(.cancel(channel))
  }

  func resume(_ channel: ResponseChannel) { thread.post(.resume(channel)) }
}
