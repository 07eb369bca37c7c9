import PortalAPI
import WebPages

/// Addresses as links give them (RFC 3986 section 5, as far as pages need it).
enum PageLink {
  /// Visible ASCII: what is encoded already stays so.
  private static let plain = Set<UInt8>(0x21...0x7E)

  /// - Returns: nil for anything that does not lead to `http` or `https`.
  static func absolute(_ link: String, from page: String) -> String? {
    let link = PercentEncoding.encode(link.trimmed, besides: plain)
    guard !link.isEmpty, !link.hasPrefix("#"), let origin = origin(of: page) else { return nil }
    if link.hasPrefix("//") { return "\(origin.prefix { $0 != ":" }):\(link)" }
    if link.hasPrefix("/") { return origin + link }
    let scheme = link.prefix { $0 != ":" && $0 != "/" && $0 != "?" }
    if scheme.endIndex < link.endIndex, link[scheme.endIndex] == ":" {
      return ["http", "https"].contains(scheme.lowercased()) ? link : nil
    }
    let path = page.prefix { $0 != "?" && $0 != "#" }
    guard let slash = path.lastIndex(of: "/"), path.distance(from: path.startIndex, to: slash) > 7
    else { return "\(origin)/\(link)" }
    return String(path[...slash]) + link
  }

  /// `scheme://host:port`.
  static func origin(of url: String) -> String? {
    guard let mark = url.firstRange(of: "://") else { return nil }
    return String(url[..<mark.upperBound] + url[mark.upperBound...].prefix { !"/?#".contains($0) })
  }

  /// Host and port in lower case, without an account before them.
  static func authority(of url: String) -> String {
    let rest = (origin(of: url) ?? "").split(separator: "/").last ?? ""
    return String(rest.split(separator: "@").last ?? "").lowercased()
  }
}
