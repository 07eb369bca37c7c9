import Catalog
import PortalAPI
import Runtime
import Terminal
import Widgets
import Wording

/// 登录/注册 and 用户中心 (manual 2.1.1, 2.7).
extension Browser {
  func perform(_ state: inout State, _ intent: AccountIntent) -> Effects {
    switch intent {
    case .login: return open(&state, loginPage())
    case .register: return openRegistration(&state)
    case .changePassword: return open(&state, passwordPage())
    case .logout:
      return ask("account.leave") { services in
        let result = await Result { () async throws(ServiceFault) in
          try await services.account.login.leave()
          return true
        }
        return .left(result)
      }
    case .registerDeveloper:
      guard state.account.developer.value?.developer == nil else { return [] }
      return open(&state, developerPage())
    case .revealToken:
      guard state.account.revealed == nil else {
        state.account.revealed = nil
        return []
      }
      return askToken(forCopying: false)
    case .copyToken: return askToken(forCopying: true)
    case .renewToken:
      return askDeveloper { services throws(ServiceFault) in
        try await services.account.developer.renew()
      }
    case .revokeNow: return revokeToken()
    case .revokeToken:
      state.overlay = .menu(.revokeToken)
      return []
    }
  }

  /// A task of accounts: a newer one of the same name takes its place.
  func ask(
    _ name: EffectName, _ work: @escaping @Sendable (BrowserServices) async -> AccountFact
  ) -> Effects {
    let services = services
    return [.task(name) { post in post(.account(await work(services))) }]
  }

  private func askToken(forCopying: Bool) -> Effects {
    ask("account.token") { services in
      .token(
        await Result { () async throws(ServiceFault) in
          try await services.account.developer.token()
        }, forCopying: forCopying)
    }
  }

  func askDeveloper(
    _ call: @escaping @Sendable (BrowserServices) async throws(ServiceFault) -> DeveloperPageBody
  ) -> Effects {
    ask("account.developer") { services in
      .developer(
        await Result { () async throws(ServiceFault) in try await call(services) })
    }
  }

  func revokeToken() -> Effects {
    askDeveloper { services throws(ServiceFault) in
      try await services.account.developer.revoke()
    }
  }

  /// At the start: who was logged in when the program was left.
  func loadAccount() -> Effects {
    ask("account.kept") { .kept(await $0.account.login.kept()) }
  }

  func loadDeveloper(_ state: inout State) -> Effects {
    guard state.account.name != nil else { return [] }
    state.account.developer.begin()
    return askDeveloper { services throws(ServiceFault) in
      try await services.account.developer.page()
    }
  }

  func take(_ state: inout State, _ fact: AccountFact) -> Effects {
    switch fact {
    case .kept(let name):
      state.account.name = name
      return loadDeveloper(&state) + loadFootprints(&state)
    case .entered(let account):
      state.account = AccountState()
      state.account.name = account.account
      state.standing = nil
      state.footprints = FootprintState()
      let voice = state.subject.map { loadVoice($0.id) } ?? []
      return loadDeveloper(&state) + loadFootprints(&state) + voice + [loadStanding()]
    case .left(let result): return leave(&state, result)
    case .captchaDue(let login, let password, let fault):
      let effects = open(
        &state, loginPage(login: login, password: password, withCaptcha: true))
      change(&state) { $0.form.focus(on: FormPage.captchaField) }
      state.message = Message(.warning, fault.summary)
      return effects
    case .register, .clock, .tick, .identify, .registered, .openLogin, .agreement, .codeDue:
      return takeRegistration(&state, fact)
    case .developer(let result): return take(&state, developer: result)
    case .token(.failure(let fault), _):
      state.message = Message(fault)
      return []
    case .token(.success(let token), let forCopying):
      guard forCopying else {
        state.account.revealed = token
        return []
      }
      state.message = Message(.success, AccountText.tokenCopied)
      return [.terminal(.copy(token))]
    }
  }

  private func leave(_ state: inout State, _ result: Result<Bool, ServiceFault>) -> Effects {
    // Forgotten here, whatever the platform said.
    state.account = AccountState()
    state.footprints = FootprintState()
    state.standing = nil
    if case .failure(let fault) = result {
      state.message = Message(fault)
    } else {
      state.message = Message(.success, AccountText.left)
    }
    return [loadStanding()]
  }

  private func take(
    _ state: inout State, developer result: Result<DeveloperPageBody, ServiceFault>
  ) -> Effects {
    let before = state.account.developer.value?.developer
    state.account.developer.take(result)
    state.account.revealed = nil
    switch result {
    case .failure(let fault):
      if fault.kind == .signedOut { state.account.name = nil }
      if before != nil || fault.kind != .offline { state.message = Message(fault) }
      return []
    case .success(let page):
      if let before, let now = page.developer, before != now {
        if now.token == nil { state.message = Message(.success, AccountText.revoked) }
        if now.token != nil, now.expires != before.expires {
          state.message = Message(.success, AccountText.renewed)
        }
      }
      return [loadStanding()]
    }
  }
}

extension Menu {
  static var revokeToken: Menu {
    Menu(
      title: AccountText.revokeTitle,
      choices: [
        Choice(title: AccountText.revokeYes, key: "y", intent: .account(.revokeNow)),
        Choice(title: AccountText.revokeNo, key: "n", intent: nil),
      ], selected: 1)
  }
}
