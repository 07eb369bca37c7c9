import Catalog
import PortalAPI

/// What whoever asks has done lately: see `Rates`.
struct Limits: Sendable {
  private enum Act: String {
    case captcha, login, smsCode, registration, write, writeByAddress
  }

  private let rates: Rates
  private let clock: @Sendable () -> Int
  private let acts: any RateStorage
  private let uses: any UseStorage

  init(_ rates: Rates, storage: RateStores, clock: @escaping @Sendable () -> Int) {
    self.rates = rates
    self.clock = clock
    acts = storage.acts
    uses = storage.uses
  }

  func admitCaptcha(_ client: ClientAddress) async throws {
    try await admit(.captcha, rates.captcha, client)
  }

  func admitLogin(_ client: ClientAddress) async throws {
    try await admit(.login, rates.login, client)
  }

  func admitCode(_ client: ClientAddress) async throws {
    try await admit(.smsCode, rates.smsCode, client)
  }

  func admitRegistration(_ client: ClientAddress) async throws {
    try await admit(.registration, rates.registration, client)
  }

  /// By address, whoever is logged in, and by account; by address again where nobody is.
  func admitWrite(_ client: ClientAddress, of account: AccountID?) async throws {
    try check(try await acts.admit(writing(client, account), now: clock()))
  }

  /// Counts a use where the same of that client did not count a while ago.
  func count(_ use: EntryUse, by client: ClientAddress) async throws -> UseOutcome {
    try await uses.count(use, asks: [], once: once(use, client), now: clock())
  }

  /// The same of one that is a write besides.
  func countWrite(
    _ use: EntryUse, by client: ClientAddress, of account: AccountID?
  ) async throws -> UseOutcome {
    let outcome = try await uses.count(
      use, asks: writing(client, account), once: once(use, client), now: clock())
    if case .refused(let seconds) = outcome { try check(seconds) }
    return outcome
  }

  private func writing(_ client: ClientAddress, _ account: AccountID?) -> [RateAsk] {
    var asks: [RateAsk] = []
    if let address = client.group {
      asks.append(ask(.writeByAddress, rates.writeByAddress, "address \(address)"))
      if account == nil { asks.append(ask(.write, rates.write, "address \(address)")) }
    }
    if let account { asks.append(ask(.write, rates.write, "account \(account.name)")) }
    return asks
  }

  private func once(_ use: EntryUse, _ client: ClientAddress) -> RateAsk? {
    client.group.map { RateAsk(key: "\(use.key) \($0)", rate: rates.use) }
  }

  private func ask(_ act: Act, _ rate: Rate, _ asker: String) -> RateAsk {
    RateAsk(key: "\(act.rawValue) \(asker)", rate: rate)
  }

  private func admit(_ act: Act, _ rate: Rate, _ client: ClientAddress) async throws {
    guard let address = client.group else { return }
    try check(try await acts.admit([ask(act, rate, "address \(address)")], now: clock()))
  }

  private func check(_ wait: Int?) throws {
    guard let seconds = wait else { return }
    throw Refusal.notYet(seconds: seconds, LimitWording.tooFast(seconds))
  }
}

/// Where it is counted: what is limited, and what counts once for a while. Neither can push the
/// other out where room is bounded.
struct RateStores: Sendable {
  var acts: any RateStorage
  var uses: any UseStorage
}
