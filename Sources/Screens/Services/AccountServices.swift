public import Catalog
public import PortalAPI

/// Accounts and developers. Passwords pass through on their way to the platform; sessions and
/// tokens stay with the provider, but for a token its owner asks to see.
public struct AccountServices: Sendable {
  /// A code is on its way.
  public struct SentCode: Hashable, Sendable {
    /// Seconds until another can be asked for.
    public var wait: Int
    /// What the embedded platform wrote to the phone, which is this terminal.
    public var message: String?

    /// - Parameter wait: seconds until another may be asked for.
    public init(wait: Int, message: String?) {
      self.wait = wait
      self.message = message
    }
  }

  /// 登录, 退出, 修改密码.
  public struct Login: Sendable {
    /// The account of the kept login, asked of nobody; nil where there is none.
    public var kept: @Sendable () async -> String?
    /// Draws a picture to be read before logging in.
    public var captcha: @Sendable () async throws(ServiceFault) -> Captcha
    /// Logs in, and keeps the session for the next start.
    public var enter: @Sendable (LoginRequest) async throws(ServiceFault) -> AccountBody
    /// Logs out on the platform and here.
    public var leave: @Sendable () async throws(ServiceFault) -> Void
    /// Changes it on the platform; the session goes on.
    public var changePassword: @Sendable (PasswordChange) async throws(ServiceFault) -> Void

    /// How accounts come and go.
    public init(
      kept: @escaping @Sendable () async -> String?,
      captcha: @escaping @Sendable () async throws(ServiceFault) -> Captcha,
      enter: @escaping @Sendable (LoginRequest) async throws(ServiceFault) -> AccountBody,
      leave: @escaping @Sendable () async throws(ServiceFault) -> Void,
      changePassword: @escaping @Sendable (PasswordChange) async throws(ServiceFault) -> Void
    ) {
      self.kept = kept
      self.captcha = captcha
      self.enter = enter
      self.leave = leave
      self.changePassword = changePassword
    }
  }

  /// 注册.
  public struct Registration: Sendable {
    /// Whether accounts are taken, and the platform's clock.
    public var status: @Sendable () async throws(ServiceFault) -> RegistrationStatusBody
    /// Has a 短信验证码 sent.
    public var sendCode: @Sendable (_ mobile: String) async throws(ServiceFault) -> SentCode
    /// - Returns: the ticket for 实名认证.
    public var basics: @Sendable (RegistrationBasics) async throws(ServiceFault) -> String
    /// Checks 实名认证 and makes the account.
    public var identity:
      @Sendable (RegistrationIdentity, _ ticket: String) async throws(ServiceFault) -> AccountBody
    /// The ticket of a registration that was left behind 基本信息, as long as it is good.
    public var pending: @Sendable () async -> String?
    /// Forgets that ticket.
    public var forget: @Sendable () async -> Void
    /// This machine's clock, in seconds since the Unix epoch.
    public var seconds: @Sendable () -> Int

    /// The steps of a registration.
    public init(
      status: @escaping @Sendable () async throws(ServiceFault) -> RegistrationStatusBody,
      sendCode: @escaping @Sendable (_ mobile: String) async throws(ServiceFault) -> SentCode,
      basics: @escaping @Sendable (RegistrationBasics) async throws(ServiceFault) -> String,
      identity:
        @escaping @Sendable (RegistrationIdentity, _ ticket: String) async throws(ServiceFault) ->
        AccountBody,
      pending: @escaping @Sendable () async -> String?,
      forget: @escaping @Sendable () async -> Void,
      seconds: @escaping @Sendable () -> Int
    ) {
      self.pending = pending
      self.forget = forget
      self.seconds = seconds
      self.status = status
      self.sendCode = sendCode
      self.basics = basics
      self.identity = identity
    }
  }

  /// 注册开发者. The token of a page is masked.
  public struct Developer: Sendable {
    /// What 开发者中心 says of the account.
    public var page: @Sendable () async throws(ServiceFault) -> DeveloperPageBody
    /// Asks for a token.
    public var register:
      /// A new token in place of the old one.
      @Sendable (DeveloperRequest) async throws(ServiceFault) -> DeveloperPageBody
    public var renew: @Sendable () async throws(ServiceFault) -> DeveloperPageBody
    /// Ends the token.
    public var revoke: @Sendable () async throws(ServiceFault) -> DeveloperPageBody
    /// The token itself, for its owner to see or copy.
    public var token: @Sendable () async throws(ServiceFault) -> String

    /// What a developer does with a token.
    public init(
      page: @escaping @Sendable () async throws(ServiceFault) -> DeveloperPageBody,
      register:
        @escaping @Sendable (DeveloperRequest) async throws(ServiceFault) ->
        DeveloperPageBody,
      renew: @escaping @Sendable () async throws(ServiceFault) -> DeveloperPageBody,
      revoke: @escaping @Sendable () async throws(ServiceFault) -> DeveloperPageBody,
      token: @escaping @Sendable () async throws(ServiceFault) -> String
    ) {
      self.page = page
      self.register = register
      self.renew = renew
      self.revoke = revoke
      self.token = token
    }
  }

  /// Logging in and out.
  public var login: Login
  /// Making an account.
  public var registration: Registration
  /// The developer's token.
  public var developer: Developer

  /// All that 我的 does on the platform.
  public init(login: Login, registration: Registration, developer: Developer) {
    self.login = login
    self.registration = registration
    self.developer = developer
  }
}
