/// What a redirect (RFC 9110 section 15.4) of this request may lead to. Whatever the policy says,
/// what of a request could give something away (`HTTPRequest.isPublic`) never comes to another
/// origin, none goes from https to http, and what is not a GET or HEAD is never sent a second time.
public enum RedirectPolicy: Hashable, Sendable {
  /// Not followed: the redirect is the answer, which whoever asked judges.
  case answer
  /// Not followed: fails with `TransportError.redirected`. For calls that are counted.
  case refuse
  /// Followed while scheme, host and port stay the same (RFC 6454); else as `refuse`.
  case sameOrigin
  /// As `sameOrigin`, and up from http to https on the same host; what could be secret in the heads
  /// stays behind then, since that is another origin.
  case sameSite
  /// Followed to any other origin as well.
  case anywhere
}

extension HTTPRequest {
  /// Heads that say what is wanted of a public file, and nothing of who asks.
  fileprivate static let publicHeaders: Set = [
    "accept", "user-agent", "range", "if-range", "if-none-match", "if-modified-since",
  ]

  /// Parameters by which an account is known. A published link may bear a key or a signature, which
  /// everybody has who reads it.
  private static let accountParameters: Set = [
    "authtoken", "token", "access_token", "password",
  ]

  /// Whether everybody may see the request: a GET or HEAD without a body, without heads that could
  /// be secret, and without an account or a token in the address.
  var isPublic: Bool {
    isReading && headers.allSatisfy { Self.publicHeaders.contains($0.name.lowercased()) }
      && MaskedURL(url, hiding: { Self.accountParameters.contains($0.lowercased()) })
        .description == url
  }

  /// A GET or HEAD without a body: what may be asked for in another place.
  var isReading: Bool { [.get, .head].contains(method) && body.isEmpty }
}

/// Follows the redirects of one exchange, as far as its policy allows.
struct RedirectTrail {
  private static let statuses: Set = [301, 302, 303, 307, 308]

  private(set) var followed = 0

  /// The request that comes next; nil where `head` is the answer.
  /// - Throws: `TransportError.redirected` where the redirect is not to be followed.
  mutating func next(
    after head: HTTPResponseHead, of request: HTTPRequest
  ) throws(TransportError) -> HTTPRequest? {
    guard Self.statuses.contains(head.status), let place = head.headers["Location"],
      request.redirects != .answer
    else { return nil }
    guard let target = ResolvedURL(place, from: request.url) else {
      throw .redirected(to: nil)
    }
    guard Self.allows(request, target) else { throw .redirected(to: target.place) }
    guard followed < HTTPTransport.redirectLimit else {
      throw .tooManyRedirects(limit: HTTPTransport.redirectLimit)
    }
    followed += 1
    var next = request
    next.url = target.url
    if ResolvedURL(request.url, from: nil)?.origin != target.origin {
      next.headers.removeAll { !HTTPRequest.publicHeaders.contains($0.name.lowercased()) }
    }
    return next
  }

  private static func allows(_ request: HTTPRequest, _ target: ResolvedURL) -> Bool {
    guard request.redirects != .refuse, request.isReading,
      let current = ResolvedURL(request.url, from: nil)
    else { return false }
    if target.origin == current.origin { return true }
    if request.redirects == .sameSite {
      return current.scheme == "http" && target.scheme == "https" && target.host == current.host
    }
    // A socket is one origin: whatever host is named there, no other is reached by it.
    return request.redirects == .anywhere && request.isPublic && request.unixSocket == nil
      && ["http", "https"].contains(target.scheme)
      && !(current.scheme == "https" && target.scheme == "http")
  }
}
