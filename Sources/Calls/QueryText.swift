import PortalAPI

/// A URL's query as text (RFC 3986, 3.4).
public enum QueryText {
  /// `?name=value&…`, or nothing for no pairs.
  public static func make(_ pairs: [(name: String, value: String)]) -> String {
    guard !pairs.isEmpty else { return "" }
    return "?" + pairs.map { "\(encode($0.name))=\(encode($0.value))" }.joined(separator: "&")
  }

  /// The pairs of a query without its `?`, in order; nil in place of one that cannot be read.
  static func pairs(_ query: Substring) -> [(name: String, value: String)?] {
    query.split(separator: "&").map { pair in
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = PercentEncoding.decode(parts[0].utf8, plusIsSpace: true),
        let value = PercentEncoding.decode((parts.dropFirst().first ?? "").utf8, plusIsSpace: true)
      else { return nil }
      return (name, value)
    }
  }

  /// `*` stays: a query may hold it (RFC 3986, 3.4), and a masked token needs it.
  private static func encode(_ text: String) -> String {
    PercentEncoding.encode(text, besides: [UInt8(ascii: "*")])
  }
}

extension InvokeRequest {
  /// The call's query as the manual prints it (2.3.5):
  /// `?pageNum=1&page=10&<filter>=&authToken=<token>`, filters that are empty too. With a real
  /// token never for a message or a log.
  public func query(token: String) -> String {
    let steps = (paging ?? .platform).parameters(of: self)
    let others = filters.filter { filter in !steps.contains { $0.name == filter.name } }
    return QueryText.make(steps + others.map { ($0.name, $0.value) } + [("authToken", token)])
  }
}
