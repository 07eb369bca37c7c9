import Catalog
import PortalAPI

/// A developer's account, as a good token opens it.
struct Developer: Hashable, Sendable {
  var account: String
  var name: String
  var callsPerDay: Int
  /// 有效期至.
  var expires: Moment?
}

/// What became of a registration as developer.
enum DeveloperOutcome: Hashable, Sendable {
  case done
  case alreadyRegistered
  case nameTaken
}

/// Developers, their tokens and the calls of their days.
protocol DeveloperStorage: Sendable {
  /// The developer whose token this is, and the calls that are left of the Beijing day; nil for an
  /// unknown or expired one.
  func developer(
    token: String, now: Moment
  ) async throws -> (developer: Developer, callsLeft: Int)?

  /// nil for an account that is no developer.
  func developerDetails(of id: AccountID, now: Int) async throws -> DeveloperDetails?

  /// Makes the account a developer with a new token.
  func registerDeveloper(
    _ form: DeveloperForm, _ id: AccountID, now: Int
  ) async throws -> DeveloperOutcome

  /// Three months on from now; a token that is not revoked stays what it is.
  /// - Returns: false for an account that is no developer.
  func renewToken(of id: AccountID, now: Int) async throws -> Bool

  /// From now on the token opens nothing; a renewal gives another.
  /// - Returns: false for an account that is no developer.
  func revokeToken(of id: AccountID) async throws -> Bool
}
