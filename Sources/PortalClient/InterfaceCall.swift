public import Calls
public import Transport

/// One call of an interface over HTTP, whoever answers it: by the method, within the time and with
/// the place for a long answer that the person chose.
public struct InterfaceCall: Sendable {
  /// What is sent.
  public let request: HTTPRequest
  private let options: InvokeOptions

  /// - Parameters:
  ///   - door: the address without a query, and what its server wants to know besides.
  ///   - query: `?` and everything that is asked, the token too. It goes into the address, or all
  ///   of
  ///     it into a form's body.
  public init(_ door: HTTPRequest, query: String, _ call: InvokeRequest) {
    var request = door
    options = call.options
    // It is counted: once is all, and what it says is for this server alone.
    request.isCounted = true
    if request.redirects != .answer { request.redirects = .refuse }
    if let seconds = options.timeout {
      request.timeouts.total = .seconds(seconds)
      // Who lets it take so long lets it think so long.
      request.timeouts.stall = max(request.timeouts.stall, .seconds(seconds))
    }
    if options.spill != nil {
      request.limit = AnswerSpill.most
      // Without a limit of its own it may take as long as bytes come.
      if options.timeout == nil { request.timeouts.total = nil }
    }
    switch call.method {
    case .get: request.url += query
    case .post:
      request.method = .post
      request.headers.append(HTTPHeader("Content-Type", "application/x-www-form-urlencoded"))
      request.body = Array(query.dropFirst().utf8)
    }
    self.request = request
  }

  /// Sends it once.
  /// - Returns: whatever came back.
  public func send(over transport: HTTPTransport) async throws(TransportError) -> InvokeExchange {
    guard let spill = options.spill else {
      return InvokeExchange(try await transport.send(request)).unpacked().inUTF8()
    }
    let watch = options.watch
    let spilled = try await transport.send(
      request, holding: spill.limit, spillingTo: spill.folder
    ) { step in watch?.see(AnswerArrival(step)) }
    var exchange = InvokeExchange(spilled.response)
    exchange.file = spilled.path.map { SpilledAnswer(path: $0, size: spilled.size) }
    return try exchange.unpacked(folder: spill.folder).inUTF8(folder: spill.folder)
  }
}

extension AnswerArrival {
  fileprivate init(_ step: SpillProgress) {
    self.init(received: step.received, total: step.total)
    guard let response = step.start, !PackedBytes.areGzip(response.body) else { return }
    var start = InvokeExchange(response)
    start.timing = nil
    // More is on its way: what is whole of it is to be read.
    start.keptOf = max(step.total ?? 0, step.received + 1)
    self.start = start.startInUTF8()
  }
}

extension InvokeExchange {
  fileprivate init(_ response: HTTPResponse) {
    self.init(
      status: response.status,
      headers: response.headers.map { Header(name: $0.name, value: $0.value) },
      body: response.body, milliseconds: response.milliseconds,
      timing: InvokeTiming(response.timing))
  }
}
