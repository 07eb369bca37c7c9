internal import CLibcrypto
import FoundationEssentials

/// AES-256-GCM (NIST SP 800-38D) with a random nonce of 12 bytes and a tag of 16.
///
/// A sealed message is nonce, ciphertext and tag one behind the other, 28 bytes longer than the
/// plain one.
public enum AESGCM {
  static let nonceBytes = 12
  static let tagBytes = 16

  /// - Parameter key: 32 bytes.
  public static func seal(
    _ plain: [UInt8], key: SecretKey
  ) throws(CryptographyError) -> [UInt8] {
    var generator = SystemRandomNumberGenerator()
    let nonce = (0..<nonceBytes).map { _ in generator.next() as UInt8 }
    var tag = [UInt8](repeating: 0, count: tagBytes)
    let sealed = try run(plain, key: key, nonce: nonce, isSealing: true) { context in
      EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_GET_TAG, Int32(tagBytes), &tag) == 1
    }
    guard let sealed else { throw CryptographyError(.seal) }
    return nonce + sealed + tag
  }

  /// What was sealed; nil where it was sealed with another key, or was changed since.
  /// - Parameter key: 32 bytes.
  public static func open(
    _ sealed: [UInt8], key: SecretKey
  ) throws(CryptographyError) -> [UInt8]? {
    guard sealed.count >= nonceBytes + tagBytes else { return nil }
    let nonce = Array(sealed.prefix(nonceBytes))
    var tag = Array(sealed.suffix(tagBytes))
    let cipher = Array(sealed.dropFirst(nonceBytes).dropLast(tagBytes))
    return try run(cipher, key: key, nonce: nonce, isSealing: false) { context in
      EVP_CIPHER_CTX_ctrl(context, EVP_CTRL_AEAD_SET_TAG, Int32(tagBytes), &tag) == 1
    }
  }

  /// Runs `input` through the cipher; nil where its last step says that the tag is not right.
  /// - Parameter tag: gets the tag behind the last step of sealing, or sets it before that of
  ///   opening.
  private static func run(
    _ input: [UInt8], key: SecretKey, nonce: [UInt8], isSealing: Bool,
    tag: (OpaquePointer) -> Bool
  ) throws(CryptographyError) -> [UInt8]? {
    let operation: CryptographyError.Operation = isSealing ? .seal : .open
    guard key.byteCount == 32, let context = EVP_CIPHER_CTX_new() else {
      throw CryptographyError(operation)
    }
    defer { EVP_CIPHER_CTX_free(context) }
    let isReady = key.withUnsafeBytes {
      EVP_CipherInit_ex(
        context, EVP_aes_256_gcm(), nil, $0.bindMemory(to: UInt8.self).baseAddress, nonce,
        isSealing ? 1 : 0) == 1
    }
    var output = [UInt8](repeating: 0, count: input.count)
    var count = Int32(0)
    guard isReady, EVP_CipherUpdate(context, &output, &count, input, Int32(input.count)) == 1 else {
      throw CryptographyError(operation)
    }
    if !isSealing, !tag(context) { throw CryptographyError(operation) }
    // GCM writes nothing here, but the function wants a place of a block's size.
    var rest = [UInt8](repeating: 0, count: 16)
    guard EVP_CipherFinal_ex(context, &rest, &count) == 1 else { return nil }
    if isSealing, !tag(context) { throw CryptographyError(operation) }
    return output
  }
}
