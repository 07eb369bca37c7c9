import Base
import Catalog

/// The sender's own name for a thing it sends, by which the platform knows what it has already.
public enum SenderKey {
  /// A new one.
  public static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in String(generator.next() as UInt64, radix: 36) }.joined(separator: "-")
      + "-tjdata"
  }

  /// The key of what a form has in it, below the form's own: the same as long as that is the same,
  /// so that what is sent again counts once. What was changed since is another thing, of which the
  /// platform would take nothing under the key of the first, even in another window.
  /// - Parameters:
  ///   - texts: what is handed in, by field.
  ///   - form: a key that `make` gave.
  public static func of(_ texts: [String: String], in form: String) -> String {
    let digest = texts.sorted { $0.key < $1.key }.reduce([UInt8]().digest()) { digest, field in
      // Behind each part the one byte that no text in UTF-8 has.
      (Array(field.key.utf8) + [0xFF] + Array(field.value.utf8) + [0xFF]).digest(from: digest)
    }
    return "\(form)-\(String(digest, radix: 36))"
  }

  /// Whether the platform takes it: 8 to 64 ASCII letters, digits and `-`.
  public static func isFitting(_ key: String) -> Bool {
    let isPlain = key.utf8.allSatisfy { byte in
      (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
        || byte == UInt8(ascii: "-")
    }
    return isPlain && (8...64).contains(key.utf8.count)
  }
}
