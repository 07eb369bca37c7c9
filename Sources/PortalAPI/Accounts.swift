public import Catalog

/// `POST /api/v1/captchas`: four digits to be read and typed once, within `seconds`.
public struct CaptchaBody: Hashable, Sendable, Codable {
  public var id: String
  /// The picture for terminals, row by row, `#` for ink and `.` for paper: two rows make one row of
  /// cells in half blocks.
  public var rows: [String]
  /// The same as a PNG in Base64.
  public var image: String
  public var seconds: Int

  public init(id: String, rows: [String], image: String, seconds: Int) {
    self.id = id
    self.rows = rows
    self.image = image
    self.seconds = seconds
  }
}

/// What a person read in a captcha; part of every form that asks for 验证码.
public struct CaptchaAnswer: Hashable, Sendable, Codable {
  /// Its name among the `fields` of a refusal.
  public static let field = "captcha"

  /// Of the `CaptchaBody`.
  public var id: String
  public var text: String

  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// `POST /api/v1/session`. After three failures a captcha is asked for.
public struct LoginRequest: Hashable, Sendable, Codable {
  /// 用户账号 or 手机号码.
  public var login: String
  public var password: String
  public var captcha: CaptchaAnswer?

  public init(login: String, password: String, captcha: CaptchaAnswer? = nil) {
    self.login = login
    self.password = password
    self.captcha = captcha
  }
}

/// A new session.
public struct SessionBody: Hashable, Sendable, Codable {
  /// For `Authorization: Bearer …`.
  public var session: String
  public var expires: Moment
  public var account: AccountBody

  public init(session: String, expires: Moment, account: AccountBody) {
    self.session = session
    self.expires = expires
    self.account = account
  }
}

/// `GET /api/v1/account`: an account as its owner sees it, personal data masked.
public struct AccountBody: Hashable, Sendable, Codable {
  public var account: String
  /// 用户姓名, masked; empty where it is not known.
  public var name: String
  /// 手机号码, masked; empty where it is not known.
  public var mobile: String
  public var registered: Moment
  public var isDeveloper: Bool

  public init(
    account: String, name: String, mobile: String, registered: Moment, isDeveloper: Bool
  ) {
    self.account = account
    self.name = name
    self.mobile = mobile
    self.registered = registered
    self.isDeveloper = isDeveloper
  }
}

/// `GET /api/v1/registration`: the platform's clock, and whether it registers accounts now.
public struct RegistrationStatusBody: Hashable, Sendable, Codable {
  /// Seconds since the Unix epoch.
  public var now: Int
  public var isOpen: Bool

  public init(now: Int, isOpen: Bool) {
    self.now = now
    self.isOpen = isOpen
  }
}

/// `POST /api/v1/registration/code`: where 短信验证码 is to be sent.
public struct CodeRequest: Hashable, Sendable, Codable {
  public var mobile: String

  public init(mobile: String) { self.mobile = mobile }
}

/// A code is on its way.
public struct CodeSentBody: Hashable, Sendable, Codable {
  /// Seconds until another can be asked for.
  public var wait: Int
  /// Seconds it can be used.
  public var life: Int

  public init(wait: Int, life: Int) {
    self.wait = wait
    self.life = life
  }
}

/// What `POST /api/v1/registration` gives for a good 基本信息: 实名认证 comes with it.
public struct RegistrationTicketBody: Hashable, Sendable, Codable {
  public var ticket: String
  /// Seconds it can be used.
  public var seconds: Int

  public init(ticket: String, seconds: Int) {
    self.ticket = ticket
    self.seconds = seconds
  }
}

/// `POST /api/v1/registration/identity`.
public struct IdentityRequest: Hashable, Sendable, Codable {
  public var ticket: String
  public var identity: RegistrationIdentity

  public init(ticket: String, identity: RegistrationIdentity) {
    self.ticket = ticket
    self.identity = identity
  }
}

/// `POST /api/v1/account/developer`.
public struct DeveloperRequest: Hashable, Sendable, Codable {
  public var form: DeveloperForm
  public var captcha: CaptchaAnswer?

  public init(form: DeveloperForm, captcha: CaptchaAnswer?) {
    self.form = form
    self.captcha = captcha
  }
}

/// `GET /api/v1/account/developer`: the page 注册开发者 of 用户中心.
public struct DeveloperPageBody: Hashable, Sendable, Codable {
  /// nil for an account that is no developer yet.
  public var developer: DeveloperDetails?

  public init(developer: DeveloperDetails?) { self.developer = developer }
}

/// A developer as the account's owner sees it, and nobody else.
public struct DeveloperDetails: Hashable, Sendable, Codable {
  /// 开发者名称.
  public var name: String
  /// nil once it is revoked.
  public var token: String?
  public var callsPerDay: Int
  /// Left of the Beijing day.
  public var remaining: Int
  /// 有效期至, as `yyyy-MM-dd HH:mm:ss`; nil for one that never ends.
  public var expires: String?
  public var isExpired: Bool
  /// The last fourteen Beijing days, today last.
  public var usage: [DailyCalls]

  public init(
    name: String, token: String?, callsPerDay: Int, remaining: Int, expires: String?,
    isExpired: Bool, usage: [DailyCalls]
  ) {
    self.name = name
    self.token = token
    self.callsPerDay = callsPerDay
    self.remaining = remaining
    self.expires = expires
    self.isExpired = isExpired
    self.usage = usage
  }
}

/// Calls of one Beijing day.
public struct DailyCalls: Hashable, Sendable, Codable {
  public var day: Moment
  public var calls: Int

  public init(day: Moment, calls: Int) {
    self.day = day
    self.calls = calls
  }
}
