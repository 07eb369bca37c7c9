import Cryptography
import FoundationEssentials
import Transport

/// How the gateway knows who calls: an application's id, the time, a number used once, and the
/// HMAC-SHA256 of all three by the application's secret.
struct GatewaySignature: Sendable {
  private let id: String
  private let secret: String

  /// - Parameter key: `id:secret`.
  init?(_ key: String) {
    guard let colon = key.firstIndex(of: ":") else { return nil }
    id = String(key[..<colon])
    secret = String(key[key.index(after: colon)...])
    guard !id.isEmpty, !secret.isEmpty else { return nil }
  }

  /// - Parameters:
  ///   - time: milliseconds since the Unix epoch; the gateway takes ten minutes either way.
  ///   - nonce: never the same twice.
  func headers(time: Int, nonce: String) -> [HTTPHeader] {
    let message = Data("\(id)\(time)\(nonce)".utf8)
    let code = HMACSHA256.code(for: message, key: SecretKey(Data(secret.utf8)))
    return [
      HTTPHeader("X-Client-Id", id), HTTPHeader("X-Timestamp", String(time)),
      HTTPHeader("X-Nonce", nonce),
      HTTPHeader("X-Signature", Data(code).base64EncodedString()),
    ]
  }

  /// A number nobody guesses.
  static func nonce() -> String {
    var random = SystemRandomNumberGenerator()
    return String(random.next() as UInt64, radix: 16) + String(random.next() as UInt64, radix: 16)
  }
}
