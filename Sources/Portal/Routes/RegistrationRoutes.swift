import Catalog
import Hummingbird
import Logging
import PortalAPI
import Wording

/// 注册 in its steps 基本信息, 实名认证, 注册成功 (manual 2.1.1.2). The first is settled with the SMS
/// code and gives a ticket; the second makes the account. Checks go from what costs nothing to what
/// is used up: the form, what is taken, then the code.
struct RegistrationRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.registration, status)
    router.post(.registrationCode, code)
    router.post(.registration, basics)
    router.post(.registrationIdentity, identity)
  }

  @Sendable func status(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let now = platform.seconds
    let configuration = platform.configuration
    return try Answer.data(
      RegistrationStatusBody(
        now: now, isOpen: RegistrationHours.isOpen(unixSeconds: now),
        isOffered: configuration.sendSMS != nil && configuration.checkIdentity != nil),
      headers: .unkept)
  }

  @Sendable func code(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let mobile = try await JSONBody.read(request, as: CodeRequest.self).mobile
    let now = try openNow()
    guard let send = platform.configuration.sendSMS else {
      throw Refusal.notOffered(AccountWording.noGateway)
    }
    // Nobody gives name and number for nothing.
    guard platform.configuration.checkIdentity != nil else {
      throw Refusal.notOffered(AccountWording.noIdentityCheck)
    }
    try Self.refuse(AccountRule.mobile(mobile).map { [.mobile: $0] } ?? [:])
    try Self.refuse(taken: try await platform.storage.registrations.taken([.mobile: mobile]))
    try await platform.limits.admitCode(platform.client(request, context))
    switch try await platform.storage.registrations.issueCode(mobile: mobile, now: now) {
    case .tooSoon(let seconds):
      throw Refusal.notYet(seconds: seconds, AccountWording.codeTooSoon(seconds))
    case .spentToday:
      throw Refusal.notYet(
        seconds: Moment.secondsToMidnight(unixSeconds: now), AccountWording.codesSpent)
    case .issued(let code):
      do {
        try await send(SMSMessage(mobile: mobile, text: RegistrationText.message(code: code)))
      } catch {
        try await platform.storage.registrations.withdrawCode(mobile: mobile)
        context.logger.error("message not sent", metadata: ["error": "\(type(of: error))"])
        throw Refusal.unavailable(AccountWording.gatewayFailed)
      }
      return try Answer.data(CodeSentBody(wait: SMSCodeRule.interval, life: SMSCodeRule.life))
    }
  }

  @Sendable func basics(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let basics: RegistrationBasics = try await JSONBody.read(request)
    let now = try openNow()
    try Self.refuse(basics.faults)
    let storage = platform.storage
    try Self.refuse(
      taken: try await storage.registrations.taken([
        .account: basics.account, .mobile: basics.mobile,
      ]))
    try Self.refuse(
      try await storage.registrations.tryCode(basics.code, mobile: basics.mobile, now: now))
    let owners = platform.client(request, context).hashOwners
    // Who has the right code differs from a flood as who solved a captcha does. It is used up when
    // there is a place: who has to come again comes with the same.
    let hash = try await platform.hasher.withPlace(for: owners, isSolved: true) { place in
      let isUsed = try await storage.registrations.useCode(
        basics.code, mobile: basics.mobile, now: now)
      if !isUsed { try Self.refuse(CodeOutcome.gone) }
      return try await platform.hasher.hash(basics.password, place)
    }
    AuditNote.current?.actor = basics.account
    let ticket = try await storage.registrations.beginRegistration(basics, password: hash, now: now)
    return try Answer.data(
      RegistrationTicketBody(ticket: ticket, seconds: RegistrationTicket.seconds),
      headers: .unkept)
  }

  @Sendable func identity(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let body: IdentityRequest = try await JSONBody.read(request)
    let now = try openNow()
    let storage = platform.storage
    try Self.refuse(body.identity.faults(today: platform.now.day))
    guard
      let pending = try await storage.registrations.pendingRegistration(
        ticket: body.ticket, now: now)
    else { throw Refusal.invalid(["ticket": AccountWording.ticketGone]) }
    AuditNote.current?.actor = pending.account
    try Self.refuse(
      taken: try await storage.registrations.taken([.idNumber: body.identity.idNumber]))
    try await check(body.identity, context)
    switch try await storage.registrations.finishRegistration(
      ticket: body.ticket, identity: body.identity, now: now)
    {
    case .made: break
    case .taken(let fields): try Self.refuse(taken: fields)
    case .gone: throw Refusal.invalid(["ticket": AccountWording.ticketGone])
    }
    guard let account = try await storage.accounts.account(AccountID(name: pending.account)) else {
      throw Refusal.invalid(["ticket": AccountWording.ticketGone])
    }
    return try Answer.data(AccountBody(account), headers: .unkept)
  }

  /// The platform's clock decides (注册须知一).
  private func openNow() throws(Refusal) -> Int {
    let now = platform.seconds
    guard RegistrationHours.isOpen(unixSeconds: now) else { throw .registrationClosed }
    return now
  }

  private func check(_ identity: RegistrationIdentity, _ context: Context) async throws {
    guard let check = platform.configuration.checkIdentity else {
      throw Refusal.notOffered(AccountWording.noIdentityCheck)
    }
    let claim = IdentityClaim(
      name: identity.personName, idNumber: IDNumber.normal(identity.idNumber))
    let isRight: Bool
    do {
      isRight = try await check(claim)
    } catch {
      context.logger.error("identity not checked", metadata: ["error": "\(type(of: error))"])
      throw Refusal.unavailable(AccountWording.identityCheckFailed)
    }
    guard isRight else {
      throw Refusal.invalid([AccountField.idNumber.rawValue: AccountWording.identityWrong])
    }
  }

  static func refuse(_ faults: AccountFaults) throws(Refusal) {
    guard faults.isEmpty else { throw .invalid(faults.messages) }
  }

  private static func refuse(taken fields: [AccountField]) throws(Refusal) {
    guard !fields.isEmpty else { return }
    throw .taken(
      Dictionary(uniqueKeysWithValues: fields.map { ($0.rawValue, AccountWording.taken($0)) }))
  }

  private static func refuse(_ outcome: CodeOutcome) throws(Refusal) {
    let field = AccountField.code.rawValue
    switch outcome {
    case .right: return
    case .wrong(0), .gone: throw .invalid([field: AccountWording.codeGone])
    case .wrong(let left): throw .invalid([field: AccountWording.codeWrong(left)])
    }
  }
}
