import FoundationEssentials
import Testing

@testable import Cryptography

/// Holds libcrypto, as this room calls it, against the standards' own examples.
@Suite("The standards' examples")
struct PublishedVectorTests {
  private func hex(_ bytes: some Sequence<UInt8>) -> String {
    bytes.map { (String($0, radix: 16), $0 < 16) }.map { $0.1 ? "0" + $0.0 : $0.0 }.joined()
  }

  private func bytes(_ hex: String) -> [UInt8] {
    let digits = hex.compactMap(\.hexDigitValue)
    return stride(from: 0, to: digits.count, by: 2).map { UInt8(digits[$0] << 4 | digits[$0 + 1]) }
  }

  @Test(
    "SHA-256 of one and of two blocks (FIPS 180-4)",
    arguments: [
      ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
      ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
      (
        "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
        "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
      ),
    ])
  func digests(_ text: String, _ digest: String) {
    #expect(hex(SHA256.hash(Array(text.utf8))) == digest)
  }

  @Test func aDigestDoesNotTellWherePiecesEnd() {
    let text = Array((0..<1000).map { UInt8($0 % 256) })
    for cut in [0, 1, 63, 64, 65, 999, 1000] {
      var digest = SHA256()
      digest.update(Array(text[..<cut]))
      digest.update(Array(text[cut...]))
      #expect(digest.finalize() == SHA256.hash(text))
    }
  }

  @Test func authenticationCodes() {
    // RFC 4231, cases 2 and 6 (a key longer than a block).
    let short = HMACSHA256.code(
      for: Array("what do ya want for nothing?".utf8), key: SecretKey(Array("Jefe".utf8)))
    #expect(hex(short) == "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
    let long = HMACSHA256.code(
      for: Array("Test Using Larger Than Block-Size Key - Hash Key First".utf8),
      key: SecretKey([UInt8](repeating: 0xaa, count: 131)))
    #expect(hex(long) == "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54")
  }

  @Test func derivedKeys() throws {
    // RFC 5869, case 3: neither salt nor info.
    let key = try SecretKey([UInt8](repeating: 0x0b, count: 22)).derived(for: "", byteCount: 42)
    #expect(
      key.withUnsafeBytes { hex($0) }
        == "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4b61a96c8")
  }

  @Test func passwordsBecomeKeys() throws {
    // RFC 7914, section 12.
    let small = try Scrypt.deriveKey(
      password: "", salt: "", rounds: 16, blockSize: 1, parallelism: 1, byteCount: 64)
    #expect(
      hex(small) == "77d6576238657b203b19ca42c18a0497f16b4844e3074ae8dfdffa3fede21442"
        + "fcd0069ded0948f8326a753a0fc81f17e8d3e0fb2e0d3628cf35e20c38d18906")
    let large = try Scrypt.deriveKey(
      password: "pleaseletmein", salt: "SodiumChloride", rounds: 16384, blockSize: 8,
      parallelism: 1, byteCount: 64)
    #expect(
      hex(large) == "7023bdcb3afd7348461c06cd81fd38ebfda8fbba904f8e3ea9b543f6545da1f2"
        + "d5432955613f0fcf62d49705242a9af9e61e85dc0d651e40dfcf017b45575887")
  }

  @Test func roundsThatAreNoPowerOfTwoAreRefused() {
    #expect(throws: CryptographyError(.deriveKey)) {
      try Scrypt.deriveKey(
        password: "a", salt: "b", rounds: 15, blockSize: 1, parallelism: 1, byteCount: 32)
    }
  }

  @Test func sealedMessages() throws {
    // NIST's GCM test vectors, gcmDecrypt256: 16 bytes, no additional data.
    let key = SecretKey(bytes("4c8ebfe1444ec1b2d503c6986659af2c94fafe945f72c1e8486a5acfedb8a0f8"))
    let sealed = bytes(
      "473360e0ad24889959858995" + "d2c78110ac7e8f107c0df0570bd7c90c"
        + "c26a379b6d98ef2852ead8ce83a833a7")
    #expect(
      try AESGCM.open(sealed, key: key).map(hex) == "7789b41cb3ee548814ca0b388c10b343")
  }
}

@Suite("Sealing")
struct SealingTests {
  private let key = SecretKey((0..<32).map { UInt8($0) })

  @Test("Every length comes back whole", arguments: [0, 1, 15, 16, 17, 1000])
  func opens(_ count: Int) throws {
    let plain = (0..<count).map { UInt8($0 % 251) }
    let sealed = try AESGCM.seal(plain, key: key)
    #expect(sealed.count == count + 28)
    #expect(try AESGCM.open(sealed, key: key) == plain)
  }

  @Test func anyChangedByteIsSeen() throws {
    let sealed = try AESGCM.seal(Array("令牌".utf8), key: key)
    for place in sealed.indices {
      var changed = sealed
      changed[place] ^= 1
      #expect(try AESGCM.open(changed, key: key) == nil)
    }
    for count in 0..<sealed.count {
      #expect(try AESGCM.open(Array(sealed.prefix(count)), key: key) == nil)
    }
  }

  @Test func noTwoMessagesAreAlike() throws {
    let plain = Array("同".utf8)
    #expect(try AESGCM.seal(plain, key: key) != AESGCM.seal(plain, key: key))
  }

  @Test func aKeyOfAnotherLengthIsRefused() {
    let short = SecretKey([1, 2, 3])
    #expect(throws: CryptographyError(.seal)) { try AESGCM.seal([1], key: short) }
    #expect(throws: CryptographyError(.open)) {
      try AESGCM.open([UInt8](repeating: 0, count: 40), key: short)
    }
  }
}
