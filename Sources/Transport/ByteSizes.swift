/// How long files may be.
public enum ByteSizes {
  /// What no file system holds is no length of a file; sums and tenfolds of these fit an `Int`.
  static let possible = 0...1 << 53

  /// A length as a head writes it; nil for what none can be.
  public static func length(_ text: String) -> Int? {
    Int(text).flatMap { possible.contains($0) ? $0 : nil }
  }
}
