import Catalog

/// What whoever asks has done lately: see `Rates`. Of this process, in memory alone.
struct Limits: Sendable {
  private enum Act: Hashable, Sendable {
    case captcha, login, smsCode, registration, write, writeByAddress
  }

  private enum Asker: Hashable, Sendable {
    case address(IPAddress)
    case account(String)
  }

  private struct Key: Hashable, Sendable {
    var act: Act
    var asker: Asker
  }

  /// What is counted once for a while.
  enum Use: Hashable, Sendable {
    case view(EntryID)
    case share(EntryID, ShareChannel)
    case download(checksum: String)
  }

  private struct UseKey: Hashable, Sendable {
    var address: IPAddress
    var use: Use
  }

  private let rates: Rates
  private let clock: @Sendable () -> Int
  private let acts = RateTable<Key>()
  private let uses = RateTable<UseKey>()

  init(_ rates: Rates, clock: @escaping @Sendable () -> Int) {
    self.rates = rates
    self.clock = clock
  }

  func admitCaptcha(_ client: ClientAddress) throws(Refusal) {
    try admit(.captcha, rates.captcha, client)
  }

  func admitLogin(_ client: ClientAddress) throws(Refusal) {
    try admit(.login, rates.login, client)
  }

  func admitCode(_ client: ClientAddress) throws(Refusal) {
    try admit(.smsCode, rates.smsCode, client)
  }

  func admitRegistration(_ client: ClientAddress) throws(Refusal) {
    try admit(.registration, rates.registration, client)
  }

  /// By address, whoever is logged in: before it is looked up who that is.
  func admitWrite(_ client: ClientAddress) throws(Refusal) {
    try admit(.writeByAddress, rates.writeByAddress, client)
  }

  /// By account; by address where nobody is logged in.
  func admitWrite(_ client: ClientAddress, of account: AccountID?) throws(Refusal) {
    guard let account else { return try admit(.write, rates.write, client) }
    try admit(.write, rates.write, .account(account.name))
  }

  /// Whether it counts: it does the first time, and again after a while.
  func counts(_ use: Use, by client: ClientAddress) -> Bool {
    guard let address = client.group else { return true }
    return uses.admit(UseKey(address: address, use: use), rates.use, now: clock()) == nil
  }

  /// It could not be counted: it does the next time.
  func forget(_ use: Use, by client: ClientAddress) {
    guard let address = client.group else { return }
    uses.forget(UseKey(address: address, use: use))
  }

  private func admit(_ act: Act, _ rate: Rate, _ client: ClientAddress) throws(Refusal) {
    guard let address = client.group else { return }
    try admit(act, rate, .address(address))
  }

  private func admit(_ act: Act, _ rate: Rate, _ asker: Asker) throws(Refusal) {
    guard let seconds = acts.admit(Key(act: act, asker: asker), rate, now: clock()) else { return }
    throw .notYet(seconds: seconds, LimitWording.tooFast(seconds))
  }
}
