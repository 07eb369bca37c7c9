import Catalog
import PortalAPI

/// What whoever asks has done lately: see `Rates`.
struct Limits: Sendable {
  private enum Act: String {
    case captcha, login, smsCode, registration, write, writeByAddress
  }

  /// What is counted once for a while.
  enum Use: Hashable, Sendable {
    case view(EntryID)
    case share(EntryID, ShareChannel)
    case download(checksum: String)

    fileprivate var key: String {
      switch self {
      case .view(let id): "view \(id.text)"
      case .share(let id, let channel): "share \(id.text) \(channel.rawValue)"
      case .download(let checksum): "download \(checksum)"
      }
    }
  }

  private let rates: Rates
  private let clock: @Sendable () -> Int
  private let acts: any RateStorage
  private let uses: any RateStorage

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

  /// By address, whoever is logged in: before it is looked up who that is.
  func admitWrite(_ client: ClientAddress) async throws {
    try await admit(.writeByAddress, rates.writeByAddress, client)
  }

  /// By account; by address where nobody is logged in.
  func admitWrite(_ client: ClientAddress, of account: AccountID?) async throws {
    guard let account else { return try await admit(.write, rates.write, client) }
    try await admit(.write, rates.write, "account \(account.name)")
  }

  /// Whether it counts: it does the first time, and again after a while.
  func counts(_ use: Use, by client: ClientAddress) async throws -> Bool {
    guard let address = client.group else { return true }
    return try await uses.admit("\(use.key) \(address)", rates.use, now: clock()) == nil
  }

  /// It could not be counted: it does the next time.
  func forget(_ use: Use, by client: ClientAddress) async throws {
    guard let address = client.group else { return }
    try await uses.forget("\(use.key) \(address)")
  }

  private func admit(_ act: Act, _ rate: Rate, _ client: ClientAddress) async throws {
    guard let address = client.group else { return }
    try await admit(act, rate, "address \(address)")
  }

  private func admit(_ act: Act, _ rate: Rate, _ asker: String) async throws {
    let wait = try await acts.admit("\(act.rawValue) \(asker)", rate, now: clock())
    guard let seconds = wait else { return }
    throw Refusal.notYet(seconds: seconds, LimitWording.tooFast(seconds))
  }
}

/// Where it is counted: what is limited, and what counts once for a while. Neither can push the
/// other out where room is bounded.
struct RateStores: Sendable {
  var acts: any RateStorage
  var uses: any RateStorage

  /// In this process alone.
  static var inMemory: RateStores {
    RateStores(acts: RateTable<String>(), uses: RateTable<String>())
  }
}
