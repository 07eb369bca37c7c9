import Base
import Catalog
import Client
import PortalAPI
import PortalClient
import Wording

/// The account's forms as questions and answers on the terminal. Each field is asked anew until it
/// is right by the rules the platform has too.
extension Accounts {
  func askLogin(_ prompt: TerminalPrompt, login: String?) async throws -> AccountBody {
    let login = try login ?? ask(prompt, .login, label: "用户账号或手机号码") { _ in nil }
    let password = try prompt.secret(AccountField.password.label)
    do {
      return try await self.login(LoginRequest(login: login, password: password))
    } catch SourceError.invalid(_, let fields) where fields[CaptchaAnswer.field] != nil {
      return try await prompt.untilRight { _ in
        let captcha = try await askCaptcha(prompt)
        return try await retrying {
          try await self.login(
            LoginRequest(login: login, password: password, captcha: captcha))
        }
      }
    }
  }

  /// Runs a request in the account's name. Who is not logged in, or whose login the platform knows
  /// no more, is asked for it first.
  func asked<Value: Sendable>(
    _ prompt: TerminalPrompt, _ body: (PortalSource, String) async throws -> Value
  ) async throws -> Value {
    if try isSignedIn {
      do {
        return try await signedIn(body)
      } catch let error as SourceError where error.asksForLogin {}
    }
    try prompt.say("请先登录")
    let account = try await askLogin(prompt, login: nil)
    try prompt.say("已登录：\(account.account)")
    return try await signedIn(body)
  }

  /// Twice, and the same.
  func askNewPassword(_ prompt: TerminalPrompt, label: String) throws -> String {
    while true {
      let password = try prompt.secret("\(label)（\(AccountField.password.placeholder)）")
      if let fault = AccountRule.password(password) {
        try prompt.say("✗ \(fault.message(.password))")
        continue
      }
      let again = try prompt.secret(AccountField.confirmation.label)
      guard let fault = AccountRule.confirmation(again, of: password) else { return password }
      try prompt.say("✗ \(fault.message(.confirmation))")
    }
  }

  /// What is known to be refused is refused before anything is asked.
  func askDeveloper(
    _ prompt: TerminalPrompt, _ draft: AnswersDraft
  ) async throws -> DeveloperPageBody {
    let known = try await asked(prompt) { try await $0.accounts.developerPage(session: $1) }
    guard known.developer == nil else {
      throw Failure(
        .refused, "当前账号已经是开发者",
        advice: "令牌与期限见 \(ProgramCommand.line("developer"))，"
          + "续期用 \(ProgramCommand.line("developer", "renew"))")
    }
    // What was right stays; the captcha is another each time.
    return try await prompt.untilRight(draft) { answers in
      let form = try await askForm(prompt, &answers)
      let captcha = try await askCaptcha(prompt)
      return try await retrying {
        try await asked(prompt) { portal, session in
          try await portal.accounts.registerDeveloper(
            DeveloperRequest(form: form, captcha: captcha), session: session)
        }
      }
    }
  }

  private func askForm(
    _ prompt: TerminalPrompt, _ answers: inout KeptAnswers
  ) async throws -> DeveloperForm {
    func text(_ field: AccountField) async throws -> String {
      try await answers.kept(field) {
        try ask(prompt, field, preset: $0) {
          AccountRule.text($0, limit: DeveloperForm.textLimit)
        }
      }
    }
    return DeveloperForm(
      personName: try await answers.kept(.personName) {
        try ask(prompt, .personName, label: "姓名", preset: $0, AccountRule.name)
      },
      developerName: try await text(.developerName),
      identity: DeveloperIdentity(
        answer: try await answers.kept(.identity) { try askIdentityKind(prompt, preset: $0) })
        ?? .other,
      organisation: try await text(.organisation), major: try await text(.major),
      field: try await text(.field),
      email: try await answers.kept(.email) {
        try ask(prompt, .email, preset: $0, AccountRule.email)
      })
  }

  /// - Returns: the label of one.
  private func askIdentityKind(_ prompt: TerminalPrompt, preset: String) throws -> String {
    let labels = DeveloperIdentity.allCases.map(\.label).joined(separator: "、")
    let answer = try ask(
      prompt, .identity, label: "身份（\(labels)）",
      preset: preset.isEmpty ? DeveloperIdentity.other.label : preset
    ) { DeveloperIdentity(answer: $0) == nil ? .badChoice : nil }
    return DeveloperIdentity(answer: answer)?.label ?? answer
  }

  func askCaptcha(_ prompt: TerminalPrompt) async throws -> CaptchaAnswer {
    let captcha = try await portal.accounts.drawCaptcha()
    try prompt.draw(HalfBlocks.lines(captcha.rows))
    return CaptchaAnswer(id: captcha.id, text: try prompt.line(AccountField.captcha.label))
  }

  func ask(
    _ prompt: TerminalPrompt, _ field: AccountField, label: String? = nil, preset: String = "",
    _ rule: (String) -> AccountFault?
  ) throws -> String {
    while true {
      let answer = try prompt.line(label ?? field.label, preset: preset)
      guard let fault = rule(answer) else { return answer }
      try prompt.say("✗ \(fault.message(field))")
    }
  }

  /// What the platform finds wrong with a field can be mended and asked anew.
  func retrying<Value>(_ body: () async throws -> Value) async throws -> Value {
    do {
      return try await body()
    } catch SourceError.invalid(_, let fields) {
      throw RetriedFault(fields)
    }
  }
}

/// A picture of dots in cells: two rows of dots in one.
enum HalfBlocks {
  static func lines(_ rows: [String]) -> [String] {
    stride(from: 0, to: rows.count, by: 2).map { row in
      let upper = Array(rows[row])
      let lower = row + 1 < rows.count ? Array(rows[row + 1]) : []
      return String(
        upper.indices.map { column -> Character in
          let bottom = lower.indices.contains(column) && lower[column] == "#"
          return upper[column] == "#" ? (bottom ? "█" : "▀") : (bottom ? "▄" : " ")
        })
    }
  }
}
