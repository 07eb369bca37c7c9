/// The sender's own name for a thing it sends, by which the platform knows what it has already.
public enum SenderKey {
  /// A new one.
  public static func make() -> String {
    var generator = SystemRandomNumberGenerator()
    return (0..<2).map { _ in String(generator.next() as UInt64, radix: 36) }.joined(separator: "-")
      + "-tjdata"
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
