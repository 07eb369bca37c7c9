public import Catalog
public import PortalAPI
import Transport

/// Accounts and developers of our own platform (manual 2.1.1, 2.7). Each request is sent once: a
/// lost answer to a login or a form is for the person to see, not to repeat behind their back.
extension PortalSource {
  public func drawCaptcha() async throws(SourceError) -> CaptchaBody {
    try await send(.post, .captcha, session: nil)
  }

  public func login(_ request: LoginRequest) async throws(SourceError) -> SessionBody {
    try await send(.post, .session, session: nil, body: request)
  }

  public func logout(session: String) async throws(SourceError) {
    _ = try await send(.delete, .session, session: session, as: Nothing.self)
  }

  public func account(session: String) async throws(SourceError) -> AccountBody {
    try await send(.get, .account, session: session)
  }

  public func changePassword(
    _ change: PasswordChange, session: String
  ) async throws(SourceError) {
    _ = try await send(.put, .password, session: session, body: change, as: Nothing.self)
  }

  public func registrationStatus() async throws(SourceError) -> RegistrationStatusBody {
    try await send(.get, .registration, session: nil)
  }

  public func sendCode(mobile: String) async throws(SourceError) -> CodeSentBody {
    try await send(.post, .registrationCode, session: nil, body: CodeRequest(mobile: mobile))
  }

  public func register(
    _ basics: RegistrationBasics
  ) async throws(SourceError) -> RegistrationTicketBody {
    try await send(.post, .registration, session: nil, body: basics)
  }

  public func register(
    _ identity: RegistrationIdentity, ticket: String
  ) async throws(SourceError) -> AccountBody {
    try await send(
      .post, .registrationIdentity, session: nil,
      body: IdentityRequest(ticket: ticket, identity: identity))
  }

  public func developerPage(session: String) async throws(SourceError) -> DeveloperPageBody {
    try await send(.get, .accountDeveloper, session: session)
  }

  public func registerDeveloper(
    _ request: DeveloperRequest, session: String
  ) async throws(SourceError) -> DeveloperPageBody {
    try await send(.post, .accountDeveloper, session: session, body: request)
  }

  public func renewToken(session: String) async throws(SourceError) -> DeveloperPageBody {
    try await send(.post, .accountToken, session: session)
  }

  public func revokeToken(session: String) async throws(SourceError) -> DeveloperPageBody {
    try await send(.delete, .accountToken, session: session)
  }
}
