import CLibcurl

/// The request's headers as the linked list libcurl wants; it must outlive the transfer.
final class HeaderList {
  let first: UnsafeMutablePointer<curl_slist>?

  /// A name or value with a line break would let data forge further headers (RFC 9110 section
  /// 5.5); such a request is refused.
  init(_ request: HTTPRequest) throws(TransportError) {
    for header in request.headers where !Self.isSafe(header) {
      throw .badHeader(header.name)
    }
    // An empty value means "do not send": no 100-continue round trip before a body.
    var lines = ["Expect:"]
    if let codings = request.codings { lines.append("Accept-Encoding: \(codings)") }
    lines += request.headers.map { $0.value.isEmpty ? "\($0.name);" : "\($0.name): \($0.value)" }
    first = lines.reduce(nil) { list, line in curl_slist_append(list, line) ?? list }
  }

  deinit { curl_slist_free_all(first) }

  private static func isSafe(_ header: HTTPHeader) -> Bool {
    let isToken = header.name.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !"\"(),/:;<=>?@[\\]{}".utf8.contains(byte)
    }
    let isValue = header.value.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F || $0 == 0x09 }
    return isToken && isValue && !header.name.isEmpty
  }
}
