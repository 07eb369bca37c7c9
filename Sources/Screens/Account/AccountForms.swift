import Catalog
import PortalAPI
import Terminal
import Widgets
import Wording

/// The fields of the forms about accounts, with the manual's labels and placeholders.
extension FormField {
  static func account(
    _ field: AccountField, label: String? = nil, placeholder: String? = nil, limit: Int = 50
  ) -> FormField {
    FormField(
      field.rawValue, label ?? field.label, isRequired: true,
      placeholder: placeholder ?? field.placeholder, input: .text(limit: limit))
  }

  static func password(
    _ field: AccountField, label: String? = nil, placeholder: String? = nil
  ) -> FormField {
    FormField(
      field.rawValue, label ?? field.label, isRequired: true,
      placeholder: placeholder ?? field.placeholder, input: .password(limit: 20))
  }
}

extension FormAnswers {
  subscript(field: AccountField) -> String { self[field.rawValue] }

  var basics: RegistrationBasics {
    RegistrationBasics(
      account: self[.account], password: self[.password], confirmation: self[.confirmation],
      mobile: self[.mobile], code: self[.code])
  }

  var identity: RegistrationIdentity {
    RegistrationIdentity(
      personName: self[.personName], idNumber: self[.idNumber], agreed: self[.agreed] == "true")
  }

  var passwordChange: PasswordChange {
    PasswordChange(
      oldPassword: self[.oldPassword], password: self[.password],
      confirmation: self[.confirmation])
  }

  var developer: DeveloperForm {
    DeveloperForm(
      personName: self[.personName], developerName: self[.developerName],
      identity: DeveloperIdentity.allCases.first { $0.label == self[.identity] } ?? .other,
      organisation: self[.organisation], major: self[.major], field: self[.field],
      email: self[.email])
  }
}

/// The forms themselves; what they ask of the world comes from the services.
extension AccountArea {
  /// - Parameter leads: to where an account has its own, once one is there.
  func loginPage(
    login: String = "", password: String = "", withCaptcha: Bool = false, leads: Bool = true
  ) -> FormPage {
    let services = services
    var page = FormPage(
      "login", title: AccountText.login, shape: .dialog,
      notes: isSample ? [AccountText.sampleNote] : [],
      verb: AccountText.login,
      fields: [
        .account(.login, label: AccountField.login.label),
        .password(.password, placeholder: AccountText.passwordPlaceholder),
      ],
      drafting: .none, captcha: withCaptcha ? services.login.captcha : nil
    ) { answers throws(ServiceFault) in
      let request = LoginRequest(
        login: answers[.login], password: answers[.password], captcha: answers.captcha)
      return try await services.login.enter(request, asksCaptcha: !withCaptcha, leads: leads)
    }
    page.isLogin = true
    page.whenLeft = .account(.givenUp)
    page.buttons = [
      FormButton("register", key: .control("n"), title: AccountText.registerNew) {
        _ throws(ServiceFault) in
        FormButtonAnswer(message: "", wait: 0, then: [.account(.registerInstead)])
      }
    ]
    page.form.setText(login, of: AccountField.login.rawValue)
    page.form.setText(password, of: AccountField.password.rawValue)
    return page
  }

  func passwordPage() -> FormPage {
    let services = services
    return FormPage(
      "password", title: AccountText.changePassword, shape: .dialog,
      verb: AccountText.changePassword,
      fields: [
        .password(.oldPassword), .password(.password, label: AccountText.newPassword),
        .password(.confirmation),
      ],
      drafting: .none, check: { $0.passwordChange.faults.messages },
      submit: { answers throws(ServiceFault) in
        try await services.login.changePassword(answers.passwordChange)
        return FormSuccess(AccountText.passwordChanged)
      })
  }

  /// - Parameter state: with the 短信验证码 that was asked for before, if one was.
  func basicsPage(_ state: AccountState) -> FormPage {
    let services = services
    var page = FormPage(
      "register.basics", title: RegistrationText.title,
      verb: AccountText.register,
      fields: [
        .account(.account, limit: 30), .password(.password), .password(.confirmation),
        .account(.mobile, limit: 11), .account(.code, limit: 6),
      ],
      drafting: .keptWithout([AccountField.code.rawValue]),
      check: { $0.basics.faults.messages },
      submit: { answers throws(ServiceFault) in
        let ticket = try await services.registration.basics(answers.basics)
        return FormSuccess("", then: [.account(.identify(ticket: ticket))])
      })
    page.whenLeft = .account(.givenUp)
    page.steps = FormSteps(titles: RegistrationText.steps, current: 0)
    page.buttons = [
      FormButton("code", key: .control("g"), title: AccountText.getCode) {
        answers throws(ServiceFault) in
        if let fault = AccountRule.mobile(answers[.mobile]) {
          let message = fault.message(.mobile)
          throw ServiceFault(
            .refused, summary: message, advice: "",
            fields: [AccountField.mobile.rawValue: message])
        }
        let code = try await services.registration.sendCode(answers[.mobile])
        let (due, said) = (services.registration.seconds() + code.wait, AccountText.codeSent(code))
        return FormButtonAnswer(
          message: said, wait: code.wait, then: [.account(.codeDue(due, said: said))])
      }
    ]
    page.told = state.codeSaid
    let wait = state.codeDue.map { $0 - services.registration.seconds() } ?? 0
    page.buttons[0].wait = max(0, wait)
    page.show(state.clock, services.registration)
    return page
  }

  func identityPage(ticket: String, _ clock: RegistrationClock) -> FormPage {
    let services = services
    let today = now().day
    var page = FormPage(
      "register.identity", title: RegistrationText.title,
      verb: AccountText.register,
      fields: [
        .account(.personName, limit: 30),
        FormField(
          AccountField.document.rawValue, AccountField.document.label, isRequired: true,
          input: .readOnly(AccountField.document.placeholder)),
        .account(.idNumber, limit: 18),
        FormField(
          AccountField.agreed.rawValue, AccountField.agreed.label, isRequired: true,
          input: .checkbox(false, AccountField.agreed.placeholder)),
      ],
      drafting: .none, check: { $0.identity.faults(today: today).messages },
      submit: { answers throws(ServiceFault) in
        let account = try await services.registration.identity(answers.identity, ticket)
        return FormSuccess(AccountText.success, then: [.account(.registered(account))])
      })
    page.whenLeft = .account(.givenUp)
    page.steps = FormSteps(titles: RegistrationText.steps, current: 1)
    page.buttons = [
      FormButton("agreement", key: .control("o"), title: AccountText.readAgreement) {
        _ throws(ServiceFault) in
        FormButtonAnswer(message: "", wait: 0, then: [.account(.agreement)])
      },
      FormButton("again", key: .control("b"), title: AccountText.startAgain) {
        _ throws(ServiceFault) in
        await services.registration.forget()
        return FormButtonAnswer(message: "", wait: 0, then: [.account(.startAgain)])
      },
    ]
    page.show(clock, services.registration)
    return page
  }

  /// The third step says who was made, and leads to the login.
  func registeredPage(_ account: AccountBody) -> FormPage {
    var page = FormPage(
      "register.done", title: RegistrationText.title, verb: AccountText.goLogin,
      fields: [
        FormField("account", AccountField.account.label, input: .readOnly(account.account)),
        FormField("name", AccountField.personName.label, input: .readOnly(account.name)),
        FormField("mobile", AccountField.mobile.label, input: .readOnly(account.mobile)),
      ],
      drafting: .none
    ) { _ throws(ServiceFault) in
      FormSuccess("", then: [.account(.openLogin(account.account))])
    }
    page.whenLeft = .account(.givenUp)
    page.steps = FormSteps(titles: RegistrationText.steps, current: 2)
    page.isOnButton = true
    return page
  }

  func developerPage() -> FormPage {
    let services = services
    let identities = DeveloperIdentity.allCases.map { FieldOption($0.label) }
    return FormPage(
      "developer", title: AccountText.developerApplication,
      fields: [
        .account(.personName, label: "姓名", placeholder: "请输入姓名", limit: 30),
        .account(.developerName),
        FormField(
          AccountField.identity.rawValue, AccountField.identity.label, isRequired: true,
          placeholder: FormText.choose, input: .dropDown(DropDown(identities))),
        .account(.organisation), .account(.major), .account(.field),
        .account(.email, limit: 100),
      ],
      captcha: services.login.captcha,
      check: { $0.developer.faults.messages },
      submit: { answers throws(ServiceFault) in
        let page = try await services.developer.register(
          DeveloperRequest(form: answers.developer, captcha: answers.captcha))
        return FormSuccess(
          AccountText.developerDone, then: [.account(.developer(.success(page)))])
      })
  }
}

extension AccountServices.Login {
  /// - Parameter asksCaptcha: where one is due the form comes back with it, as it was filled in.
  fileprivate func enter(
    _ request: LoginRequest, asksCaptcha: Bool, leads: Bool
  ) async throws(ServiceFault) -> FormSuccess {
    do throws(ServiceFault) {
      let account = try await enter(request)
      return FormSuccess(
        AccountText.welcome(account.account, leads: leads), then: [.account(.entered(account))])
    } catch {
      guard asksCaptcha, error.fields[CaptchaAnswer.field] != nil else { throw error }
      return FormSuccess(
        "",
        then: [
          .account(
            .captchaDue(login: request.login, password: request.password, fault: error))
        ])
    }
  }
}
