/// A request's path as the access log has it. A client that takes path and query for one component
/// encodes the `?`, and then the query, with whatever is secret in it, is a part of the path; so
/// each part is told as far as it is what a route has (RFC 3986, 2.3), and of a path that no route
/// has only the first two.
struct LoggedPath: CustomStringConvertible {
  let description: String

  /// - Parameter isRouted: whether a route has that path.
  init(_ path: String, isRouted: Bool) {
    let parts = path.split(separator: "/", omittingEmptySubsequences: true)
    let shown = isRouted ? parts[...] : parts.prefix(2)
    var text = shown.map { "/" + Self.plain($0) }.joined()
    if shown.count < parts.count { text += "/…" }
    description = text.isEmpty ? "/" : text
  }

  private static func plain(_ part: Substring) -> String {
    let start = part.prefix { character in
      character.isASCII && (character.isLetter || character.isNumber || "-._~".contains(character))
    }
    return start.endIndex == part.endIndex ? String(part) : start + "…"
  }
}
