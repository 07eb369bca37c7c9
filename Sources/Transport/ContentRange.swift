/// Which bytes of a file an answer has: `Content-Range: bytes 10-19/100` (RFC 9110, 14.4).
public struct ContentRange: Hashable, Sendable {
  /// From 0; nil for `*`: the range that was asked for is not there.
  public var bytes: ClosedRange<Int>?
  /// Bytes of the whole file; nil for `*`: not known.
  public var total: Int?

  /// - Returns: nil for a head that is missing or of no such form.
  public init?(_ text: String?) {
    guard let text, text.lowercased().hasPrefix("bytes") else { return nil }
    let parts = text.dropFirst("bytes".count).split(
      separator: "/", omittingEmptySubsequences: false
    ).map { $0.filter { $0 != " " } }
    guard parts.count == 2 else { return nil }
    total = ByteSizes.length(parts[1])
    guard parts[0] != "*" else { return }
    let ends = parts[0].split(separator: "-").map { Int($0) }
    guard ends.count == 2, let first = ends[0], let last = ends[1], 0 <= first, first <= last,
      last < total ?? ByteSizes.possible.upperBound
    else { return nil }
    bytes = first...last
  }
}
