extension Result {
  /// What an asynchronous call comes to.
  init(_ call: () async throws(Failure) -> Success) async {
    do {
      self = .success(try await call())
    } catch {
      self = .failure(error)
    }
  }
}
