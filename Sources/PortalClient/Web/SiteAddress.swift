import PortalAPI

/// Parts of `http(s)` addresses, and where redirects may lead (RFC 3986 section 5, RFC 9110 section
/// 15.4).
public enum SiteAddress {
  /// Visible ASCII: what is encoded already stays so.
  private static let plain = Set<UInt8>(0x21...0x7E)

  /// `scheme://host:port` in lower case; nil for another scheme.
  public static func origin(of url: String) -> String? {
    guard let mark = url.firstRange(of: "://") else { return nil }
    let scheme = url[..<mark.lowerBound].lowercased()
    let authority = url[mark.upperBound...].prefix { !"/?#".contains($0) }
    let place = authority.split(separator: "@").last ?? ""
    guard ["http", "https"].contains(scheme), !place.isEmpty else { return nil }
    return "\(scheme)://\(place.lowercased())"
  }

  /// The host in lower case, without a port; nil for another scheme.
  public static func host(of url: String) -> String? {
    guard let place = origin(of: url)?.split(separator: "/").last else { return nil }
    // An IPv6 address stands in brackets, for its colons (RFC 3986 section 3.2.2).
    if let end = place.firstIndex(of: "]") { return String(place[...end]) }
    return String(place.prefix { $0 != ":" })
  }

  /// Where a link on a page leads; nil for what does not lead to `http` or `https`. What may not
  /// stand in an address is percent-encoded: many sites print Chinese in theirs.
  public static func absolute(_ link: String, from page: String) -> String? {
    let isPlain = link.utf8.allSatisfy { (0x21...0x7E).contains($0) }
    if isPlain, hasOrigin(link.utf8) { return link }
    let text =
      isPlain ? link : PercentEncoding.encode(trimmed(link.unicodeScalars), besides: plain)
    if origin(of: text) != nil { return text }
    guard !text.isEmpty, let origin = origin(of: page) else { return nil }
    if text.hasPrefix("//") { return "\(origin.prefix { $0 != ":" }):\(text)" }
    if text.hasPrefix("/") { return origin + text }
    let scheme = text.prefix { $0 != ":" && $0 != "/" && $0 != "?" }
    if scheme.endIndex < text.endIndex, text[scheme.endIndex] == ":" {
      return Self.origin(of: text) == nil ? nil : text
    }
    let path = page.prefix { $0 != "?" && $0 != "#" }
    guard let slash = path.lastIndex(of: "/"), path.distance(from: path.startIndex, to: slash) > 7
    else { return "\(origin)/\(text)" }
    return String(path[...slash]) + text
  }

  /// Whether it begins as nearly every address does; of another nothing is said.
  private static func hasOrigin(_ link: String.UTF8View) -> Bool {
    for scheme in ["https://", "http://"] where link.starts(with: scheme.utf8) {
      return link.dropFirst(scheme.utf8.count).first.map { !"/?#@".utf8.contains($0) } ?? false
    }
    return false
  }

  /// Without white space at its ends.
  static func trimmed(_ scalars: String.UnicodeScalarView) -> String {
    guard let start = scalars.firstIndex(where: { !$0.properties.isWhitespace }),
      let end = scalars.lastIndex(where: { !$0.properties.isWhitespace })
    else { return "" }
    return String(scalars[start...end])
  }
}
