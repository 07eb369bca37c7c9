public import PortalAPI
public import Transport

extension InvokeRequest {
  /// The call's address as the manual prints it (2.3.5):
  /// `<base>/api/invoke/<id>?pageNum=1&page=10&<filter>=&authToken=<token>`, values
  /// percent-encoded. Holds the token: never for a message or a log.
  public func url(base: String, token: String) -> String {
    var pairs = [("pageNum", String(pageNumber)), ("page", String(pageSize))]
    pairs += filters.map { ($0.name, $0.value) }
    pairs.append(("authToken", token))
    return base + Route.invoke(id).path + Query.text(pairs)
  }

  /// The same for people to see: `…&authToken=44b3****95d0`.
  public func maskedURL(base: String, token: String) -> MaskedURL {
    MaskedURL(url(base: base, token: token))
  }
}

/// A URL's query.
enum Query {
  /// `?name=value&…`, or nothing for no pairs.
  static func text(_ pairs: [(name: String, value: String)]) -> String {
    guard !pairs.isEmpty else { return "" }
    return "?" + pairs.map { "\(encode($0.name))=\(encode($0.value))" }.joined(separator: "&")
  }

  /// Everything but RFC 3986's unreserved characters becomes `%XX`, byte by byte of UTF-8.
  static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isUnreserved(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
