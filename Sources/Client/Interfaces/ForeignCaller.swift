import Base
public import Calls
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

extension ForeignInterface {
  /// - Throws: where something is given as a parameter that is secret by its name: it would stand
  ///   in arguments, history and saved requests.
  public func refuseSecrets(in request: InvokeRequest) throws(Failure) {
    let given = request.filters.first { !$0.value.isEmpty && SecretName.matches($0.name) }
    guard let given else { return }
    throw Failure(
      .usage, "参数 \(given.name) 像是令牌或密码，不能作为参数给出", advice: ForeignText.tokenAdvice(for: self))
  }
}
