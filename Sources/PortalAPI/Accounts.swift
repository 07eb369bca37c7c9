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
