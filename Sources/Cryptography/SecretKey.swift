internal import CLibcrypto
public import FoundationEssentials

/// Key material in memory of its own, overwritten before that is given back.
public final class SecretKey: Sendable {
  /// Written once, before anybody else sees it.
  nonisolated(unsafe) private let bytes: UnsafeRawBufferPointer

  /// Copies `material`; the caller's copy is the caller's to clear.
  public init(_ material: some ContiguousBytes) {
    bytes = material.withUnsafeBytes { source in
      let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 16)
      copy.copyMemory(from: source)
      return UnsafeRawBufferPointer(copy)
    }
  }

  /// `byteCount` bytes of the system's random source.
  public convenience init(randomBytes byteCount: Int) {
    var generator = SystemRandomNumberGenerator()
    self.init((0..<byteCount).map { _ in generator.next() as UInt8 })
  }

  deinit {
    let memory = UnsafeMutableRawBufferPointer(mutating: bytes)
    // Not a plain fill, which an optimiser may leave out before the memory is freed.
    OPENSSL_cleanse(memory.baseAddress, memory.count)
    memory.deallocate()
  }

  /// Bytes of the key.
  public var byteCount: Int { bytes.count }

  /// The key, for as long as `body` runs.
  public func withUnsafeBytes<Result>(
    _ body: (UnsafeRawBufferPointer) throws -> Result
  ) rethrows -> Result {
    try body(bytes)
  }
}

extension SecretKey {
  /// Another key from this one, for a purpose of its own: HKDF with SHA-256 and no salt (RFC 5869).
  /// - Parameters:
  ///   - info: names the purpose; another one gives another key.
  ///   - byteCount: of the new key, at most 255 × 32.
  public func derived(
    for info: String, byteCount: Int
  ) throws(CryptographyError) -> SecretKey {
    var material = [UInt8](repeating: 0, count: byteCount)
    defer { material.withUnsafeMutableBytes { OPENSSL_cleanse($0.baseAddress, $0.count) } }
    var info = info
    let isDerived = info.withUTF8 { info in
      let key = bytes.bindMemory(to: UInt8.self)
      return clibcrypto_hkdf_sha256(
        key.baseAddress, key.count, info.baseAddress, info.count, &material, byteCount)
    }
    guard isDerived == 1 else { throw CryptographyError(.deriveKey) }
    return SecretKey(material)
  }
}
