/// A URL's query as text (RFC 3986, 3.4).
public enum QueryText {
  /// `?name=value&…`, or nothing for no pairs.
  public static func make(_ pairs: [(name: String, value: String)]) -> String {
    guard !pairs.isEmpty else { return "" }
    return "?" + pairs.map { "\(encode($0.name))=\(encode($0.value))" }.joined(separator: "&")
  }

  /// Every byte of UTF-8 becomes `%XX` but for the unreserved ones (RFC 3986, 2.3) and `*`, which
  /// a query may hold as it is and a masked token needs.
  public static func encode(_ text: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var bytes: [UInt8] = []
    for byte in text.utf8 {
      if isPlain(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "*"):
      true
    default: false
    }
  }
}

extension InvokeRequest {
  /// The call's query as the manual prints it (2.3.5): `?pageNum=1&page=10&<filter>=&authToken=<token>`,
  /// filters that are empty too. With a real token never for a message or a log.
  public func query(token: String) -> String {
    let paging = [("pageNum", String(pageNumber)), ("page", String(pageSize))]
    return QueryText.make(paging + filters.map { ($0.name, $0.value) } + [("authToken", token)])
  }
}
