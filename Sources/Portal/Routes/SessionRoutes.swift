import Catalog
import Hummingbird
import PortalAPI

/// 登录, 退出 and the account itself (manual 2.1.1.1, 2.7).
struct SessionRoutes: Sendable {
  /// Longest login or password that is looked at, in bytes.
  static let textLimit = 200

  let platform: Platform

  func add(to router: Router<Context>) {
    router.post(.session, login)
    router.delete(.session, logout)
    router.get(.account, account)
  }

  @Sendable func login(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let body: LoginRequest = try await JSONBody.read(request)
    try Self.check(body)
    let storage = platform.storage
    let found = try await storage.accounts.credentials(login: body.login)
    // One count for an account, whether it is named by its name or by its mobile number.
    let key = storage.vault.stamp(.login, (found?.id.name ?? body.login).lowercased())
    AuditNote.current?.actor = found?.id.name
    let owners = platform.client(request, context).hashOwners + [.account(key)]
    let isRight = try await inLine(owners, body) { place in
      try await admit(key, isSolved: body.captcha != nil)
      return try await platform.hasher.matches(body.password, found?.password, place)
    }
    let isSample = found?.password == SampleAccount.hash
    guard isRight, let id = found?.id, !isSample || platform.configuration.takesSampleAccount
    else { throw Refusal.wrongLogin }
    if try await storage.accounts.isLocked(id) { throw Refusal.accountLocked }
    try await storage.accounts.forgiveLogin(key)
    guard
      let begun = try await storage.accounts.beginSession(
        id, knowing: found?.password, now: platform.seconds),
      let account = try await storage.accounts.account(id)
    else { throw Refusal.wrongLogin }
    return try Answer.data(
      SessionBody(
        session: begun.session, expires: Moment(unixSeconds: begun.expires),
        account: AccountBody(account)), headers: .unkept)
  }

  private static func check(_ body: LoginRequest) throws(Refusal) {
    var fields: [String: String] = [:]
    if body.login.isEmpty { fields["login"] = AccountWording.loginMissing }
    if body.password.isEmpty { fields["password"] = AccountWording.passwordMissing }
    guard fields.isEmpty else { throw .invalid(fields) }
    guard body.login.utf8.count <= textLimit, body.password.utf8.count <= textLimit else {
      throw .wrongLogin
    }
  }

  /// With a place before the password hash. Where a flood from many addresses has them all, a
  /// captcha is asked for, and whoever solves it comes before those who do not.
  private func inLine<Result>(
    _ owners: [PasswordHasher.Owner], _ body: LoginRequest,
    _ attempt: (PasswordHasher.Place) async throws -> Result
  ) async throws -> Result {
    let isSolved = body.captcha != nil
    if isSolved { try await platform.spend(body.captcha) }
    do {
      return try await platform.hasher.withPlace(for: owners, isSolved: isSolved, attempt)
    } catch Refusal.overloaded where !isSolved {
      throw Refusal.crowded
    }
  }

  /// Lets the attempt through, counted, or throws why not.
  private func admit(_ key: String, isSolved: Bool) async throws {
    let standing = try await platform.storage.accounts.countLogin(
      key, solvedCaptcha: isSolved, now: platform.seconds)
    switch standing {
    case .open: return
    case .captchaRequired: throw Refusal.captchaRequired
    case .locked(let seconds): throw Refusal.lockedOut(seconds: seconds)
    }
  }

  @Sendable func logout(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    _ = try await platform.account(of: request)
    if let session = Platform.bearer(request) {
      try await platform.storage.accounts.endSession(session)
    }
    return try Answer.data(Nothing())
  }

  @Sendable func account(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let id = try await platform.account(of: request)
    guard let account = try await platform.storage.accounts.account(id) else {
      throw Refusal.loginRequired
    }
    return try Answer.data(AccountBody(account), headers: .unkept)
  }
}

extension AccountBody {
  /// Masked as on every screen of the platform: the owner knows the rest.
  init(_ account: Account) {
    self.init(
      account: account.id.name, name: account.personName.map(Masking.name) ?? "",
      mobile: account.mobile.map(Masking.mobile) ?? "",
      registered: Moment(unixSeconds: account.registered), isDeveloper: account.isDeveloper)
  }
}
