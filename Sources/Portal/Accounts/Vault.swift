import Base
import Cryptography
import FoundationEssentials
import Glibc

/// Keeps what people entrust to the platform unreadable in a copy of the database alone: the key
/// lies in a file of its own (`portal.key`, 32 random bytes, mode 0600) beside it, so that a backup
/// or a leak of `portal.sqlite` gives away no mobile number, name, ID number or token.
///
/// What must only be recognised (ID numbers, captcha and SMS answers) is kept as a keyed
/// fingerprint, from which it cannot be had again; what must be shown to its owner is sealed.
struct Vault: Sendable {
  static let fileName = "portal.key"
  private static let keyBytes = 32

  /// What a fingerprint is of: the same text has another one for another purpose.
  enum Purpose: String {
    case mobile, identity, login, captcha, smsCode, rate, key
  }

  private let sealing: SecretKey
  private let marking: SecretKey

  init(key: SecretKey) throws(CryptographyError) {
    sealing = try key.derived(for: "seal", byteCount: Self.keyBytes)
    marking = try key.derived(for: "fingerprint", byteCount: Self.keyBytes)
  }

  /// The fingerprint of a text: HMAC-SHA-256 (RFC 2104) in hexadecimal.
  func stamp(_ purpose: Purpose, _ text: String) -> String {
    let message = Array("\(purpose.rawValue):\(text)".utf8)
    return Hexadecimal.text(HMACSHA256.code(for: message, key: marking))
  }

  /// By which it is told whether two servers have the same key.
  var mark: String { stamp(.key, "") }

  /// Whether `fingerprint` is that of `text`; takes the same time wherever they differ.
  func matches(_ fingerprint: String, _ purpose: Purpose, _ text: String) -> Bool {
    ConstantTime.equal(fingerprint, stamp(purpose, text))
  }

  /// AES-256-GCM (NIST SP 800-38D) with a random nonce: nonce, text and tag in one.
  func seal(_ text: String) throws(CryptographyError) -> Data {
    try Data(AESGCM.seal(Array(text.utf8), key: sealing))
  }

  /// nil where it was sealed with another key, or changed since.
  func open(_ sealed: Data?) -> String? {
    guard let sealed, let plain = try? AESGCM.open(Array(sealed), key: sealing) else { return nil }
    return String(validating: plain, as: UTF8.self)
  }
}

extension Vault {
  /// The vault of `directory`; its key is made where there is none. The caller holds the
  /// directory's lock.
  static func open(directory: URL) throws(PortalFault) -> Vault {
    let path = directory.appendingPathComponent(fileName).path
    do {
      return try Vault(key: key(path))
    } catch let fault as PortalFault {
      throw fault
    } catch {
      throw .unusable(path: path, errno: ENOTSUP)
    }
  }

  /// The vault whose key lies at `path`.
  static func read(_ path: String) throws -> Vault {
    guard let key = try knownKey(path) else {
      throw PortalFault.unusable(path: path, errno: ENOENT)
    }
    return try Vault(key: key)
  }

  /// nil where there is none; one that cannot be read must not be taken for that, or another would
  /// take its place.
  private static func knownKey(_ path: String) throws(PortalFault) -> SecretKey? {
    let found = try rethrowing(PortalFault.init, SmallFile.read(path, limit: keyBytes))
    guard let bytes = found else { return nil }
    guard bytes.count == keyBytes else { throw .unusable(path: path, errno: EINVAL) }
    return SecretKey(bytes)
  }

  /// The key that lies at `path`, or a new one that is put there.
  private static func key(_ path: String) throws(PortalFault) -> SecretKey {
    if let known = try knownKey(path) { return known }
    let key = SecretKey(randomBytes: keyBytes)
    let file = try rethrowing(PortalFault.init, WholeFile(path))
    let written = key.withUnsafeBytes { bytes in
      Result { () throws(FileFault) in try file.write(bytes) }
    }
    try rethrowing(PortalFault.init, written.get())
    _ = try rethrowing(PortalFault.init, file.keep())
    return key
  }
}

enum ConstantTime {
  /// Compares without telling by its time where two texts of one length differ.
  static func equal(_ left: String, _ right: String) -> Bool {
    guard left.utf8.count == right.utf8.count else { return false }
    return zip(left.utf8, right.utf8).reduce(UInt8(0)) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

/// Secrets handed out: sessions, registration tickets, tokens.
enum Secret {
  /// `bytes` random bytes in lower-case hexadecimal.
  static func make(bytes: Int) -> String {
    var generator = SystemRandomNumberGenerator()
    return Hexadecimal.text((0..<bytes).map { _ in generator.next() as UInt8 })
  }

  /// Under which a secret is kept that is only ever compared: its SHA-256 in hexadecimal.
  static func digest(_ secret: String) -> String {
    Hexadecimal.text(SHA256.hash(Array(secret.utf8)))
  }
}
