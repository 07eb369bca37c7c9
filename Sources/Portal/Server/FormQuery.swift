import PortalAPI

/// Pairs of `application/x-www-form-urlencoded` text (WHATWG URL Standard, 5.1), in their order:
/// a query string, or the body of a form.
struct FormQuery: Hashable, Sendable {
  struct Pair: Hashable, Sendable {
    /// Decoded; as it came where it cannot be decoded.
    var name: String
    /// nil where it cannot be decoded.
    var value: String?
  }

  var pairs: [Pair]

  init(_ text: String) {
    pairs = text.utf8.split(separator: UInt8(ascii: "&")).map { part in
      let equals = part.firstIndex(of: UInt8(ascii: "="))
      let name = part[..<(equals ?? part.endIndex)]
      let value = equals.map { part[part.index(after: $0)...] } ?? part[part.endIndex...]
      return Pair(
        name: Self.decode(name) ?? String(decoding: name, as: UTF8.self),
        value: Self.decode(value))
    }
  }

  /// The value of the first pair of that name: outer nil without one.
  subscript(name: String) -> String?? {
    pairs.first { $0.name == name }.map(\.value)
  }

  /// nil where a `%` is not followed by two hexadecimal digits, or the bytes are not UTF-8, or
  /// hold NUL, which no value of ours has.
  private static func decode(_ text: some Collection<UInt8>) -> String? {
    guard let decoded = PercentEncoding.decode(text, plusIsSpace: true),
      !decoded.utf8.contains(0)
    else { return nil }
    return decoded
  }
}
