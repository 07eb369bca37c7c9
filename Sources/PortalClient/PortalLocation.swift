/// Where one of our platforms listens.
public enum PortalLocation: Hashable, Sendable {
  /// A Unix domain socket.
  case unix(path: String)
  /// `http://…` or `https://…`, without a slash at its end.
  case url(String)

  /// Reads `unix:/path`, `http://…` or `https://…`; nil for anything else.
  public init?(_ text: String) {
    if text.hasPrefix("unix:") {
      let path = String(text.dropFirst("unix:".count))
      guard path.hasPrefix("/") else { return nil }
      self = .unix(path: path)
      return
    }
    guard let mark = text.firstRange(of: "://"),
      ["http", "https"].contains(text[..<mark.lowerBound].lowercased()),
      mark.upperBound < text.endIndex,
      !text.unicodeScalars.contains(where: { "?# \t\r\n".unicodeScalars.contains($0) })
    else { return nil }
    var end = text.endIndex
    while text[text.index(before: end)] == "/", text.index(before: end) > mark.upperBound {
      end = text.index(before: end)
    }
    // Scheme and host in small letters (RFC 3986, 6.2.2.1): one place has one name, and one store.
    let path = text[mark.upperBound..<end].firstIndex(of: "/") ?? end
    self = .url(text[..<path].lowercased() + text[path..<end])
  }

  /// What paths are appended to.
  public var base: String {
    switch self {
    case .unix: "http://localhost"
    case .url(let base): base
    }
  }

  var socket: String? {
    if case .unix(let path) = self { path } else { nil }
  }
}
