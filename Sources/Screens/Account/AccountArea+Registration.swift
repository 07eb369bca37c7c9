import Catalog
import PortalAPI
import Runtime
import Terminal
import Widgets
import Wording

/// 注册 in its three pages, with the platform's clock ticking above them.
extension AccountArea {
  func openRegistration(_ state: inout State) -> Effects {
    state.clock = .awaited
    return ask("account.register") {
      .register(ticket: await $0.registration.pending())
    }
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
      return frame.open(basicsPage(state))
    }
    frame.say(Message(.plain, AccountText.goesOn))
    frame.open(identityPage(ticket: ticket, state.clock))
  }

  func take(
    _ clock: Result<RegistrationStatusBody, ServiceFault>, _ state: inout State,
    _ frame: inout Frame
  ) {
    switch clock {
    case .failure(let fault):
      state.clock = .missing
      frame.say(Message(fault))
    case .success(let status):
      state.clock = .ahead(status.now - services.registration.seconds())
      let refusal =
        status.isOffered == false
        ? RegistrationText.notOffered : status.isOpen ? nil : RegistrationText.closed
      if let refusal { frame.say(Message(.warning, refusal, isPassing: false)) }
    }
    let (clock, registration) = (state.clock, services.registration)
    frame.changeForm { if $0.liveNotes != nil { $0.show(clock, registration) } }
  }

  /// - Parameters:
  ///   - account: as far as it is known who will log in; empty where it is not.
  ///   - leads: to where an account has its own, once one is there.
  func openLogin(_ account: String, _ frame: inout Frame, leads: Bool = true) {
    frame.open(loginPage(login: account, leads: leads))
    guard !account.isEmpty else { return }
    frame.changeForm { $0.form.focus(on: AccountField.password.rawValue) }
  }

  func showAgreement(_ frame: inout Frame) {
    frame.show(
      .reading(
        HomeState.Reading(
          title: RegistrationText.agreementTitle, body: RegistrationText.agreement)))
  }
}

extension FormPage {
  private static let clockButton = "clock"

  /// 当前时间 by the platform's clock, ticking above the fields; where that could not be had, so and
  /// the key that asks again.
  mutating func show(_ clock: RegistrationClock, _ registration: AccountServices.Registration) {
    setLiveNotes(clock.notes(registration.seconds))
    buttons.removeAll { $0.name == Self.clockButton }
    guard clock == .missing else { return }
    buttons.append(
      FormButton(Self.clockButton, key: .control("r"), title: AccountText.askClock) {
        _ throws(ServiceFault) in
        let status = try await registration.status()
        return FormButtonAnswer(message: "", wait: 0, then: [.account(.clock(.success(status)))])
      })
  }
}

extension RegistrationClock {
  /// 当前时间, and that no accounts are taken then: it stands there as long as it is so, whatever else
  /// is said meanwhile.
  private static func line(at now: Int) -> String {
    RegistrationText.now(
      Moment.secondText(unixSeconds: now), isOpen: RegistrationHours.isOpen(unixSeconds: now))
  }

  /// 注册须知, with 当前时间 to the second as the platform has it.
  /// - Parameter seconds: this machine's clock, since the Unix epoch.
  fileprivate func notes(_ seconds: @escaping @Sendable () -> Int) -> @Sendable () -> [String] {
    {
      let clock =
        switch self {
        case .awaited: RegistrationText.now(AccountText.clockAwaited)
        case .missing: RegistrationText.now(AccountText.clockMissing)
        case .ahead(let lead): Self.line(at: seconds() + lead)
        }
      return [RegistrationText.intro, RegistrationText.note1, RegistrationText.note2, clock]
    }
  }
}
