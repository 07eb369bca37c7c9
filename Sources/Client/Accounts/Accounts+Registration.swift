public import Catalog
import Glibc
public import PortalAPI
import PortalClient
public import Store

/// 注册 in its steps: what the first one is good for lies in the store until the second is done, so
/// that whoever is interrupted goes on where they were. Neither the password nor what the second
/// step asks for is kept.
extension Accounts {
  /// Where a registration stands that was begun.
  public struct Begun: Hashable, Sendable {
    /// What the second step needs of the first.
    public var ticket: String
    /// Whether it lies in the store, so that another time it is gone on from.
    public var isKept: Bool
  }

  /// 基本信息, the first step.
  public func register(
    _ basics: RegistrationBasics, keepingIn store: () async throws -> LocalStore
  ) async throws -> Begun {
    let body = try await portal.accounts.register(basics)
    do {
      try await store().person.keepRegistration(
        ticket: body.ticket, until: time(nil) + body.seconds)
      return Begun(ticket: body.ticket, isKept: true)
    } catch {
      return Begun(ticket: body.ticket, isKept: false)
    }
  }

  /// 实名认证, the second.
  public func register(
    _ identity: RegistrationIdentity, ticket: String, keptIn store: () async throws -> LocalStore
  ) async throws -> AccountBody {
    let account = try await portal.accounts.register(identity, ticket: ticket)
    try? await store().person.forgetRegistration()
    return account
  }
}
