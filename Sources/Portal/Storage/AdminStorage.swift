public import Catalog
import PortalAPI

/// How the platform is used.
public struct PlatformUse: Hashable, Sendable {
  public var counters: SiteCounters
  public var views: Int
  public var downloads: Int
  public var ratings: Int
  public var accounts: Int
  public var developers: Int
  /// Of all days.
  public var calls: Int
  /// Of the Beijing day that was asked about.
  public var callsToday: Int
  /// 应用提交 that waits for the operator.
  public var waitingApplications: Int
  /// What waits for an answer.
  public var waiting: [SubmissionKind: Int]
}

/// One account in the operator's list. Nothing in it is secret; the mobile number is not there.
public struct AccountLine: Hashable, Sendable {
  public var account: String
  /// Seconds since the Unix epoch.
  public var registered: Int
  public var isLocked: Bool
  /// 开发者名称, of a developer.
  public var developer: String?
  public var callsPerDay: Int?
  /// 有效期至.
  public var expires: String?
}

/// What the operator says of the platform; what is not said (nil) stays.
public struct SiteNames: Hashable, Sendable {
  /// What the site calls itself.
  public var name: String?
  /// 主办单位; empty for none, as the next two.
  public var host: String?
  /// 承办单位.
  public var operatedBy: String?
  /// ICP备案号.
  public var icp: String?

  /// Says nothing.
  public init() {}
}

/// What became of a survey that was to take the place of another.
public enum SurveyChange: Hashable, Sendable {
  /// It is asked now.
  case done
  /// It was, and this many answers to the one before it are gone.
  case discarded(Int)
  /// It was not: this many answers belong to the questions there are.
  case answered(Int)
}

/// What the operator alone sees and does.
protocol AdminStorage: Sendable {
  /// How the platform is used.
  /// - Parameter day: `yyyy-MM-dd`, Beijing time.
  func use(day: String) async throws -> PlatformUse

  /// Puts a question behind the others; one with the same words is replaced.
  func write(_ question: FrequentQuestion) async throws

  /// - Returns: false where there is no such question.
  func remove(question: String) async throws -> Bool

  /// Publishes a policy; one of the same title is replaced.
  func write(_ policy: Policy) async throws

  /// - Returns: false where there is none of that title.
  func remove(policy title: String) async throws -> Bool

  /// Changes what the platform says of itself on 首页.
  func change(_ names: SiteNames) async throws

  /// Puts a page of 网站信息 behind the others; one of the same title is replaced in its place.
  func write(_ page: SitePage) async throws

  /// - Returns: false where there is none of that title.
  func remove(page title: String) async throws -> Bool

  /// Asks these questions from now on; answers to others are never counted among theirs.
  /// - Parameter discarding: whether answers to other questions may be given up.
  func write(_ survey: Survey, discarding: Bool) async throws -> SurveyChange

  /// Identifiers of applications in a state, or of all, oldest first.
  func applications(in state: SubmissionState?) async throws -> [String]

  /// - Returns: false where there is no such application.
  func review(
    application id: String, _ state: SubmissionState, answer: String, now: Int
  ) async throws -> Bool

  /// Submissions of one kind in a state, or all, oldest first.
  func submissions(
    _ kind: SubmissionKind, in state: SubmissionState?
  ) async throws -> [SubmissionBody]

  /// Answers a submission, or answers it anew.
  /// - Returns: false where there is none of that number and kind.
  func answer(
    _ kind: SubmissionKind, _ id: Int, _ state: SubmissionState, _ answer: String, now: Int
  ) async throws -> Bool

  /// Makes an account that can log in at once; what it claims is nobody's yet.
  func add(_ account: String, password: PasswordHash, mobile: String?, now: Int) async throws

  /// Gives the account the token, and makes it a developer where it is none.
  /// - Returns: false where there is no such account.
  func give(
    token: String, to account: String, name: String?, callsPerDay: Int?, expires: String
  ) async throws -> Bool

  /// Changes how often a developer may call a day; the token stays.
  /// - Returns: false where there is no such account, or it is no developer's.
  func setCalls(_ callsPerDay: Int, of account: String) async throws -> Bool

  /// Replaces an account's password and ends its sessions.
  /// - Returns: false where there is no such account.
  func setPassword(_ password: PasswordHash, of account: String) async throws -> Bool

  /// Locks an account, whose sessions end and whose token opens nothing, or opens it again.
  /// - Returns: false where there is no such account.
  func setLocked(_ account: String, _ isLocked: Bool, now: Int) async throws -> Bool

  /// All accounts, by name.
  func accounts() async throws -> [AccountLine]
}
