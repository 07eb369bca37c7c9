import Base
public import PortalAPI
public import PortalClient
import Transport

/// Accounts for screens and subcommands alike: asks the platform, and keeps the login.
public struct Accounts: Sendable {
  let session: Session
  let platform: OpenPlatform

  /// Accounts of a platform that is open.
  public init(_ session: Session, _ platform: OpenPlatform) {
    self.session = session
    self.platform = platform
  }

  /// The platform, where it has accounts.
  public var portal: PortalSource {
    get throws(Failure) {
      guard let portal = platform.source as? PortalSource else {
        throw Failure(.unreachable, "此平台的账号只能在网页上办理", advice: "请在该平台的网页上登录")
      }
      return portal
    }
  }

  /// Whether somebody is logged in, as far as is known here.
  public var isSignedIn: Bool { get throws { try session.accountInUse() != nil } }

  /// Logs in and keeps the session for later commands.
  public func login(_ request: LoginRequest) async throws -> AccountBody {
    let body = try await portal.accounts.login(request)
    try session.savedLogin.write(
      AccountInUse(name: body.account.account, session: body.session))
    session.shownAccount.follow(body.account.account)
    return body.account
  }

  /// The login is forgotten here even where the platform cannot be told.
  public func logout() async throws {
    let account = try? session.savedLogin.read()
    try session.shownAccount.check(account)
    session.savedLogin.remove()
    session.shownAccount.follow(nil)
    guard let account else { return }
    do {
      try await portal.accounts.logout(session: account.session)
    } catch SourceError.refused(401, _, _) {
      // It was over already.
    } catch let error as SourceError where error.isWithheld {
      // Whoever wants nothing to be sent has not logged out.
      try session.savedLogin.write(account)
      session.shownAccount.follow(account.name)
      throw error
    }
  }

  /// Runs a request in the account's name. A session that the platform no longer knows is
  /// forgotten.
  public func signedIn<Value: Sendable>(
    _ body: (PortalSource, String) async throws -> Value
  ) async throws -> Value {
    guard let account = try session.accountInUse() else { throw SourceError.loginRequired }
    do {
      return try await body(portal, account.session)
    } catch let error as SourceError where error.endsSession {
      session.end(account)
      throw error
    }
  }

  /// Asks for a code; the embedded platform's message is handed to whoever shows it.
  public func sendCode(mobile: String) async throws -> (sent: CodeSentBody, message: String?) {
    let sent = try await portal.accounts.sendCode(mobile: mobile)
    return (sent, platform.message(to: mobile))
  }

  /// The account's token; nil where nobody is logged in.
  /// - Throws: where the account is no developer, or its token is revoked.
  public func token() async throws -> Token? {
    guard try session.accountInUse() != nil else { return nil }
    let page = try await signedIn { portal, session in
      try await portal.accounts.developerPage(session: session)
    }
    guard let developer = page.developer else {
      throw Failure(
        .refused, "当前账号还不是开发者",
        advice: "请在【用户中心】注册开发者，或执行 \(ProgramCommand.line("developer", "register"))")
    }
    guard let token = developer.token.flatMap({ Token($0) }) else {
      throw Failure(
        .refused, "令牌已停用",
        advice: "请在【用户中心】换发令牌，或执行 \(ProgramCommand.line("developer", "renew"))")
    }
    return token
  }
}

extension SourceError {
  /// Whether nothing was to be sent.
  fileprivate var isWithheld: Bool {
    if case .unreachable(.withheld) = self { true } else { false }
  }
}
