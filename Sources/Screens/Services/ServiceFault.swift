/// Why a service could not do what a screen asked, already in words people understand.
public struct ServiceFault: Error, Hashable, Sendable {
  /// What went wrong, as far as the screens have to know.
  public enum Kind: Hashable, Sendable {
    /// The platform cannot be reached.
    case offline
    /// The platform answers that it is out of order.
    case outOfOrder
    /// Something answers that is not the platform: another site, a login page of the network.
    case wrongSite
    /// A firewall before the platform turns requests down.
    case blocked
    /// The connection is not safe: nobody vouches for who answers.
    case insecure
    /// The platform answers, and says no.
    case refused
    /// The platform wants to know who asks.
    case signedOut
    /// Another window has logged in somebody else than who is shown; nothing was sent.
    case otherAccount
    /// The platform's answer cannot be read.
    case malformed
    case notFound
    /// The platform does not do this for programs; people do it on its web page.
    case unsupported
    case failed
  }

  /// What went wrong; what to do next goes by it, never by the texts.
  public var kind: Kind
  /// What happened.
  public var summary: String
  /// What to do about it.
  public var advice: String
  /// What is wrong with the fields of a form, by the names the platform knows them by.
  public var fields: [String: String]
  /// A web page to open instead, or to see for oneself what answers there.
  public var page: String?

  /// A fault with its words, made where the cause is known.
  public init(
    _ kind: Kind, summary: String, advice: String, fields: [String: String] = [:],
    page: String? = nil
  ) {
    self.fields = fields
    self.kind = kind
    self.summary = summary
    self.advice = advice
    self.page = page
  }

  /// It may be otherwise in a while, and what was to be sent can wait for that.
  var isOfContact: Bool { kind == .offline || kind == .outOfOrder }

  /// What happened and, where there is anything to do about it, what.
  var text: String { advice.isEmpty ? summary : "\(summary)：\(advice)" }
}
