public import Catalog

/// `POST /api/v1/captchas`: four digits to be read and typed once, within `seconds`.
public struct CaptchaBody: Hashable, Sendable, Codable {
  /// What the answer is sent with; good for one answer.
  public var id: String
  /// The picture for terminals, row by row, `#` for ink and `.` for paper: two rows make one row of
  /// cells in half blocks.
  public var rows: [String]
  /// The same as a PNG in Base64.
  public var image: String
  /// How long it may be answered.
  public var seconds: Int

  /// - Parameter image: a PNG in Base64 (RFC 4648).
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
  /// The digits a person read.
  public var text: String

  /// The answer to the picture of that identifier.
  public init(id: String, text: String) {
    self.id = id
    self.text = text
  }
}

/// `POST /api/v1/session`. After three failures a captcha is asked for.
public struct LoginRequest: Hashable, Sendable, Codable {
  /// 用户账号 or 手机号码.
  public var login: String
  /// As typed; travels in the body only.
  public var password: String
  /// nil as long as none is asked for.
  public var captcha: CaptchaAnswer?

  /// - Parameter login: the account's name or its mobile number.
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
  /// When the session ends by itself.
  public var expires: Moment
  /// Whose it is.
  public var account: AccountBody

  /// - Parameter session: the secret that later requests bear.
  public init(session: String, expires: Moment, account: AccountBody) {
    self.session = session
    self.expires = expires
    self.account = account
  }
}

/// `GET /api/v1/account`: an account as its owner sees it, personal data masked.
public struct AccountBody: Hashable, Sendable, Codable {
  /// The name to log in with.
  public var account: String
  /// 用户姓名, masked; empty where it is not known.
  public var name: String
  /// 手机号码, masked; empty where it is not known.
  public var mobile: String
  /// When the account was made.
  public var registered: Moment
  /// Whether it has a token of its own.
  public var isDeveloper: Bool

  /// What its owner sees of an account; numbers and names are masked.
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
  /// Whether accounts are taken at this hour.
  public var isOpen: Bool
  /// Whether they are taken at all: a platform without gateway or identity check takes none. Older
  /// platforms do not say; nil for them.
  public var isOffered: Bool?

  /// - Parameter now: the platform's clock, in seconds since 1970.
  public init(now: Int, isOpen: Bool, isOffered: Bool? = nil) {
    self.now = now
    self.isOpen = isOpen
    self.isOffered = isOffered
  }
}

/// `POST /api/v1/registration/code`: where 短信验证码 is to be sent.
public struct CodeRequest: Hashable, Sendable, Codable {
  /// Eleven digits, to which the code goes.
  public var mobile: String

  /// Asks for a 短信验证码.
  public init(mobile: String) { self.mobile = mobile }
}

/// A code is on its way.
public struct CodeSentBody: Hashable, Sendable, Codable {
  /// Seconds until another can be asked for.
  public var wait: Int
  /// Seconds it can be used.
  public var life: Int

  /// - Parameters: seconds until another may be asked for, and seconds the code is good.
  public init(wait: Int, life: Int) {
    self.wait = wait
    self.life = life
  }
}

/// What `POST /api/v1/registration` gives for a good 基本信息: 实名认证 comes with it.
public struct RegistrationTicketBody: Hashable, Sendable, Codable {
  /// The secret that 实名认证 goes on with.
  public var ticket: String
  /// Seconds it can be used.
  public var seconds: Int

  /// - Parameter seconds: how long the ticket is good.
  public init(ticket: String, seconds: Int) {
    self.ticket = ticket
    self.seconds = seconds
  }
}

/// `POST /api/v1/registration/identity`.
public struct IdentityRequest: Hashable, Sendable, Codable {
  /// What 基本信息 was answered with.
  public var ticket: String
  /// The name and document as typed.
  public var identity: RegistrationIdentity

  /// The second step of a registration.
  public init(ticket: String, identity: RegistrationIdentity) {
    self.ticket = ticket
    self.identity = identity
  }
}

/// `POST /api/v1/account/developer`.
public struct DeveloperRequest: Hashable, Sendable, Codable {
  /// The form as filled in.
  public var form: DeveloperForm
  /// The picture's answer; nil where none is asked for.
  public var captcha: CaptchaAnswer?

  /// Asks for a developer's token.
  public init(form: DeveloperForm, captcha: CaptchaAnswer?) {
    self.form = form
    self.captcha = captcha
  }
}

/// `GET /api/v1/account/developer`: the page 注册开发者 of 用户中心.
public struct DeveloperPageBody: Hashable, Sendable, Codable {
  /// nil for an account that is no developer yet.
  public var developer: DeveloperDetails?

  /// - Parameter developer: nil for somebody who is none yet.
  public init(developer: DeveloperDetails?) { self.developer = developer }
}

/// A developer as the account's owner sees it, and nobody else.
public struct DeveloperDetails: Hashable, Sendable, Codable {
  /// 开发者名称.
  public var name: String
  /// nil once it is revoked.
  public var token: String?
  /// What the token is granted.
  public var callsPerDay: Int
  /// Left of the Beijing day.
  public var remaining: Int
  /// 有效期至, as `yyyy-MM-dd HH:mm:ss`; nil for one that never ends.
  public var expires: String?
  /// Whether the token is past its end.
  public var isExpired: Bool
  /// The last fourteen Beijing days, today last.
  public var usage: [DailyCalls]

  /// What 开发者中心 shows its owner.
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
  /// In Beijing time.
  public var day: Moment
  /// Calls counted on it.
  public var calls: Int

  /// One day of a token's use.
  public init(day: Moment, calls: Int) {
    self.day = day
    self.calls = calls
  }
}
