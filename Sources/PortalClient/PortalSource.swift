public import Calls
public import Catalog
public import PortalAPI
public import Transport

/// Our own platform: embedded, behind a Unix socket, or served at a URL.
public struct PortalSource: CatalogSource {
  /// Most bytes of one answer of `/api/v1/…`; the catalogue, which is streamed, knows no limit.
  static let answerLimit = 64 << 20

  /// Where the platform listens.
  public let location: PortalLocation
  let transport: HTTPTransport
  let retries: RetryPolicy
  let clock: RetryClock
  let timeouts: HTTPTimeouts
  let session: @Sendable () -> String?

  /// - Parameters:
  ///   - timeouts: of all but calls, which have their own. A catalogue may take as long as it comes
  ///     at their pace.
  ///   - session: in whose name a file is asked for, at that moment; 有条件开放 is given to accounts.
  ///     nil for nobody's.
  public init(
    _ location: PortalLocation, transport: HTTPTransport, retries: RetryPolicy = RetryPolicy(),
    clock: RetryClock = .system, timeouts: HTTPTimeouts = HTTPTimeouts(),
    session: @escaping @Sendable () -> String? = { nil }
  ) {
    self.location = location
    self.transport = transport
    self.retries = retries
    self.clock = clock
    self.timeouts = timeouts
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
    let door = HTTPRequest(
      url: location.base + Route.invoke(request.id).path, unixSocket: location.socket)
    do {
      return try await InterfaceCall(door, query: request.query(token: token), request)
        .send(over: transport)
    } catch {
      throw SourceError(error)
    }
  }
}

extension PortalSource {
  func request(
    _ route: Route, query: [(name: String, value: String)] = [], headers: [HTTPHeader] = []
  ) -> HTTPRequest {
    HTTPRequest(
      url: location.base + route.path + QueryText.make(query), headers: headers,
      unixSocket: location.socket, timeouts: timeouts, limit: Self.answerLimit)
  }

  func content<Content: Codable & Sendable>(
    of route: Route, query: [(name: String, value: String)] = [], headers: [HTTPHeader] = []
  ) async throws(SourceError) -> Content {
    let response = try await fetch(request(route, query: query, headers: headers))
    return try AnswerReader(path: route.path).content(response)
  }

  func fetch(_ request: HTTPRequest) async throws(SourceError) -> HTTPResponse {
    do {
      return try await transport.send(request, retrying: retries, clock: clock)
    } catch {
      throw SourceError(error)
    }
  }
}
