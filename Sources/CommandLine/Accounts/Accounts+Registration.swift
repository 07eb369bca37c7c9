import Base
import Catalog
import Client
import PortalAPI
import PortalClient
import Store
import Wording

/// 注册 as questions and answers, in the steps that the screens have too: who ends it at any of them
/// goes on there another time.
extension Accounts {
  func askRegistration(
    _ prompt: TerminalPrompt, _ draft: AnswersDraft,
    keptIn store: () async throws -> LocalStore
  ) async throws -> AccountBody {
    let status = try await portal.accounts.registrationStatus()
    guard status.isOffered != false else {
      throw Failure(.refused, RegistrationText.notOffered, advice: "请与平台联系")
    }
    try prompt.say(RegistrationText.intro)
    try prompt.say(RegistrationText.note1)
    try prompt.say(
      RegistrationText.note2
        + RegistrationText.now(Moment.secondText(unixSeconds: status.now)))
    guard status.isOpen else { throw Failure(.refused, RegistrationText.closed) }
    let today = Moment(unixSeconds: status.now).day
    if let ticket = try await askWhetherToGoOn(prompt, store) {
      return try await identify(prompt, ticket: ticket, today: today, store)
    }
    try prompt.say("\n\(RegistrationText.steps[0])")
    let begun = try await prompt.untilRight(draft) { answers in
      let basics = try await askBasics(prompt, &answers)
      return try await retrying { try await register(basics, keepingIn: store) }
    }
    try prompt.say(
      begun.isKept
        ? "基本信息已登记；此后中断，再次执行 \(ProgramCommand.line("register")) 从实名认证继续，实名信息不存盘"
        : "基本信息已登记，但无法记在本机：此后中断就要从头填写")
    return try await identify(prompt, ticket: begun.ticket, today: today, store)
  }

  /// - Returns: what a registration is gone on with; nil where it begins.
  private func askWhetherToGoOn(
    _ prompt: TerminalPrompt, _ store: () async throws -> LocalStore
  ) async throws -> String? {
    guard let ticket = (try? await store().person.registrationTicket()) ?? nil else { return nil }
    if try prompt.confirm("基本信息已在上次登记。继续实名认证吗？否则从头填写") { return ticket }
    try? await store().person.forgetRegistration()
    return nil
  }

  private func identify(
    _ prompt: TerminalPrompt, ticket: String, today: Int,
    _ store: () async throws -> LocalStore
  ) async throws -> AccountBody {
    try prompt.say("\n\(RegistrationText.steps[1])")
    return try await prompt.untilRight { answers in
      let identity = try await askIdentity(prompt, &answers, today: today)
      do {
        return try await retrying {
          try await register(identity, ticket: ticket, keptIn: store)
        }
      } catch let error as RetriedFault where error.fields["ticket"] != nil {
        // No other answer would help.
        try? await store().person.forgetRegistration()
        throw Failure(
          .refused, error.message, advice: "请再次执行 \(ProgramCommand.line("register"))，从基本信息填起")
      }
    }
  }

  private func askBasics(
    _ prompt: TerminalPrompt, _ answers: inout KeptAnswers
  ) async throws -> RegistrationBasics {
    let account = try await answers.kept(.account) {
      try ask(prompt, .account, preset: $0, AccountRule.account)
    }
    let password = try await answers.kept(.password) { _ in
      try askNewPassword(prompt, label: AccountField.password.label)
    }
    let mobile = try await answers.kept(.mobile) {
      try ask(prompt, .mobile, preset: $0, AccountRule.mobile)
    }
    if answers.codeSentTo != mobile {
      let code = try await retrying { try await sendCode(mobile: mobile) }
      try prompt.say(code.message.map { "短信 \($0)" } ?? "短信验证码已发送，10分钟内有效")
      answers.codeSentTo = mobile
    }
    return RegistrationBasics(
      account: account, password: password, confirmation: password, mobile: mobile,
      code: try await answers.kept(.code) { try ask(prompt, .code, preset: $0, AccountRule.code) })
  }

  private func askIdentity(
    _ prompt: TerminalPrompt, _ answers: inout KeptAnswers, today: Int
  ) async throws -> RegistrationIdentity {
    let name = try await answers.kept(.personName) {
      try ask(prompt, .personName, preset: $0, AccountRule.name)
    }
    let idNumber = try await answers.kept(.idNumber) { preset in
      try ask(prompt, .idNumber, preset: preset) {
        $0.isEmpty ? .missing : IDNumber.fault($0, today: today).map { .badIDNumber($0) }
      }
    }
    repeat {
      try prompt.say("\(RegistrationText.agreementTitle)\n\n\(RegistrationText.agreement)\n")
      if try prompt.confirm("\(AccountField.agreed.placeholder)，同意吗？") {
        return RegistrationIdentity(personName: name, idNumber: idNumber, agreed: true)
      }
    } while try prompt.confirm("不同意注册协议就不能注册。再看一遍协议吗？")
    throw Failure(
      .refused, "未同意注册协议，没有注册",
      advice: "基本信息已登记；再次执行 \(ProgramCommand.line("register")) 从实名认证继续")
  }
}
