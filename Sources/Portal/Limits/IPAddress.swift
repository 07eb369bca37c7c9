import Glibc
import NIOCore

/// An IP address as 128 bits; IPv4 as IPv6 maps it (RFC 4291, 2.5.5.2).
struct IPAddress: Hashable, Sendable {
  var high: UInt64
  var low: UInt64

  private static let v4Prefix: UInt64 = 0xFFFF_0000_0000

  /// What stands for an address that is not known any more.
  static let unspecified = IPAddress(high: 0, low: 0)

  var isV4: Bool { high == 0 && low >> 32 == 0xFFFF }

  var isLoopback: Bool {
    isV4 ? UInt8(truncatingIfNeeded: low >> 24) == 127 : high == 0 && low == 1
  }

  /// What limits go by: an IPv4 address, or the 64 bits of IPv6 that one line or machine is given.
  var group: IPAddress { isV4 ? self : IPAddress(high: high, low: 0) }

  init(high: UInt64, low: UInt64) {
    self.high = high
    self.low = low
  }

  /// In the notation of RFC 4291, 2.2, or four numbers; nil for any other text.
  init?(_ text: some StringProtocol) {
    let text = String(text)
    guard text.utf8.count < 64 else { return nil }
    var four = in_addr()
    if inet_pton(AF_INET, text, &four) == 1 {
      self.init(high: 0, low: Self.v4Prefix | UInt64(UInt32(bigEndian: four.s_addr)))
      return
    }
    var six = in6_addr()
    guard inet_pton(AF_INET6, text, &six) == 1 else { return nil }
    self.init(six)
  }

  /// nil for a Unix socket's.
  init?(_ address: SocketAddress?) {
    guard let text = address?.ipAddress else { return nil }
    self.init(text)
  }

  private init(_ address: in6_addr) {
    let words = withUnsafeBytes(of: address) { bytes in
      (
        bytes.loadUnaligned(as: UInt64.self),
        bytes.loadUnaligned(fromByteOffset: 8, as: UInt64.self)
      )
    }
    self.init(high: UInt64(bigEndian: words.0), low: UInt64(bigEndian: words.1))
  }
}

extension IPAddress: CustomStringConvertible {
  var description: String {
    if isV4 { return (0..<4).map { String(low >> (24 - 8 * $0) & 0xFF) }.joined(separator: ".") }
    var address = in6_addr()
    withUnsafeMutableBytes(of: &address) { bytes in
      bytes.storeBytes(of: high.bigEndian, as: UInt64.self)
      bytes.storeBytes(of: low.bigEndian, toByteOffset: 8, as: UInt64.self)
    }
    var text = [CChar](repeating: 0, count: Int(INET6_ADDRSTRLEN))
    inet_ntop(AF_INET6, &address, &text, socklen_t(text.count))
    return String(decoding: text.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}
