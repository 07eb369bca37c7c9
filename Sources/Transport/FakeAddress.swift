import CLibcurl
import Glibc

/// Addresses of 198.18.0.0/15, which RFC 2544 keeps for trials of networks: no server has one.
/// Programs that take a machine's traffic to a proxy (Clash, Surge, sing-box and their like,
/// "fake-IP") hand them out for every name.
enum FakeAddress {
  /// - Returns: in dots; nil for any other address.
  static func text(_ address: UnsafePointer<curl_sockaddr>) -> String? {
    guard address.pointee.family == AF_INET else { return nil }
    // RFC-ordered: two bytes of port, four of address.
    return withUnsafeBytes(of: address.pointee.addr.sa_data) { bytes in
      let number = bytes[2..<6]
      guard number[2] == 198, [18, 19].contains(number[3]) else { return nil }
      return number.map { String($0) }.joined(separator: ".")
    }
  }
}
