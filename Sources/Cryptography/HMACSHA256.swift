internal import CLibcrypto
public import FoundationEssentials

/// HMAC with SHA-256 (RFC 2104, FIPS 198-1).
public enum HMACSHA256 {
  /// The code of `message` under `key`, 32 bytes.
  public static func code(for message: some ContiguousBytes, key: SecretKey) -> [UInt8] {
    var code = [UInt8](repeating: 0, count: SHA256.byteCount)
    let isMade = key.withUnsafeBytes { key in
      message.withUnsafeBytes { message in
        HMAC(
          EVP_sha256(), key.baseAddress, Int32(key.count),
          message.bindMemory(to: UInt8.self).baseAddress, message.count, &code, nil) != nil
      }
    }
    // Only without memory, where Swift's own allocations end the program too.
    precondition(isMade, "no memory for a message authentication code")
    return code
  }
}
