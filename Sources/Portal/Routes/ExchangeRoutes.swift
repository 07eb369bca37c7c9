import Catalog
import Hummingbird
import PortalAPI
import Wording

/// 互动交流 (manual 2.6) and the lists of 用户中心 (2.7).
struct ExchangeRoutes: Sendable {
  let platform: Platform

  func add(to router: Router<Context>) {
    router.get(.frequentQuestions, frequentQuestions)
    router.get(.survey, survey)
    router.post(.survey, answerSurvey)
    router.post(.suggestions, suggest)
    router.get(.footprints, footprints)
    router.post(.footprints, markSeen)
  }

  @Sendable func frequentQuestions(
    _ request: Request, _ context: Context
  ) async throws -> Response {
    _ = try Query(request, names: [])
    return try Answer.data(try await platform.storage.feedback.frequentQuestions())
  }

  @Sendable func survey(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    return try Answer.data(try await platform.storage.feedback.survey())
  }

  @Sendable func answerSurvey(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let account = try await platform.accountIfAny(of: request)
    let body: SurveyRequest = try await JSONBody.read(request)
    var faults = FormFaults()
    for question in try await platform.storage.feedback.survey().survey.faults(body.answers) {
      faults.add(question, FeedbackWording.answerMissing)
    }
    try faults.check()
    try await platform.spend(body.captcha)
    let isTaken = try await platform.storage.feedback.answerSurvey(
      body.answers, by: account, now: platform.seconds)
    guard isTaken else { throw Refusal.notOffered(FeedbackWording.surveyChanged) }
    return try Answer.data(try await platform.storage.feedback.survey())
  }

  /// Without a session a captcha must come along; with one it may, and then it must be right.
  @Sendable func suggest(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let account = try await platform.accountIfAny(of: request)
    let body: SuggestionRequest = try await JSONBody.read(request)
    var faults = FormFaults()
    let content = faults.text("content", body.content, missing: FeedbackWording.contentMissing)
    let reason = faults.text("reason", body.reason, missing: FeedbackWording.reasonMissing)
    let themes = try await platform.storage.catalogue.facets(.theme).map(\.name)
    if !themes.contains(body.theme) { faults.add("theme", FeedbackWording.themeUnknown) }
    try faults.check()
    let key = try SenderKey.checked(body.key)
    if account == nil || body.captcha != nil { try await platform.spend(body.captcha) }
    return try await platform.hand(
      in: NewSubmission(
        kind: .suggestion, account: account, key: key, content: content,
        details: [
          LabelledText(label: FeedbackWording.kind, text: body.kind.label),
          LabelledText(label: FeedbackWording.theme, text: body.theme),
          LabelledText(label: FeedbackWording.reason, text: reason),
        ]))
  }

  @Sendable func footprints(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let account = try await platform.account(of: request)
    return try Answer.data(
      try await platform.storage.feedback.footprints(of: account), headers: .unkept)
  }

  @Sendable func markSeen(_ request: Request, _ context: Context) async throws -> Response {
    _ = try Query(request, names: [])
    let account = try await platform.account(of: request)
    let body: SeenRequest = try await JSONBody.read(request)
    try await platform.storage.feedback.markSeen(body.list, by: account, now: platform.seconds)
    return try Answer.data(body, headers: .unkept)
  }
}
