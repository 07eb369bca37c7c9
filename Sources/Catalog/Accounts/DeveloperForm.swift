/// 身份 of a developer; the manual shows 其它 and no other (2.7).
public enum DeveloperIdentity: String, Hashable, Sendable, CaseIterable, Codable {
  case student, teacher, researcher, employee, civilServant, freelancer, other
}

/// 注册开发者 (manual 2.7).
public struct DeveloperForm: Hashable, Sendable, Codable {
  /// Characters a line may have.
  public static let textLimit = 50

  /// 姓名.
  public var personName: String
  /// 开发者名称, shown beside applications.
  public var developerName: String
  /// As whom a person registers.
  public var identity: DeveloperIdentity
  /// 单位/公司.
  public var organisation: String
  /// 专业.
  public var major: String
  /// 研究领域.
  public var field: String
  /// Where the platform reaches them.
  public var email: String

  /// All of the form as it was filled in; `faults` says what is wrong with it.
  public init(
    personName: String, developerName: String, identity: DeveloperIdentity, organisation: String,
    major: String, field: String, email: String
  ) {
    self.personName = personName
    self.developerName = developerName
    self.identity = identity
    self.organisation = organisation
    self.major = major
    self.field = field
    self.email = email
  }

  /// What is wrong, by field; empty where all is right.
  public var faults: AccountFaults {
    [
      .personName: AccountRule.name(personName),
      .developerName: AccountRule.text(developerName, limit: Self.textLimit),
      .organisation: AccountRule.text(organisation, limit: Self.textLimit),
      .major: AccountRule.text(major, limit: Self.textLimit),
      .field: AccountRule.text(field, limit: Self.textLimit), .email: AccountRule.email(email),
    ].compactMapValues { $0 }
  }
}

/// A token's life: 有效期至 (manual 2.7).
public enum TokenRule {
  /// How long a token is good for, from the day it is made.
  public static let months = 3

  /// `2019-06-04 16:56:05`: three months behind `unixSeconds`, to the second; the last day of the
  /// month where that month is shorter.
  public static func expiry(unixSeconds: Int) -> String {
    let start = Moment(unixSeconds: unixSeconds)
    let date = CivilCalendar.civil(days: start.day)
    let month = date.month - 1 + months
    let (year, next) = (date.year + month / 12, month % 12 + 1)
    let day = min(date.day, CivilCalendar.length(ofMonth: next, year: year))
    let minute = CivilCalendar.remainder(start.minutes, 1440)
    let end = Moment(year: year, month: next, day: day, hour: minute / 60, minute: minute % 60)
    return end.text(second: CivilCalendar.remainder(unixSeconds, 60))
  }
}

extension Moment {
  /// `2019-06-04 16:56:05`, for what the platform prints to the second.
  public func text(second: Int) -> String {
    "\(self):\(second < 10 ? "0" : "")\(second)"
  }

  /// The same for a time in seconds since the Unix epoch.
  public static func secondText(unixSeconds: Int) -> String {
    Moment(unixSeconds: unixSeconds).text(second: CivilCalendar.remainder(unixSeconds, 60))
  }
}
