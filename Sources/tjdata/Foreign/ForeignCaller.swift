import PortalAPI
import PortalClient
import Transport

/// Calls an interface by its address alone. Each call is sent once.
struct ForeignCaller: Sendable {
  let interface: ForeignInterface
  let transport: HTTPTransport
  /// Sent only where the address has a place for it.
  let token: Token?

  func invoke(_ request: InvokeRequest) async throws(SourceError) -> InvokeExchange {
    let response: HTTPResponse
    do {
      response = try await transport.send(call(request))
    } catch {
      throw error == .cancelled ? .cancelled : .unreachable(error)
    }
    var exchange = InvokeExchange(
      status: response.status,
      headers: response.headers.map { InvokeExchange.Header(name: $0.name, value: $0.value) },
      body: response.body, milliseconds: response.milliseconds)
    exchange.rows = InvokeExchange.RowsReading(interface.rows)
    return exchange
  }

  /// Everything in the address, or all of it behind `?`, the token too, in a form's body.
  private func call(_ request: InvokeRequest) -> HTTPRequest {
    let url = interface.url(request, token: token?.secret)
    var call = HTTPRequest(
      url: url, headers: [HTTPHeader("Accept", "application/json, */*;q=0.5")])
    if let seconds = request.options.timeout { call.timeouts.total = .seconds(seconds) }
    guard request.method == .post else { return call }
    let parts = url.split(separator: "?", maxSplits: 1)
    call.method = .post
    call.url = interface.address
    call.body = parts.count == 2 ? Array(parts[1].utf8) : []
    call.headers.append(HTTPHeader("Content-Type", "application/x-www-form-urlencoded"))
    return call
  }
}

extension Session {
  /// A token the person has set for this program, by environment or file: an account's on the
  /// chosen platform is never sent to somebody else's address.
  func foreignToken(for interface: ForeignInterface) throws -> Token? {
    guard interface.tokenName != nil else { return nil }
    let found = try TokenSource.find(environment, configuration, .foreign(kind: interface.host))
    return found?.token
  }

  func foreignCaller(
    _ interface: ForeignInterface, _ transport: HTTPTransport
  ) throws -> ForeignCaller {
    ForeignCaller(
      interface: interface, transport: transport, token: try foreignToken(for: interface))
  }
}
