import Calls
import PortalClient
import Transport

/// Calls an interface by its address alone. Each call is sent once.
struct ForeignCaller: Sendable {
  let interface: ForeignInterface
  let transport: HTTPTransport
  /// Sent only where the address has a place for it.
  let token: Token?

  func invoke(_ request: InvokeRequest) async throws(SourceError) -> InvokeExchange {
    let door = HTTPRequest(
      url: interface.address, headers: [HTTPHeader("Accept", "application/json, */*;q=0.5")])
    let query = interface.query(request, token: token?.secret)
    let rows = InvokeExchange.RowsReading(interface.rows)
    var request = request
    request.options.watch = request.options.watch.map { watch in
      AnswerWatch { arrival in
        var arrival = arrival
        arrival.start?.rows = rows
        watch.see(arrival)
      }
    }
    do {
      var exchange = try await InterfaceCall(door, query: query, request).send(over: transport)
      exchange.rows = rows
      return exchange
    } catch {
      throw error == .cancelled ? .cancelled : .unreachable(error)
    }
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
