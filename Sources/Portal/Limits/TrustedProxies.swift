/// The proxies whose `X-Forwarded-For` is believed. A client can write that header itself, so
/// without a proxy that is named here it says nothing.
public struct TrustedProxies: Hashable, Sendable {
  private struct Network: Hashable, Sendable {
    var address: IPAddress
    /// Leading bits that count, of 128.
    var bits: Int

    func contains(_ other: IPAddress) -> Bool {
      let high = UInt64.max << UInt64(max(0, 64 - bits))
      let low = bits <= 64 ? 0 : UInt64.max << UInt64(128 - bits)
      return (address.high ^ other.high) & high == 0 && (address.low ^ other.low) & low == 0
    }
  }

  private var networks: [Network] = []
  /// Whether whoever connects over the server's Unix socket is a proxy.
  private var trustsUnixSocket = false

  /// Believes nobody.
  public init() {}

  public var isEmpty: Bool { networks.isEmpty && !trustsUnixSocket }

  /// Adds an address (`127.0.0.1`, `::1`), a network (`10.0.0.0/8`), or `unix` for all who come by
  /// the server's Unix socket.
  /// - Returns: false where the text is none of these.
  public mutating func add(_ text: String) -> Bool {
    if text == "unix" {
      trustsUnixSocket = true
      return true
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let address = IPAddress(parts[0]) else { return false }
    let width = address.isV4 ? 32 : 128
    guard let bits = parts.count == 2 ? Int(parts[1]) : width, (1...width).contains(bits) else {
      return false
    }
    networks.append(Network(address: address, bits: bits + 128 - width))
    return true
  }

  func trusts(_ peer: ClientAddress) -> Bool {
    switch peer {
    case .local: trustsUnixSocket
    case .remote(let address): networks.contains { $0.contains(address) }
    }
  }

  /// The client behind a connection: the last address in the chain that is no proxy of ours.
  /// - Parameter forwarded: the values of `X-Forwarded-For`, in their order. Each proxy adds whom
  ///   it was asked by at the end.
  func client(peer: ClientAddress, forwarded: [String]) -> ClientAddress {
    guard trusts(peer) else { return peer }
    var nearest = peer
    for hop in forwarded.joined(separator: ",").split(separator: ",").reversed() {
      guard let address = Self.address(hop) else { return nearest }
      nearest = .remote(address)
      if !trusts(nearest) { return nearest }
    }
    return nearest
  }

  /// Some proxies write a port behind the address, and IPv6 in brackets.
  private static func address(_ hop: Substring) -> IPAddress? {
    let text = hop.filter { $0 != " " && $0 != "\t" }
    if let address = IPAddress(text) { return address }
    if text.hasPrefix("["), let end = text.firstIndex(of: "]") {
      return IPAddress(text[text.index(after: text.startIndex)..<end])
    }
    return text.firstIndex(of: ":").flatMap { IPAddress(text[..<$0]) }
  }
}
