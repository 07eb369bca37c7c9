public import Calls
public import Store

extension Session {
  /// A request as it is saved: with all that it says, should its interface be one that is known by
  /// its address, and without tokens.
  public func keepable(
    _ request: InvokeRequest, in store: LocalStore
  ) async throws -> InvokeRequest {
    guard let interface = try await ForeignStore(store: store).interface(request.id)
    else { return withoutToken(request) }
    try interface.refuseSecrets(in: request)
    let token = try? foreignToken(for: interface)?.token
    return Redaction(token).request(withoutToken(interface.whole(request)))
  }

  /// A request as it may be kept, should somebody have put the token into one of its fields.
  func withoutToken(_ request: InvokeRequest) -> InvokeRequest {
    guard let found = try? TokenSource.find(environment, configuration, address) else {
      return request
    }
    return Redaction(found.token).request(request)
  }
}
