import Catalog
import PortalAPI

/// The name an account is known by inside the platform, spelled as it was registered.
struct AccountID: Hashable, Sendable {
  let name: String
}

/// An account as its owner may see it.
struct Account: Hashable, Sendable {
  var id: AccountID
  var mobile: String?
  var personName: String?
  /// Seconds since the Unix epoch.
  var registered: Int
  var isDeveloper: Bool
}

/// Whether a password may be tried.
enum LoginStanding: Hashable, Sendable {
  case open
  case captchaRequired
  case locked(seconds: Int)
}

/// Accounts, their sessions, and what stands between a guesser and a password.
protocol AccountStorage: Sendable {
  /// The account a login names (its name, or its mobile number) and its password.
  func credentials(login: String) async throws -> (id: AccountID, password: PasswordHash)?

  /// nil where there is none of that name.
  func account(_ id: AccountID) async throws -> Account?

  /// Replaces the password and ends every session but `kept`.
  func setPassword(_ hash: PasswordHash, of id: AccountID, keeping session: String) async throws

  /// - Parameter password: what was found right; nil asks nothing of it.
  /// - Returns: the session, in hexadecimal, and when it ends; nil where the account has another
  ///   password meanwhile.
  func beginSession(
    _ id: AccountID, knowing password: PasswordHash?, now: Int
  ) async throws -> (session: String, expires: Int)?

  /// nil for an unknown session or one that is over.
  func account(session: String, now: Int) async throws -> AccountID?

  /// Ends a session, where there is one.
  func endSession(_ session: String) async throws

  /// Counts an attempt where it may be made.
  /// - Parameters:
  ///   - key: a fingerprint of what is tried, of the vault.
  ///   - solvedCaptcha: whether a captcha came with it and was right.
  func countLogin(_ key: String, solvedCaptcha: Bool, now: Int) async throws -> LoginStanding

  /// Forgets the attempts that were counted.
  func forgiveLogin(_ key: String) async throws

  /// Whether the operator has locked the account.
  func isLocked(_ id: AccountID) async throws -> Bool
}
