/// Where a request comes from.
enum ClientAddress: Hashable, Sendable {
  /// A Unix socket of mode 0600: nobody but the server's own user, whom no limit concerns.
  case local
  case remote(IPAddress)

  /// What limits by address go by; nil where there is none.
  var group: IPAddress? {
    guard case .remote(let address) = self else { return nil }
    return address.group
  }

  var isOwnMachine: Bool {
    switch self {
    case .local: true
    case .remote(let address): address.isLoopback
    }
  }
}

extension ClientAddress: CustomStringConvertible {
  var description: String {
    switch self {
    case .local: "local"
    case .remote(let address): address.description
    }
  }
}
