import Catalog
import Runtime
import Widgets

/// How many rows a page of 取全部页 has.
extension Browser {
  private static let sizes = 1...CallSpecification.maximumPageSize

  func askSize(_ state: inout State, _ cost: FetchCost) -> Effects {
    guard let test = state.detail?.test else { return [] }
    let usual = CallSpecification.defaultPageSize
    // Whoever changed the form's size has one in mind.
    let typed = Int(test.text(of: CallSpecification.pageSizeName)).flatMap {
      $0 != usual && Self.sizes.contains($0) ? $0 : nil
    }
    let size = state.fetches.pageSize ?? typed ?? CallSpecification.maximumPageSize
    var page = FormPage(
      "fetch.size", title: FetchText.sizeTitle, shape: .dialog, notes: [FetchText.sizeNote],
      verb: FetchText.set,
      fields: [
        FormField(
          "size", FetchText.size, isRequired: true,
          input: .line(LineEditor("\(size)", limit: 4), .integer))
      ], drafting: .none,
      check: { answers in Self.size(answers) == nil ? ["size": FetchText.badSize] : [:] },
      submit: { answers throws(ServiceFault) in
        guard let size = Self.size(answers) else {
          throw ServiceFault(.failed, summary: FetchText.badSize, advice: "")
        }
        return FormSuccess(
          FetchText.ask(size, cost), then: [.intent(.fetch(.size(size)))])
      })
    page.hints = { answers in
      Self.size(answers).map { ["size": FetchText.calls($0, cost)] } ?? [:]
    }
    return open(&state, page)
  }

  private static func size(_ answers: FormAnswers) -> Int? {
    Int(answers["size"]).flatMap { sizes.contains($0) ? $0 : nil }
  }
}
