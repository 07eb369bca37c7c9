/// Something that has to be fetched: what is known, whether more is on its way, and what went
/// wrong. The three are independent, because an old value stays readable while a new one is awaited
/// and after it failed to come.
struct Loadable<Value: Sendable>: Sendable {
  var value: Value?
  var isLoading = false
  var fault: ServiceFault?

  /// There is nothing yet, and something comes.
  var isAwaited: Bool { isLoading && value == nil }

  mutating func begin() {
    isLoading = true
    fault = nil
  }

  mutating func take(_ result: Result<Value, ServiceFault>) {
    isLoading = false
    switch result {
    case .success(let value):
      self.value = value
      fault = nil
    case .failure(let fault): self.fault = fault
    }
  }
}
