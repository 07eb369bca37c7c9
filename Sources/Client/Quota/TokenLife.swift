import Calls
import Catalog
import Store

/// Until when a token is in force.
public struct TokenLife: Hashable, Sendable {
  /// Days since 1970-01-01 in Beijing: the first on which it is not.
  public var end: Int
  /// Whether somebody said so; else it is reckoned from when the token was first used here.
  public var isStated: Bool

  /// Days for which the live platform gives a token, from the registration on.
  static let days = 90
  /// Days before the end from which on it is warned of.
  static let notice = 14

  /// - Parameters:
  ///   - stated: by the configuration.
  ///   - first: the day on which the token was first used here.
  init?(stated: Moment?, first: Int?) {
    if let stated {
      self.init(end: stated.day, isStated: true)
    } else if let first {
      self.init(end: first + Self.days, isStated: false)
    } else {
      return nil
    }
  }

  private init(end: Int, isStated: Bool) {
    self.end = end
    self.isStated = isStated
  }

  /// A word of warning; nil where there is time enough.
  /// - Parameter tokens: where the token is looked after.
  func warning(today: Int, _ tokens: TokenPlace) -> String? {
    let left = end - today
    guard left <= Self.notice else { return nil }
    let day = Moment(minutes: end * 1440, hasTime: false)
    let renew = "请到\(tokens.name)续期或重新申请，再更换令牌"
    guard isStated else {
      let started = Moment(minutes: (end - Self.days) * 1440, hasTime: false)
      let about = left > 0 ? "约在 \(day) 到期（还有 \(left) 天）" : "可能已在 \(day) 到期"
      return
        "注意：令牌自 \(started) 起在本机使用，平台的令牌一般 \(Self.days) 天有效，\(about)；\(renew)；确切日期可写进配置的 token-expires"
    }
    return left > 0
      ? "注意：令牌将于 \(day) 到期（还有 \(left) 天）；\(renew)" : "注意：令牌已于 \(day) 到期；\(renew)"
  }
}

extension Session {
  /// How long an account's token holds; nil where the platform says so itself, or nobody knows.
  public func tokenLife(of ledger: QuotaLedger) async -> TokenLife? {
    // Where developers are served, the platform tells of their tokens; what is open has none.
    let silent: Capabilities = [.developers, .openCalls]
    guard address.capabilities.contains(.invoke), address.capabilities.isDisjoint(with: silent)
    else {
      return TokenLife(stated: configuration.tokenExpires, first: nil)
    }
    let days = (try? await ledger.store().calls.ledger(limit: 100_000)) ?? []
    let first = days.filter { $0.account == ledger.account }.map(\.day).min()
    return TokenLife(stated: configuration.tokenExpires, first: first)
  }

  /// What is to be said of a token before it ends.
  public func tokenWarning(_ ledger: QuotaLedger) async -> String? {
    await tokenLife(of: ledger)?.warning(
      today: CallDay.day(unixSeconds: now()), address.tokens)
  }
}
