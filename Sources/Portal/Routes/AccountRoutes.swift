import Catalog
import Hummingbird
import PortalAPI
import Wording

/// 修改密码, and the account's developer (manual 2.7).
struct AccountRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.put(.password, password)
    router.get(.accountDeveloper, developer)
    router.post(.accountDeveloper, register)
    router.post(.accountToken, renew)
    router.delete(.accountToken, revoke)
  }

  /// Ends every other session of the account: whoever knew the old password is out.
  @Sendable func password(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let id = try await platform.account(of: request)
    let change: PasswordChange = try await JSONBody.read(request)
    try RegistrationRoutes.refuse(change.faults)
    let storage = platform.storage
    let key = storage.vault.stamp(.login, "password:\(id.name.lowercased())")
    let owners = platform.client(request, context).hashOwners + [.account(key)]
    return try await platform.hasher.withPlace(for: owners) { place in
      let standing = try await storage.accounts.countLogin(
        key, solvedCaptcha: true, now: platform.seconds)
      if case .locked(let seconds) = standing { throw Refusal.lockedOut(seconds: seconds) }
      let known = try await storage.accounts.credentials(login: id.name)?.password
      guard change.oldPassword.utf8.count <= SessionRoutes.textLimit,
        try await platform.hasher.matches(change.oldPassword, known, place)
      else {
        throw Refusal.invalid([AccountField.oldPassword.rawValue: AccountWording.oldPasswordWrong])
      }
      try await storage.accounts.forgiveLogin(key)
      let hash = try await platform.hasher.hash(change.password, place)
      try await storage.accounts.setPassword(hash, of: id, keeping: Platform.bearer(request) ?? "")
      return try Answer.data(Nothing())
    }
  }

  @Sendable func developer(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    return try await page(try await platform.account(of: request))
  }

  @Sendable func register(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let id = try await platform.account(of: request)
    let body: DeveloperRequest = try await JSONBody.read(request)
    try RegistrationRoutes.refuse(body.form.faults)
    try await platform.spend(body.captcha)
    let outcome = try await platform.storage.developers.registerDeveloper(
      body.form, id, now: platform.seconds)
    let field = AccountField.developerName.rawValue
    switch outcome {
    case .done: return try await page(id)
    case .alreadyRegistered: throw Refusal.taken([field: AccountWording.isDeveloper])
    case .nameTaken: throw Refusal.taken([field: AccountWording.taken(.developerName)])
    }
  }

  @Sendable func renew(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let id = try await platform.account(of: request)
    guard try await platform.storage.developers.renewToken(of: id, now: platform.seconds) else {
      throw Refusal.notDeveloper
    }
    return try await page(id)
  }

  @Sendable func revoke(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let id = try await platform.account(of: request)
    guard try await platform.storage.developers.revokeToken(of: id) else {
      throw Refusal.notDeveloper
    }
    return try await page(id)
  }

  private func page(_ id: AccountID) async throws -> Response {
    let details = try await platform.storage.developers.developerDetails(
      of: id, now: platform.seconds)
    return try Answer.data(
      DeveloperPageBody(developer: details), headers: .unkept)
  }
}
