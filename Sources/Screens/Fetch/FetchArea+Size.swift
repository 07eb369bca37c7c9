import Calls
import Catalog
import Runtime
import Widgets

/// How many rows a page of 取全部页 has.
extension FetchArea {
  private static let sizes = 1...CallSpecification.maximumPageSize

  func sizePage(_ wish: FetchWish, _ state: State, _ shared: Shared) -> FormPage {
    let cost = wish.cost(shared.standing)
    // Whoever changed the form's size has one in mind.
    let typed = wish.typedSize == CallSpecification.defaultPageSize ? nil : wish.typedSize
    let size = state.pageSize ?? typed ?? CallSpecification.maximumPageSize
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
          FetchText.ask(size, cost), then: [.intent(.fetch(.size(wish, size)))])
      })
    page.hints = { answers in
      Self.size(answers).map { ["size": FetchText.calls($0, cost)] } ?? [:]
    }
    return page
  }

  private static func size(_ answers: FormAnswers) -> Int? {
    Int(answers["size"]).flatMap { sizes.contains($0) ? $0 : nil }
  }
}
