internal import CLibcrypto
import FoundationEssentials

/// scrypt, a key from a password that costs whoever guesses memory and time (RFC 7914).
public enum Scrypt {
  /// - Parameters:
  ///   - rounds: the cost N, a power of two above 1.
  ///   - blockSize: the block size r; 128 × N × r bytes of memory are taken meanwhile.
  ///   - parallelism: p, how many times over.
  ///   - byteCount: of the key.
  public static func deriveKey(
    password: String, salt: String, rounds: Int, blockSize: Int, parallelism: Int, byteCount: Int
  ) throws(CryptographyError) -> [UInt8] {
    var key = [UInt8](repeating: 0, count: byteCount)
    // libcrypto refuses over 32 MiB unless it is told that more is meant.
    let memory = 128 * blockSize * (rounds + parallelism + 2) + 1 << 20
    var (password, salt) = (password, salt)
    let isDerived = password.withUTF8 { password in
      salt.withUTF8 { salt in
        EVP_PBE_scrypt(
          password.baseAddress, password.count, salt.baseAddress, salt.count,
          UInt64(rounds), UInt64(blockSize), UInt64(parallelism), UInt64(memory), &key, byteCount)
      }
    }
    guard isDerived == 1 else { throw CryptographyError(.deriveKey) }
    return key
  }
}
