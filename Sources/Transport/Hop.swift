import Base

/// One exchange on its way along redirects: the request that is out now, and how much of the whole
/// one's time is gone.
struct Hop {
  private(set) var request: HTTPRequest
  /// Of the hops before this one.
  var milliseconds = 0.0
  private var trail = RedirectTrail()
  private let began = ContinuousClock.now
  private let total: Duration?

  init(_ request: HTTPRequest) {
    self.request = request
    total = request.timeouts.total
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
    return true
  }
}
