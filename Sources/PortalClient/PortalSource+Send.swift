import FoundationEssentials
public import PortalAPI
public import Transport

extension PortalSource {
  /// Asks for a route in somebody's name, or hands it something. Sent once: whether it may be sent
  /// again is for whoever knows what it is.
  ///
  /// - Parameters:
  ///   - session: of the account that asks; nil for nobody's.
  ///   - body: sent as JSON.
  /// - Throws: `SourceError.invalid` where the platform found faults in a form's fields.
  public func send<Content: Codable & Sendable>(
    _ method: HTTPMethod, _ route: Route, session: String?, body: (some Encodable)? = Nothing?.none,
    as _: Content.Type = Content.self
  ) async throws(SourceError) -> Content {
    var headers: [HTTPHeader] = []
    if let session { headers.append(HTTPHeader("Authorization", "Bearer \(session)")) }
    var request = request(route, headers: headers)
    request.method = method
    if let body {
      guard let data = try? JSONEncoder().encode(body) else {
        throw .malformed(path: route.path, detail: .shape(at: "", reason: "cannot be encoded"))
      }
      request.body = Array(data)
      request.headers.append(HTTPHeader("Content-Type", "application/json"))
    }
    let response: HTTPResponse
    do {
      response = try await transport.send(request)
    } catch {
      throw SourceError(error)
    }
    return try AnswerReader(path: route.path).content(response)
  }
}
