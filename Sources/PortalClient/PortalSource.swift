public import Catalog
public import PortalAPI
public import Transport

/// Our own platform: embedded, behind a Unix socket, or served at a URL.
public struct PortalSource: CatalogSource {
  /// Most bytes of one answer of `/api/v1/…`; the catalogue, which is streamed, knows no limit.
  static let answerLimit = 64 << 20

  public let location: PortalLocation
  let transport: HTTPTransport
  let retries: RetryPolicy
  let clock: RetryClock
  let session: @Sendable () -> String?

  /// - Parameter session: in whose name a file is asked for, at that moment; 有条件开放 is given to
  ///   accounts. nil for nobody's.
  public init(
    _ location: PortalLocation, transport: HTTPTransport, retries: RetryPolicy = RetryPolicy(),
    clock: RetryClock = .system, session: @escaping @Sendable () -> String? = { nil }
  ) {
    self.location = location
    self.transport = transport
    self.retries = retries
    self.clock = clock
    self.session = session
  }

  public var capabilities: Capabilities { .portal }

  public func site() async throws(SourceError) -> Site {
    try await content(of: .site)
  }

  public func entry(_ id: EntryID) async throws(SourceError) -> Entry {
    try await content(of: .entry(id))
  }

  public func fields(_ id: EntryID) async throws(SourceError) -> [Field] {
    try await content(of: .fields(id))
  }

  public func preview(_ id: EntryID) async throws(SourceError) -> Preview {
    let body: PreviewBody = try await content(of: .preview(id))
    let width = body.fields.count
    guard body.list.allSatisfy({ $0.count == width }) else {
      throw .malformed(
        path: Route.preview(id).path,
        detail: .shape(at: "data.list", reason: "not \(width) cells a row"))
    }
    return Preview(fields: body.fields, rows: body.list, totalCount: body.totalCount)
  }

  public func specification(_ id: EntryID) async throws(SourceError) -> CallSpecification {
    try await content(of: .specification(id))
  }

  public func files(_ id: EntryID) async throws(SourceError) -> [Distribution] {
    try await content(of: .files(id))
  }

  public func changes(after revision: Int, limit: Int) async throws(SourceError) -> ChangesPage {
    try await content(
      of: .changes, query: [("after", String(revision)), ("limit", String(limit))])
  }

  public func developer(token: String) async throws(SourceError) -> DeveloperBody {
    try await content(of: .developer, headers: [HTTPHeader("Authorization", "Bearer \(token)")])
  }

  public func invoke(
    _ request: InvokeRequest, token: String
  ) async throws(SourceError) -> InvokeExchange {
    let response: HTTPResponse
    var file: SpilledAnswer?
    do {
      let call = call(request, token: token)
      if let spill = request.options.spill {
        let spilled = try await transport.send(
          call, holding: spill.limit, spillingTo: spill.folder)
        response = spilled.response
        file = spilled.path.map { SpilledAnswer(path: $0, size: spilled.size) }
      } else {
        response = try await transport.send(call)
      }
    } catch {
      throw SourceError(error)
    }
    var exchange = InvokeExchange(
      status: response.status,
      headers: response.headers.map { InvokeExchange.Header(name: $0.name, value: $0.value) },
      body: response.body, milliseconds: response.milliseconds,
      timing: InvokeTiming(response.timing))
    exchange.file = file
    return exchange
  }
}

extension PortalSource {
  /// A call as it is sent: everything in the address, or all of it, the token too, in a form's body.
  func call(_ request: InvokeRequest, token: String) -> HTTPRequest {
    let url = location.base + Route.invoke(request.id).path
    var timeouts = HTTPTimeouts()
    if let seconds = request.options.timeout { timeouts.total = .seconds(seconds) }
    let query = request.query(token: token)
    let limit = request.options.spill == nil ? HTTPRequest.standardLimit : AnswerSpill.most
    switch request.method {
    case .get:
      return HTTPRequest(
        url: url + query, unixSocket: location.socket, timeouts: timeouts, limit: limit)
    case .post:
      return HTTPRequest(
        url: url, method: .post,
        headers: [HTTPHeader("Content-Type", "application/x-www-form-urlencoded")],
        body: Array(query.dropFirst().utf8), unixSocket: location.socket, timeouts: timeouts,
        limit: limit)
    }
  }
}

extension PortalSource {
  func request(
    _ route: Route, query: [(name: String, value: String)] = [], headers: [HTTPHeader] = []
  ) -> HTTPRequest {
    HTTPRequest(
      url: location.base + route.path + QueryText.make(query), headers: headers,
      unixSocket: location.socket, limit: Self.answerLimit)
  }

  private func content<Content: Codable & Sendable>(
    of route: Route, query: [(name: String, value: String)] = [], headers: [HTTPHeader] = []
  ) async throws(SourceError) -> Content {
    let response: HTTPResponse
    do {
      response = try await transport.send(
        request(route, query: query, headers: headers), retrying: retries, clock: clock)
    } catch {
      throw SourceError(error)
    }
    return try AnswerReader(path: route.path).content(response)
  }
}
