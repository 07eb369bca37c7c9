import Catalog
import PortalAPI
import Runtime
import Widgets
import Wording

/// 注册 in its three pages, with the platform's clock ticking above them.
extension Browser {
  func openRegistration(_ state: inout State) -> Effects {
    ask("account.register") { .register(ticket: await $0.account.registration.pending()) }
      + ask("account.clock") { services in
        .clock(
          await Result { () async throws(ServiceFault) in
            try await services.account.registration.status()
          })
      }
  }

  /// A ticket kept from last time spares 基本信息 and another 短信验证码.
  private func begin(_ state: inout State, ticket: String?) -> Effects {
    guard let ticket else {
      return open(&state, basicsPage(clock: clock(state), codeDue: state.account.codeDue))
        + nextClockTick()
    }
    state.message = Message(.plain, AccountText.goesOn)
    return takeRegistration(&state, .identify(ticket: ticket))
  }

  func takeRegistration(_ state: inout State, _ fact: AccountFact) -> Effects {
    switch fact {
    case .clock(.success(let status)):
      state.account.clockLead = status.now - services.account.registration.seconds()
      if !status.isOpen { state.message = Message(.warning, RegistrationText.closed) }
      return showClock(&state)
    case .clock(.failure(let fault)):
      state.message = Message(fault)
      return []
    case .register(let ticket):
      if state.form?.name == "register.identity" { _ = closeForm(&state) }
      return begin(&state, ticket: ticket)
    case .tick: return isRegistering(state) ? showClock(&state) + nextClockTick() : []
    case .identify(let ticket):
      return open(&state, identityPage(ticket: ticket, clock: clock(state))) + nextClockTick()
    case .registered(let account): return open(&state, registeredPage(account))
    case .openLogin(let account):
      let effects = open(&state, loginPage(login: account))
      change(&state) { $0.form.focus(on: AccountField.password.rawValue) }
      return effects
    case .codeDue(let due):
      state.account.codeDue = due
      return []
    case .agreement:
      state.overlay = .reading(
        HomeState.Reading(
          title: RegistrationText.agreementTitle, body: RegistrationText.agreement))
      return []
    default: return []
    }
  }

  private func isRegistering(_ state: State) -> Bool {
    state.form?.name.hasPrefix("register.") == true
      && state.form?.notes.isEmpty == false
  }

  /// 当前时间, to the second, as the platform has it.
  private func clock(_ state: State) -> String {
    guard let lead = state.account.clockLead else { return AccountText.clockUnknown }
    return Moment.secondText(unixSeconds: services.account.registration.seconds() + lead)
  }

  private func showClock(_ state: inout State) -> Effects {
    guard isRegistering(state) else { return [] }
    let notes = registrationNotes(clock: clock(state))
    change(&state) { $0.notes = notes }
    return []
  }

  private func nextClockTick() -> Effects {
    [.after(.seconds(1), "account.tick", .account(.tick))]
  }
}
