public import Catalog
public import PortalAPI
import Transport

/// Accounts and developers of our own platform (manual 2.1.1, 2.7). Each request is sent once: a
/// lost answer to a login or a form is for the person to see, not to repeat behind their back.
public struct PortalAccounts: Sendable {
  let source: PortalSource

  /// A 验证码, drawn anew.
  public func drawCaptcha() async throws(SourceError) -> CaptchaBody {
    try await source.send(.post, .captcha, session: nil)
  }

  /// - Throws: `SourceError.invalid` where it is refused.
  public func login(_ request: LoginRequest) async throws(SourceError) -> SessionBody {
    try await source.send(.post, .session, session: nil, body: request)
  }

  /// Ends the session.
  public func logout(session: String) async throws(SourceError) {
    _ = try await source.send(.delete, .session, session: session, as: Nothing.self)
  }

  /// The account behind a session.
  public func account(session: String) async throws(SourceError) -> AccountBody {
    try await source.send(.get, .account, session: session)
  }

  /// Ends every other session of the account.
  public func changePassword(
    _ change: PasswordChange, session: String
  ) async throws(SourceError) {
    _ = try await source.send(.put, .password, session: session, body: change, as: Nothing.self)
  }

  /// Whether registration is open now.
  public func registrationStatus() async throws(SourceError) -> RegistrationStatusBody {
    try await source.send(.get, .registration, session: nil)
  }

  /// Has a 短信验证码 sent.
  public func sendCode(mobile: String) async throws(SourceError) -> CodeSentBody {
    try await source.send(.post, .registrationCode, session: nil, body: CodeRequest(mobile: mobile))
  }

  /// 基本信息, the first step.
  public func register(
    _ basics: RegistrationBasics
  ) async throws(SourceError) -> RegistrationTicketBody {
    try await source.send(.post, .registration, session: nil, body: basics)
  }

  /// 实名认证, the second step.
  public func register(
    _ identity: RegistrationIdentity, ticket: String
  ) async throws(SourceError) -> AccountBody {
    try await source.send(
      .post, .registrationIdentity, session: nil,
      body: IdentityRequest(ticket: ticket, identity: identity))
  }

  /// The account's developer, where it is one.
  public func developerPage(session: String) async throws(SourceError) -> DeveloperPageBody {
    try await source.send(.get, .accountDeveloper, session: session)
  }

  /// Makes the account a developer with a new token.
  public func registerDeveloper(
    _ request: DeveloperRequest, session: String
  ) async throws(SourceError) -> DeveloperPageBody {
    try await source.send(.post, .accountDeveloper, session: session, body: request)
  }

  /// Three months on from now.
  public func renewToken(session: String) async throws(SourceError) -> DeveloperPageBody {
    try await source.send(.post, .accountToken, session: session)
  }

  /// From now on the token opens nothing.
  public func revokeToken(session: String) async throws(SourceError) -> DeveloperPageBody {
    try await source.send(.delete, .accountToken, session: session)
  }
}

extension PortalSource {
  /// Accounts and developers of the platform.
  public var accounts: PortalAccounts { PortalAccounts(source: self) }
}
