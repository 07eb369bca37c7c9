import Calls
public import Catalog
import Glibc
import PortalClient
public import Store
import Transport

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

  /// Who asks to wait no longer speaks of pace; who asks for more, of the day.
  private static let longestPause = Duration.seconds(3600)

  /// Calls, and counts the call: before it is sent, since a process that is killed meanwhile counts
  /// nothing any more. What turns out not to count is taken back.
  /// - Returns: what came, and how the account stands; nil where the call is not one that counts.
  func counting(
    _ call: () async throws(SourceError) -> InvokeExchange
  ) async throws(SourceError) -> (InvokeExchange, CallDay?) {
    let store = try? await store()
    let counted = try? await store?.calls.count(callOf: account, limit: limit, at: now())
    do {
      let exchange = try await call()
      return (exchange, await settle(counted, exchange, store))
    } catch {
      if error.wasSurelyNotSent, let counted { _ = try? await store?.calls.uncount(counted) }
      throw error
    }
  }

  private func settle(
    _ counted: CountedCall?, _ exchange: InvokeExchange, _ store: LocalStore?
  ) async -> CallDay? {
    guard let store, let counted else { return nil }
    let answer = InvokeAnswer(body: exchange.body, status: exchange.status)
    var refusal: Int?
    if case .refused(let code, _, _) = answer { refusal = code ?? exchange.status }
    // What the platform does not count is counted on neither side.
    if let refusal, [401, 403, 404, 429, 500].contains(refusal) {
      _ = try? await store.calls.uncount(counted)
    }
    // Of other hosts such a number is mostly one of seconds or minutes.
    if limit != nil, let stated = exchange.quota {
      return try? await store.calls.reconcile(account, with: stated, at: now())
    }
    switch refusal {
    case 401, 403, 404, 500: return nil
    case 429:
      // Where no number of calls a day is known, or the wait has an end, it was pace.
      guard let limit, exchange.wait(at: now()).map({ $0 > Self.longestPause }) != false else {
        return await today()
      }
      let spent = Quota(limit: limit, remaining: 0)
      return try? await store.calls.reconcile(account, with: spent, at: now())
    default: return await today()
    }
  }

  /// How the account stands as far as it is known here.
  public func today() async -> CallDay {
    let time = now()
    let known = try? await store().calls.ledger(of: account, at: time)
    var day = known ?? CallDay(day: CallDay.day(unixSeconds: time), account: account)
    day.limit = day.limit ?? limit
    return day
  }

  /// Takes what the platform says.
  @discardableResult
  public func reconcile(_ quota: Quota) async -> CallDay {
    let time = now()
    let taken = try? await store().calls.reconcile(account, with: quota, at: time)
    return taken
      ?? CallDay(
        day: CallDay.day(unixSeconds: time), account: account, limit: quota.limit,
        stated: quota.remaining)
  }
}

extension InvokeExchange {
  /// How long its server asks to wait; nil where it does not.
  /// - Parameter now: seconds since the Unix epoch.
  func wait(at now: Int) -> Duration? {
    header("Retry-After").flatMap { RetryAfter.duration($0, now: now) }
  }

  /// The same of one that gives no answer for now: it was asked too fast (RFC 6585, 4), or is out
  /// of service (RFC 9110, 15.6.4).
  func pause(at now: Int) -> Duration? { [429, 503].contains(status) ? wait(at: now) : nil }
}

extension SourceError {
  /// Whether no byte of a call can have reached anybody. Of all else the platform may know.
  fileprivate var wasSurelyNotSent: Bool {
    switch self {
    case .unreachable(let error): error.wasSurelyNotSent
    case .unsupported: true
    case .refused, .invalid, .malformed, .wrongSite, .cancelled: false
    }
  }
}

extension TransportError {
  fileprivate var wasSurelyNotSent: Bool {
    switch self {
    case .withheld, .badURL, .badHeader, .cannotResolve, .cannotConnect, .cannotReachProxy,
      .proxyRefused, .tls, .badAuthorities:
      true
    case .fakeAddress(_, let error): error.wasSurelyNotSent
    default: false
    }
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
