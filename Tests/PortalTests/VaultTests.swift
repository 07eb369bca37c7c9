import Cryptography
import FoundationEssentials
import Testing

@testable import Portal

/// What lies in databases was written by builds whose cryptography came from swift-crypto 4.5.2;
/// these are values that such a build wrote, with a key of its own.
@Suite("What earlier builds sealed stays readable")
struct VaultTests {
  private let vault: Vault

  init() throws { vault = try Vault(key: SecretKey((0..<32).map { UInt8($0 * 7 % 251) })) }

  private func data(_ hex: String) -> Data {
    let digits = hex.compactMap(\.hexDigitValue)
    return Data(
      stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) })
  }

  @Test func fingerprints() {
    #expect(
      vault.stamp(.mobile, "13900000000")
        == "fbad44f241aca1c43de2920cd4b2c6ed528dbac6374f62743eae18d284d2b54a")
    #expect(
      vault.stamp(.captcha, "6945")
        == "b054473111459de47cdd48fd14ebcf100ba6e51c3e22af568da7d9e052258c20")
  }

  @Test func sealedTexts() {
    let token = data(
      "5fea5ebf3c0fd89c150f63b10775cc83d8c065e739a5b5e0d3d272559fb89045173deb7271ebc7bc6d8624b26e")
    #expect(vault.open(token) == "令牌 ee64-ff45b")
    #expect(vault.open(data("cd2775be469a23d9d4dafb957229713298c6ef80202fc1d9e106e36b")) == "")
  }

  @Test(
    "Passwords",
    arguments: [
      (
        "candy2019",
        "scrypt$14$8$5$5ceddbea014b258384d5dca328d8e4c6$"
          + "d9ab99849b32ea211ae44df83223aada00a3159ea729b31c920d9689bee74aa8"
      ),
      (
        "密码abc1",
        "scrypt$4$8$1$7d59b675ed1834168a4c0bd29f6f97d9$"
          + "472d2c9133180de6355f99e4091f00f70036f5c0456e6bbafe34d7dffffc3fcb"
      ),
    ])
  func passwords(_ password: String, _ kept: String) {
    #expect(PasswordHash(text: kept).matches(password))
    #expect(!PasswordHash(text: kept).matches(password + "x"))
  }
}
