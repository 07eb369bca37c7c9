import Catalog
import PortalAPI
import Widgets
import Wording

/// The forms of 评价, 纠错 and 申请.
extension FeedbackArea {
  /// Four rows of stars (manual 2.8); those given before stand in them.
  func ratingPage(_ state: FeedbackState, _ subject: EntrySummary) -> FormPage {
    let services = services
    let mine = state[subject.id]?.stars
    return FormPage(
      "rating/\(subject.id)", title: FeedbackText.rate(subject.title), shape: .dialog,
      notes: [FeedbackText.rateNote],
      fields: RatingCriterion.allCases.map { criterion in
        FormField(
          criterion.rawValue, criterion.label, isRequired: true, hint: FeedbackText.starsHint,
          input: .stars(StarRating(mine?[criterion] ?? 0)))
      }, drafting: .none,
      submit: { answers throws(ServiceFault) in
        func stars(_ criterion: RatingCriterion) -> Int { Int(answers[criterion.rawValue]) ?? 0 }
        let given = Stars(
          accuracy: stars(.accuracy), satisfaction: stars(.satisfaction),
          timeliness: stars(.timeliness), usability: stars(.usability))
        let delivery = try await services.rate(subject, given)
        let message = if case .waiting = delivery { FeedbackText.waits } else { FeedbackText.rated }
        return FormSuccess(message, then: [.voice(.rated(subject.id, given, delivery))])
      })
  }

  /// What is wrong, and how (manual 2.8). The columns are offered where they are known.
  func correctionPage(_ subject: EntrySummary, _ shared: Shared) -> FormPage {
    let services = services
    var parts = FeedbackText.correctable
    if shared.opened?.id == subject.id {
      parts += shared.fields.map { FeedbackText.column($0.label) }
    }
    let options = parts.map { FieldOption($0, keywords: spellings($0)) }
    var page = FormPage(
      "correction/\(subject.id)", title: FeedbackText.correct(subject.title), shape: .dialog,
      fields: [
        FormField(
          "field", FeedbackText.field, isRequired: true, placeholder: FeedbackText.fieldPlaceholder,
          input: .dropDown(DropDown(options))),
        FormField(
          "description", FeedbackText.description, isRequired: true,
          hint: FeedbackText.descriptionHint,
          input: .area(TextArea(rows: 5, limit: SubmissionLimits.text))),
      ],
      submit: { answers throws(ServiceFault) in
        let delivery = try await services.correct(
          subject, answers["field"], answers["description"], answers.key)
        let message =
          if case .waiting = delivery { FeedbackText.waits } else { FeedbackText.corrected }
        return FormSuccess(
          message, then: [.voice(.changed), .intent(.account(.turn(to: .corrections)))])
      })
    page.key = SenderKey.make()
    return page
  }

  /// For an entry that is open on conditions (manual 2.7, 我的申请).
  func applicationPage(_ subject: EntrySummary) -> FormPage {
    let services = services
    var page = FormPage(
      "application/\(subject.id)", title: FeedbackText.apply(subject.title), shape: .dialog,
      notes: [FeedbackText.applyNote],
      fields: [
        FormField(
          "reason", FeedbackText.reason, isRequired: true, hint: FeedbackText.reasonHint,
          input: .area(TextArea(rows: 6, limit: SubmissionLimits.text)))
      ],
      submit: { answers throws(ServiceFault) in
        _ = try await services.apply(subject, answers["reason"], answers.key)
        return FormSuccess(
          FeedbackText.applied,
          then: [.voice(.changed), .intent(.account(.turn(to: .requests)))])
      })
    page.key = SenderKey.make()
    return page
  }
}
