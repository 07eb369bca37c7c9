import Base

/// One exchange on its way along redirects: the request that is out now, and how much of the whole
/// one's time is gone.
struct Hop {
  private(set) var request: HTTPRequest
  /// Of the hops before this one.
  var milliseconds = 0.0
  /// The host that redirects have led to; nil where it is the one that was asked first.
  private(set) var place: String?
  private var trail = RedirectTrail()
  private let host: String?
  private let began = ContinuousClock.now
  private let total: Duration?

  init(_ request: HTTPRequest) {
    self.request = request
    total = request.timeouts.total
    host = ResolvedURL(request.url, from: nil)?.host
  }

  /// Goes on to where `head` leads.
  /// - Returns: false where it leads nowhere: it is the answer's.
  mutating func follow(_ head: HTTPResponseHead) throws(TransportError) -> Bool {
    guard var next = try trail.next(after: head, of: request) else { return false }
    if let total {
      let gone = ContinuousClock.now - began
      guard gone < total else { throw .timedOut(milliseconds: gone.milliseconds) }
      next.timeouts.total = total - gone
    }
    request = next
    place = ResolvedURL(next.url, from: nil)?.host
    if place == host { place = nil }
    return true
  }

  /// A fault of the hop, with the host that is to blame.
  func named(_ error: TransportError) -> TransportError {
    switch error {
    case .cancelled, .withheld, .redirected, .tooManyRedirects, .missingLibrary, .badAuthorities:
      error
    default: error.at(place)
    }
  }
}
