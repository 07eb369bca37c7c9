public import Calls

extension InvokeRequest: Safe {
  public var safe: InvokeRequest {
    var copy = self
    copy.filters = filters.map { Filter(name: $0.name.safe, value: $0.value.safe) }
    return copy
  }
}
