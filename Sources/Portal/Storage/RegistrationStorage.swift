import Catalog
import PortalAPI

/// A registration whose 基本信息 is done.
struct PendingRegistration: Hashable, Sendable {
  var account: String
  var mobile: String
}

/// What says that 基本信息 is done.
enum RegistrationTicket {
  /// How long 实名认证 may follow.
  static let seconds = 1800
}

/// What became of a registration at its last step.
enum RegistrationEnd: Hashable, Sendable {
  case made
  /// What another account has taken meanwhile.
  case taken([AccountField])
  /// The ticket was used meanwhile.
  case gone
}

/// What became of a wish for a code.
enum CodeIssue: Hashable, Sendable {
  case issued(code: String)
  case tooSoon(seconds: Int)
  case spentToday
}

/// What a typed code turns out to be.
enum CodeOutcome: Hashable, Sendable {
  case right
  case wrong(triesLeft: Int)
  /// None was asked for, or it is used, over, or guessed at too often.
  case gone
}

/// Registration's steps and its 短信验证码. What is taken is looked up at each step and settled at the
/// last, so that of two who ask at once one is refused.
protocol RegistrationStorage: Sendable {
  /// Which of these another account has.
  /// - Parameter claims: the account's name, mobile number or ID number; nothing else is looked up.
  func taken(_ claims: [AccountField: String]) async throws -> [AccountField]

  /// Keeps 基本信息 for `RegistrationTicket.seconds`.
  /// - Returns: the ticket for the second step.
  func beginRegistration(
    _ basics: RegistrationBasics, password: PasswordHash, now: Int
  ) async throws -> String

  /// nil for an unknown ticket or one that is over.
  func pendingRegistration(ticket: String, now: Int) async throws -> PendingRegistration?

  /// Makes the account a ticket is for, and uses the ticket up: of two who come with one ticket at
  /// once, one makes it.
  func finishRegistration(
    ticket: String, identity: RegistrationIdentity, now: Int
  ) async throws -> RegistrationEnd

  /// A new code for the number, at most as often as `SMSCodeRule` allows.
  func issueCode(mobile: String, now: Int) async throws -> CodeIssue

  /// Takes back a code that could not be sent.
  func withdrawCode(mobile: String) async throws

  /// Counts a try, and says what it turns out to be. Tries made at once count like tries made one
  /// by one.
  func tryCode(_ code: String, mobile: String, now: Int) async throws -> CodeOutcome

  /// Uses up a code that was right.
  /// - Returns: false where that has been done meanwhile, or it is over.
  func useCode(_ code: String, mobile: String, now: Int) async throws -> Bool
}
