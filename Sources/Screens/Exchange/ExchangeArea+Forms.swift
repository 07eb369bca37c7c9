import Catalog
import PortalAPI
import Widgets
import Wording

/// The forms of 互动交流.
extension ExchangeArea {
  /// 建议内容, 数据类型, 数据主题, 开放理由, 验证码 (manual 2.6.1).
  func suggestionPage(_ themes: [String], _ shared: Shared) -> FormPage {
    let (services, spellings) = (services, spellings)
    let done = shared.account == nil ? ExchangeText.suggested : ExchangeText.suggestedByAccount
    let kinds = [EntryKind.interface, .dataset]
    let names = themes.map { FieldOption($0, keywords: spellings($0)) }
    var page = FormPage(
      "suggestion", title: ExchangeText.suggestion, notes: [ExchangeText.suggestionNote],
      fields: [
        FormField(
          "content", ExchangeText.content, isRequired: true, hint: ExchangeText.contentHint,
          input: .area(TextArea(rows: 5, limit: SubmissionLimits.text))),
        FormField(
          "kind", ExchangeText.kind, isRequired: true,
          placeholder: FormText.choose,
          input: .dropDown(DropDown(kinds.map { FieldOption($0.label) }))),
        FormField(
          "theme", ExchangeText.theme, isRequired: true,
          placeholder: FormText.choose,
          input: .dropDown(DropDown(names))),
        FormField(
          "reason", ExchangeText.reason, isRequired: true, hint: ExchangeText.reasonHint,
          input: .area(TextArea(rows: 4, limit: SubmissionLimits.text))),
      ], captcha: services.captcha,
      submit: { answers throws(ServiceFault) in
        let suggestion = SuggestionRequest(
          content: answers["content"],
          kind: kinds.first { $0.label == answers["kind"] } ?? .interface,
          theme: answers["theme"], reason: answers["reason"], captcha: answers.captcha,
          key: answers.key)
        switch try await services.suggest(suggestion) {
        case .delivered:
          return FormSuccess(
            done, then: [.voice(.changed), .intent(.account(.turn(to: .suggestions)))])
        case .waiting: return FormSuccess(FeedbackText.waits, then: [.voice(.changed)])
        }
      })
    page.canWait = shared.account != nil
    page.key = SenderKey.make()
    return page
  }

  /// The questions as the platform asks them (manual 2.6.2).
  func surveyPage(_ survey: Survey) -> FormPage {
    let services = services
    let fields = survey.questions.map { question in
      FormField(
        question.id, question.label, isRequired: true, placeholder: FormText.choose,
        input: question.style == .radio
          ? .radio(RadioChoice(question.options))
          : .dropDown(DropDown(question.options.map { FieldOption($0) })))
    }
    return FormPage(
      "survey", title: survey.title, fields: fields, captcha: services.captcha,
      submit: { answers throws(ServiceFault) in
        let body = try await services.answerSurvey(answers.texts, answers.captcha)
        let fact = ExchangeFact.survey(.success(body))
        return FormSuccess(
          ExchangeText.surveyed, then: [.area(AreaFact(ExchangeArea.self, fact))])
      })
  }
}
