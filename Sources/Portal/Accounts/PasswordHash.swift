import Base
import Cryptography

/// What checking a password costs (RFC 7914, section 2): memory is 128 × 2^logRounds × blockSize
/// bytes, time that times `parallelism`.
public struct PasswordCost: Hashable, Sendable {
  public var logRounds: Int
  public var blockSize: Int
  public var parallelism: Int

  public init(logRounds: Int, blockSize: Int, parallelism: Int) {
    self.logRounds = logRounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// 16 MiB and about a fifth of a second: OWASP's Password Storage Cheat Sheet holds it equal to
  /// 128 MiB at parallelism 1, which a small machine could not spare.
  public static let standard = PasswordCost(logRounds: 14, blockSize: 8, parallelism: 5)
}

/// A password as it is kept: `scrypt$14$8$5$<salt>$<key>`, the cost written beside, so that it can
/// grow without locking anybody out.
struct PasswordHash: Hashable, Sendable {
  let text: String

  init(text: String) { self.text = text }

  init(password: String, cost: PasswordCost) throws {
    let salt = Secret.make(bytes: 16)
    let key = try Self.derive(password, salt: salt, cost)
    text = "scrypt$\(cost.logRounds)$\(cost.blockSize)$\(cost.parallelism)$\(salt)$\(key)"
  }

  func matches(_ password: String) -> Bool {
    let parts = text.split(separator: "$").map(String.init)
    guard parts.count == 6, parts[0] == "scrypt", let rounds = Int(parts[1]),
      (1...20).contains(rounds), let block = Int(parts[2]), (1...32).contains(block),
      let parallelism = Int(parts[3]), (1...16).contains(parallelism)
    else { return false }
    let cost = PasswordCost(logRounds: rounds, blockSize: block, parallelism: parallelism)
    guard let key = try? Self.derive(password, salt: parts[4], cost) else { return false }
    return ConstantTime.equal(key, parts[5])
  }

  private static func derive(
    _ password: String, salt: String, _ cost: PasswordCost
  ) throws(CryptographyError) -> String {
    Hexadecimal.text(
      try Scrypt.deriveKey(
        password: password, salt: salt, rounds: 1 << cost.logRounds, blockSize: cost.blockSize,
        parallelism: cost.parallelism, byteCount: 32))
  }
}
