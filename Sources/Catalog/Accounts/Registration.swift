/// The first of registration's three steps, 基本信息 (manual 2.1.1.2).
public struct RegistrationBasics: Hashable, Sendable, Codable {
  /// The name to log in with.
  public var account: String
  /// As typed; never kept or logged.
  public var password: String
  /// The password once more.
  public var confirmation: String
  /// Eleven digits, to which the 短信验证码 goes.
  public var mobile: String
  /// 短信验证码.
  public var code: String

  /// 基本信息 as filled in.
  public init(
    account: String, password: String, confirmation: String, mobile: String, code: String
  ) {
    self.account = account
    self.password = password
    self.confirmation = confirmation
    self.mobile = mobile
    self.code = code
  }

  /// What is wrong, by field; empty where all is right.
  public var faults: AccountFaults {
    [
      .account: AccountRule.account(account), .password: AccountRule.password(password),
      .confirmation: AccountRule.confirmation(confirmation, of: password),
      .mobile: AccountRule.mobile(mobile), .code: AccountRule.code(code),
    ].compactMapValues { $0 }
  }
}

/// The second step, 实名认证.
public struct RegistrationIdentity: Hashable, Sendable, Codable {
  /// 用户姓名.
  public var personName: String
  /// 证件类型: `idCard` alone.
  public var document: String
  /// 身份证号 as typed; only its keyed fingerprint is ever kept.
  public var idNumber: String
  /// 我已阅读并同意《天津市统一身份认证平台注册协议》.
  public var agreed: Bool

  /// The kind of document that is known.
  public static let idCard = "idCard"

  /// 实名认证 as filled in.
  public init(
    personName: String, document: String = RegistrationIdentity.idCard, idNumber: String,
    agreed: Bool
  ) {
    self.personName = personName
    self.document = document
    self.idNumber = idNumber
    self.agreed = agreed
  }

  /// - Parameter today: days since 1970-01-01, Beijing time.
  public func faults(today: Int) -> AccountFaults {
    var faults: AccountFaults = [:]
    faults[.personName] = AccountRule.name(personName)
    if document != Self.idCard { faults[.document] = .badDocument }
    faults[.idNumber] =
      idNumber.isEmpty
      ? .missing : IDNumber.fault(idNumber, today: today).map { .badIDNumber($0) }
    if !agreed { faults[.agreed] = .notAgreed }
    return faults
  }
}

/// 修改密码.
public struct PasswordChange: Hashable, Sendable, Codable {
  /// The one in use, as typed.
  public var oldPassword: String
  /// The new one, as typed.
  public var password: String
  /// The new one once more.
  public var confirmation: String

  /// 修改密码 as filled in.
  public init(oldPassword: String, password: String, confirmation: String) {
    self.oldPassword = oldPassword
    self.password = password
    self.confirmation = confirmation
  }

  /// What is wrong, by field; empty where all is right.
  public var faults: AccountFaults {
    var faults: AccountFaults = [:]
    if oldPassword.isEmpty { faults[.oldPassword] = .missing }
    faults[.password] =
      AccountRule.password(password) ?? (password == oldPassword ? .unchanged : nil)
    faults[.confirmation] = AccountRule.confirmation(confirmation, of: password)
    return faults
  }
}

/// When accounts can be registered: 每日8:00-18:00, Beijing time (注册须知一).
public enum RegistrationHours {
  private static let open = 8 * 3600
  private static let close = 18 * 3600

  /// - Parameter unixSeconds: seconds since the Unix epoch.
  public static func isOpen(unixSeconds: Int) -> Bool {
    let second = 86_400 - Moment.secondsToMidnight(unixSeconds: unixSeconds)
    return (open..<close).contains(second)
  }
}

/// The life of an SMS code.
public enum SMSCodeRule {
  /// Seconds between two codes for one number.
  public static let interval = 60
  /// Seconds a code can be used.
  public static let life = 600
  /// Wrong answers after which it is worth nothing.
  public static let tries = 5
  /// Codes for one number on one Beijing day.
  public static let perDay = 10
}
