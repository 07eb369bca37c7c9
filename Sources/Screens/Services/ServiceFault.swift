/// Why a service could not do what a screen asked, already in words people understand.
public struct ServiceFault: Error, Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// The platform cannot be reached.
    case offline
    /// The platform answers, and says no.
    case refused
    /// The platform wants to know who asks.
    case signedOut
    /// The platform's answer cannot be read.
    case malformed
    case notFound
    case failed
  }

  public var kind: Kind
  /// What happened.
  public var summary: String
  /// What to do about it.
  public var advice: String
  /// What is wrong with the fields of a form, by the names the platform knows them by.
  public var fields: [String: String]

  public init(_ kind: Kind, summary: String, advice: String, fields: [String: String] = [:]) {
    self.fields = fields
    self.kind = kind
    self.summary = summary
    self.advice = advice
  }
}
