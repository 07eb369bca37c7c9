public import Calls

extension Session {
  /// A request as it may be kept, should somebody have put the token into one of its fields.
  public func withoutToken(_ request: InvokeRequest) -> InvokeRequest {
    guard let found = try? TokenSource.find(environment, configuration, address) else {
      return request
    }
    return Redaction(found.token).request(request)
  }
}
