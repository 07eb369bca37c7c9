import Catalog
import PortalAPI
import Runtime
import Widgets
import Wording

/// What is asked of the services, and what they answer.
extension AccountArea {
  /// A task of accounts: a newer one of the same name takes its place.
  func ask(
    _ name: EffectName, _ work: @escaping @Sendable (AccountServices) async -> AccountFact
  ) -> Effects {
    let services = services
    return [.task(name) { post in post(await work(services)) }]
  }

  func askLeaving() -> Effects {
    ask("account.leave") { services in
      let result = await Result { () async throws(ServiceFault) in
        try await services.login.leave()
        return true
      }
      return .left(result)
    }
  }

  func askToken(forCopying: Bool) -> Effects {
    ask("account.token") { services in
      .token(
        await Result { () async throws(ServiceFault) in try await services.developer.token() },
        forCopying: forCopying)
    }
  }

  func askDeveloper(
    _ call: @escaping @Sendable (AccountServices) async throws(ServiceFault) -> DeveloperPageBody
  ) -> Effects {
    ask("account.developer") { services in
      .developer(await Result { () async throws(ServiceFault) in try await call(services) })
    }
  }

  func loadDeveloper(_ state: inout State) -> Effects {
    guard state.name != nil else { return [] }
    state.developer.begin()
    return askDeveloper { services throws(ServiceFault) in try await services.developer.page() }
  }

  func take(_ fact: AccountFact, _ state: inout AccountState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .kept(let name):
      state.name = name
      return loadDeveloper(&state) + loadFootprints(&state)
    case .tookOver(let name): return show(name, goesOn: false, &state, &frame)
    case .entered(let account): return show(account.account, goesOn: true, &state, &frame)
    case .left(let result): leave(result, &state, &frame)
    case .captchaDue(let login, let password, let fault):
      frame.open(loginPage(login: login, password: password, withCaptcha: true))
      frame.changeForm { $0.form.focus(on: FormPage.captchaField) }
      frame.say(Message(.warning, fault.summary))
    case .clock(let clock): take(clock, &state, &frame)
    case .register(let ticket): begin(state, &frame, ticket: ticket)
    case .registerInstead:
      frame.closeForm()
      return openRegistration(&state)
    case .startAgain:
      frame.closeForm()
      begin(state, &frame, ticket: nil)
    case .identify(let ticket):
      state.codeSaid = ""
      frame.open(identityPage(ticket: ticket, state.clock))
    case .registered(let account): frame.open(registeredPage(account))
    case .openLogin(let account): openLogin(account, &frame)
    case .agreement: showAgreement(&frame)
    case .codeDue(let due, let said): (state.codeDue, state.codeSaid) = (due, said)
    case .developer(let result): take(result, &state, &frame)
    case .token(.failure(let fault), _): frame.say(Message(fault))
    case .token(.success(let token), forCopying: false): state.revealed = token
    case .token(.success(let token), forCopying: true):
      frame.say(Message(.success, AccountText.tokenCopied))
      return [.terminal(.copy(token))]
    case .footprints(let result):
      state.footprints.take(result)
      return markSeen(state, frame.shared)
    }
    return []
  }

  /// Whoever is logged in by now is shown; what lies over the section stays.
  /// - Parameter goesOn: whether what waited for a login is done now.
  private func show(
    _ name: String?, goesOn: Bool, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    let wanted = state.wanted
    forget(&state)
    state.name = name
    if !goesOn { state.wanted = wanted }
    frame.changeAccount()
    if goesOn { for intent in wanted { frame.perform(intent) } }
    return loadDeveloper(&state) + loadFootprints(&state)
  }

  private func leave(
    _ result: Result<Bool, ServiceFault>, _ state: inout State, _ frame: inout Frame
  ) {
    // Forgotten here, whatever the platform said.
    forget(&state)
    switch result {
    case .failure(let fault): frame.say(Message(fault))
    case .success: frame.say(Message(.success, AccountText.left))
    }
    frame.changeAccount()
  }

  /// Nobody is signed in any more, and it is said so, with the way back in.
  func expire(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard let name = state.name else { return [] }
    let wanted = state.wanted
    forget(&state)
    state.lapsed = name
    state.wanted = wanted
    frame.say(Message(.warning, AccountText.sessionExpired, isPassing: false))
    frame.changeAccount()
    return []
  }

  private func forget(_ state: inout State) {
    let section = state.section
    state = AccountState()
    state.section = section
  }

  private func take(
    _ result: Result<DeveloperPageBody, ServiceFault>, _ state: inout State,
    _ frame: inout Frame
  ) {
    let before = state.developer.value?.developer
    state.developer.take(result)
    state.revealed = nil
    switch result {
    case .failure(let fault):
      if before != nil || !fault.isOfContact { frame.say(Message(fault)) }
    case .success(let page):
      if let before, let now = page.developer, before != now {
        if now.token == nil { frame.say(Message(.success, AccountText.revoked)) }
        if now.token != nil, now.expires != before.expires {
          frame.say(Message(.success, AccountText.renewed))
        }
      }
      frame.askStanding()
    }
  }
}
