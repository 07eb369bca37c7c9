public import Catalog

/// Accounts as the operator has them: made without registration, given a token, locked.
public struct AccountDesk: Sendable {
  /// Calls a day of a developer that the operator makes, unless told otherwise.
  public static let callsPerDay = Quota.callsPerDay

  public enum Fault: Error, Hashable, Sendable {
    case faulty(AccountFaults)
    case taken([AccountField])
    case unknown
    /// There is no such account, or it is no developer's.
    case noDeveloper
  }

  private let registrations: any RegistrationStorage
  private let admin: any AdminStorage
  let cost: PasswordCost

  /// - Parameter cost: of passwords that are set here.
  public init(_ platform: PlatformAdmin, cost: PasswordCost = .standard) {
    registrations = platform.storage.registrations
    admin = platform.admin
    self.cost = cost
  }

  /// `count` characters at random, letters and digits that look like no other, both among them.
  public static func newPassword(count: Int = 12) -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz")
    let digits = Array("23456789")
    let all = letters + digits
    var text = (0..<max(2, count) - 2).map { _ in all[Int.random(in: 0..<all.count)] }
    text.insert(letters[Int.random(in: 0..<letters.count)], at: 0)
    text.append(digits[Int.random(in: 0..<digits.count)])
    return String(text)
  }

  /// Makes an account that can log in at once.
  /// - Parameter mobile: nil where the account logs in by its name alone.
  /// - Throws: `Fault.faulty`, `Fault.taken`; GRDB's `DatabaseError`.
  public func add(
    _ account: String, password: String, mobile: String? = nil, now: Int
  ) async throws {
    let faults: AccountFaults = [
      .account: AccountRule.account(account), .password: AccountRule.password(password),
      .mobile: mobile.flatMap { AccountRule.mobile($0) },
    ].compactMapValues { $0 }
    guard faults.isEmpty else { throw Fault.faulty(faults) }
    let hash = try PasswordHash(password: password, cost: cost)
    var claims: [AccountField: String] = [.account: account]
    claims[.mobile] = mobile
    let taken = try await registrations.taken(claims)
    guard taken.isEmpty else { throw Fault.taken(taken) }
    try await admin.add(account, password: hash, mobile: mobile, now: now)
  }

  /// Gives the account a new token, and makes it a developer where it is none; a token it had opens
  /// nothing any more.
  /// - Parameters:
  ///   - name: 开发者名称 of one that is made; its account's where nil.
  ///   - callsPerDay: nil leaves a developer's as it is.
  /// - Returns: the token, which is shown nowhere else but to its owner.
  public func issueToken(
    to account: String, name: String? = nil, callsPerDay: Int? = nil, now: Int
  ) async throws -> String {
    let token = Secret.make(bytes: 16)
    let isThere = try await admin.give(
      token: token, to: account, name: name, callsPerDay: callsPerDay,
      expires: TokenRule.expiry(unixSeconds: now))
    guard isThere else { throw Fault.unknown }
    return token
  }

  /// Changes how often a developer may call a day; the token in use stays.
  /// - Throws: `Fault.noDeveloper`.
  public func setCalls(_ callsPerDay: Int, of account: String) async throws {
    guard try await admin.setCalls(callsPerDay, of: account) else { throw Fault.noDeveloper }
  }

  /// Gives an account a new password and ends its sessions.
  /// - Throws: `Fault.faulty`, `Fault.unknown`.
  public func setPassword(_ password: String, of account: String) async throws {
    if let fault = AccountRule.password(password) { throw Fault.faulty([.password: fault]) }
    let hash = try PasswordHash(password: password, cost: cost)
    guard try await admin.setPassword(hash, of: account) else { throw Fault.unknown }
  }

  /// Locks an account, whose sessions end and whose token opens nothing, or opens it again.
  public func setLocked(_ account: String, _ isLocked: Bool, now: Int) async throws {
    let isThere = try await admin.setLocked(account, isLocked, now: now)
    guard isThere else { throw Fault.unknown }
  }

  /// By name.
  public func list() async throws -> [AccountLine] {
    try await admin.accounts()
  }
}
