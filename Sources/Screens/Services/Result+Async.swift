extension Result {
  /// What an asynchronous call comes to.
  init(_ call: () async throws(Failure) -> Success) async {
    do {
      self = .success(try await call())
    } catch {
      self = .failure(error)
    }
  }

  /// Why it is none.
  var fault: Failure? {
    if case .failure(let fault) = self { fault } else { nil }
  }
}
