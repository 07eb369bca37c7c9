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

  /// Identifiers of applications in a state, or of all, oldest first.
  func applications(in state: SubmissionState?) async throws -> [String]

  /// - Returns: false where there is no such application.
  func review(
    application id: String, _ state: SubmissionState, answer: String, now: Int
  ) async throws -> Bool

  /// Submissions of one kind that wait for an answer, oldest first.
  func pending(_ kind: SubmissionKind) async throws -> [SubmissionBody]

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

  /// Locks an account, whose sessions end and whose token opens nothing, or opens it again.
  /// - Returns: false where there is no such account.
  func setLocked(_ account: String, _ isLocked: Bool, now: Int) async throws -> Bool

  /// All accounts, by name.
  func accounts() async throws -> [AccountLine]
}
