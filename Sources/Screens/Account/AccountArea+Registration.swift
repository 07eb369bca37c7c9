import Catalog
import PortalAPI
import Runtime
import Widgets
import Wording

/// 注册 in its three pages, with the platform's clock ticking above them.
extension AccountArea {
  func openRegistration() -> Effects {
    ask("account.register") { .register(ticket: await $0.registration.pending()) }
      + ask("account.clock") { services in
        .clock(
          await Result { () async throws(ServiceFault) in
            try await services.registration.status()
          })
      }
  }

  /// A ticket kept from last time spares 基本信息 and another 短信验证码.
  func begin(_ state: State, _ frame: inout Frame, ticket: String?) {
    guard let ticket else {
      return frame.open(basicsPage(clockLead: state.clockLead, codeDue: state.codeDue))
    }
    frame.say(Message(.plain, AccountText.goesOn))
    frame.open(identityPage(ticket: ticket, clockLead: state.clockLead))
  }

  func take(
    _ clock: Result<RegistrationStatusBody, ServiceFault>, _ state: inout State,
    _ frame: inout Frame
  ) {
    switch clock {
    case .failure(let fault): frame.say(Message(fault))
    case .success(let status):
      let lead = status.now - services.registration.seconds()
      state.clockLead = lead
      if !status.isOpen {
        frame.say(Message(.warning, RegistrationText.closed, isPassing: false))
      }
      let notes = registrationNotes(lead)
      frame.changeForm { if $0.liveNotes != nil { $0.setLiveNotes(notes) } }
    }
  }

  func openLogin(_ account: String, _ frame: inout Frame) {
    frame.open(loginPage(login: account))
    frame.changeForm { $0.form.focus(on: AccountField.password.rawValue) }
  }

  func showAgreement(_ frame: inout Frame) {
    frame.show(
      .reading(
        HomeState.Reading(
          title: RegistrationText.agreementTitle, body: RegistrationText.agreement)))
  }
}
