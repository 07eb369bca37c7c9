import Catalog
import PortalClient
import Transport

/// Requests to one site. A redirect is followed only to the same host, and only up to https: what
/// leads elsewhere is another site.
struct SitePort: Sendable {
  static let redirectLimit = 3

  let base: String
  let transport: HTTPTransport
  let userAgent: String

  typealias Answer = (head: HTTPResponseHead, body: HTTPBody, url: String)

  /// Opens an answer, whatever its status.
  func open(
    _ path: String, unless known: Validators = Validators()
  ) async throws(SourceError) -> Answer {
    var url = base + path
    for _ in 0...Self.redirectLimit {
      var request = request(url)
      if let tag = known.entityTag { request.headers.append(HTTPHeader("If-None-Match", tag)) }
      if let time = known.lastModified {
        request.headers.append(HTTPHeader("If-Modified-Since", time))
      }
      request.timeouts.total = nil
      let answer: (head: HTTPResponseHead, body: HTTPBody)
      do {
        answer = try await transport.stream(request)
      } catch {
        throw SourceError(error)
      }
      guard let target = try Self.redirect(answer.head, from: url, path) else {
        return (answer.head, answer.body, url)
      }
      url = target
    }
    throw .unreachable(.tooManyRedirects(limit: Self.redirectLimit))
  }

  func request(_ url: String) -> HTTPRequest {
    HTTPRequest(
      url: url, headers: [HTTPHeader("User-Agent", userAgent)], redirects: .answer)
  }

  /// Where a redirect on the same site leads; nil for an answer that is none.
  static func redirect(
    _ head: HTTPResponseHead, from url: String, _ path: String
  ) throws(SourceError) -> String? {
    guard [301, 302, 303, 307, 308].contains(head.status), let place = head.headers["Location"]
    else { return nil }
    guard let target = PageLink.absolute(place, from: url) else {
      throw .malformed(path: path, detail: .notJSON(status: head.status))
    }
    let words = target.lowercased()
    let isSafe = words.hasPrefix("https:") || !url.lowercased().hasPrefix("https:")
    let isUpgrade = words.hasPrefix("https:") && !url.lowercased().hasPrefix("https:")
    let isSame =
      isSafe && PageLink.authority(of: target) == PageLink.authority(of: url)
      || isUpgrade && SiteAddress.host(of: target) == SiteAddress.host(of: url)
    guard isSame else {
      let isPortal = captiveMarks.contains { words.contains($0) }
      throw .wrongSite(
        path: path,
        isPortal
          ? .captivePortal(title: SiteAddress.host(of: target) ?? "")
          : .redirected(to: PageLink.origin(of: target) ?? target))
    }
    guard !loginMarks.contains(where: { words.contains($0) }) else {
      throw .wrongSite(path: path, .login(title: ""))
    }
    return target
  }

  /// Names such portals have, and hosts of private networks (RFC 1918), which no public site is.
  private static let captiveMarks =
    ["eportal", "wlanuserip", "captive", "hotspot", "//10.", "//192.168."]
    + (16...31).map { "//172.\($0)." }
  private static let loginMarks = ["login", "passport", "/sso", "/cas/", "/cas?"]
}
