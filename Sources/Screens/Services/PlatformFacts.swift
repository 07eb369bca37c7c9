public import Calls
public import Catalog

/// What is known of the chosen platform before it is asked anything.
public struct PlatformFacts: Sendable {
  /// What it does for a program. What is not in here is shown as such, with the web page where a
  /// person can do it.
  public var capabilities: Capabilities
  /// The first page of its web site; nil where it has none that anybody can open.
  public var site: String?

  /// Where the tokens are looked after that its interfaces are called with.
  public var tokens: TokenPlace

  /// - Parameters:
  ///   - site: the platform's web site; nil where it has none.
  ///   - tokens: where tokens are looked after.
  public init(
    capabilities: Capabilities = .portal, site: String? = nil, tokens: TokenPlace = .account
  ) {
    self.capabilities = capabilities
    self.site = site
    self.tokens = tokens
  }
}
