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
    let isRight = try await platform.hasher.withPlace(for: owners) { place in
      try await admit(body, key)
      return try await platform.hasher.matches(body.password, found?.password, place)
    }
    let isSample = found?.password == SampleAccount.hash
    guard isRight, let id = found?.id, !isSample || platform.configuration.takesSampleAccount
    else { throw Refusal.wrongLogin }
    if try await storage.accounts.isLocked(id) { throw Refusal.accountLocked }
    try await storage.accounts.forgiveLogin(key)
    let begun = try await storage.accounts.beginSession(id, now: platform.seconds)
    guard let account = try await storage.accounts.account(id) else { throw Refusal.wrongLogin }
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

  /// Lets the attempt through, counted, or throws why not.
  private func admit(_ body: LoginRequest, _ key: String) async throws {
    let now = platform.seconds
    var standing = try await platform.storage.accounts.loginStanding(key, now: now)
    var solved = false
    if standing == .captchaRequired, body.captcha != nil {
      try await platform.spend(body.captcha)
      solved = true
    }
    if standing == .open || solved {
      standing = try await platform.storage.accounts.countLogin(
        key, solvedCaptcha: solved, now: now)
    }
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
