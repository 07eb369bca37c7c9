import Calls
public import Catalog
import Glibc
public import Store

/// The ledger of one account's calls, by Beijing days. It is a service to whoever calls: a ledger
/// that cannot be written is no reason to fail a call that was made.
public struct QuotaLedger: Sendable {
  let store: @Sendable () async throws -> LocalStore
  /// Names the account: its masked token, and the host where it is not the platform's own.
  let account: String
  /// Calls a day; nil where nobody knows.
  let limit: Int?
  /// Seconds since the Unix epoch, by the platform's clock.
  let now: @Sendable () -> Int

  /// Counts what was answered.
  /// - Returns: how the account stands; nil where the call is not one that counts.
  @discardableResult
  func note(_ exchange: InvokeExchange) async -> CallDay? {
    guard let store = try? await store() else { return nil }
    let answer = InvokeAnswer(body: exchange.body)
    if case .refused(let code, _, _) = answer, exchange.quota == nil {
      switch code {
      case 401, 403, 404, 500: return nil
      case 429:
        let spent = Quota(limit: limit ?? Quota.callsPerDay, remaining: 0)
        return try? await store.reconcile(account, with: spent, at: now())
      default: break
      }
    }
    return try? await store.count(
      callOf: account, stated: exchange.quota, limit: limit, at: now())
  }

  /// How the account stands as far as it is known here.
  public func today() async -> CallDay {
    let time = now()
    let known = try? await store().ledger(of: account, at: time)
    var day = known ?? CallDay(day: CallDay.day(unixSeconds: time), account: account)
    day.limit = day.limit ?? limit
    return day
  }

  /// Takes what the platform says.
  @discardableResult
  public func reconcile(_ quota: Quota) async -> CallDay {
    let time = now()
    let taken = try? await store().reconcile(account, with: quota, at: time)
    return taken
      ?? CallDay(
        day: CallDay.day(unixSeconds: time), account: account, limit: quota.limit,
        stated: quota.remaining)
  }
}

extension Session {
  /// The platform's time, in seconds since the Unix epoch.
  public var now: @Sendable () -> Int {
    let system: @Sendable () -> Int = { time(nil) }
    return address == .embedded ? PlatformClock.chosen ?? system : system
  }

  /// The ledger of a token on the chosen platform.
  public func ledger(
    of token: Token, store: @escaping @Sendable () async throws -> LocalStore
  ) -> QuotaLedger {
    QuotaLedger(store: store, account: token.masked, limit: Quota.callsPerDay, now: now)
  }
}
