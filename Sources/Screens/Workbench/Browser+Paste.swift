import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// A curl command or a URL fills in the form.
extension Browser {
  func askPaste(_ state: inout State) -> Effects {
    open(
      &state,
      FormPage(
        "request.paste", title: WorkbenchText.pasteTitle, shape: .dialog,
        notes: [WorkbenchText.pasteNote], verb: WorkbenchText.fill,
        fields: [
          FormField(
            "text", WorkbenchText.pasteLabel, isRequired: true, hint: WorkbenchText.pasteHint,
            input: .area(TextArea(rows: 6, limit: 8000)))
        ], drafting: .none,
        check: { answers in
          let text = answers["text"]
          let isCall = text.isEmpty || PastedCall(text) != nil
          return isCall ? [:] : ["text": WorkbenchText.noCall]
        },
        submit: { answers throws(ServiceFault) in
          guard let call = PastedCall(answers["text"]) else {
            throw ServiceFault(.failed, summary: WorkbenchText.noCall, advice: "")
          }
          return FormSuccess(WorkbenchText.filled, then: [.workbench(.pasted(call))])
        }))
  }

  /// A paste into a field of the form that is a whole call fills in all of them.
  /// - Returns: nil for any other text.
  func pasteCall(_ state: inout State, _ text: String) -> Effects? {
    guard let call = PastedCall(text) else { return nil }
    let isThisOne = call.address == state.detail?.test?.specification.address
    guard isThisOne || call.id != nil else { return nil }
    return take(&state, pasted: call)
  }

  func take(_ state: inout State, pasted call: PastedCall) -> Effects {
    guard let detail = state.detail, let test = detail.test else { return [] }
    // An interface that was added by its address may end in the id of one of the platform's.
    let isThisOne = call.address == test.specification.address
    let id = isThisOne ? detail.entry.id : call.id ?? detail.entry.id
    let request = call.request(for: id)
    guard id == detail.entry.id else { return run(&state, Errand(request: request)) }
    let known = Set(test.specification.filters.map(\.name))
    let unknown = request.filters.map(\.name).filter { !known.contains($0) }
    state.detail?.test?.fill(request)
    if let timeout = request.options.timeout { state.detail?.test?.options.timeout = timeout }
    state.detail?.test?.focus = .form
    checkForm(&state)
    state.message =
      unknown.isEmpty
      ? Message(.success, WorkbenchText.filled)
      : Message(.warning, WorkbenchText.leftOut(unknown.map { Sanitizer.line($0) }))
    return []
  }

  // MARK: Environments

  func openEnvironments(_ state: inout State) -> Effects {
    let environments = services.workbench.environments
    guard !environments.names.isEmpty else {
      state.message = Message(.warning, WorkbenchText.noEnvironments)
      return []
    }
    state.overlay = .menu(
      Menu(
        title: WorkbenchText.environment,
        choices: zip(environments.names, "123456789abcdef").map { name, key in
          Menu.Choice(
            title: name == environments.current ? "\(name) ●" : name, key: key,
            intent: .workbench(.enter(name)))
        }, selected: environments.names.firstIndex { $0 == environments.current } ?? 0))
    return []
  }

  /// The program comes up anew on the other platform, with its own store and token.
  func enter(_ state: inout State, _ environment: String) -> Effects {
    guard environment != services.workbench.environments.current else { return [] }
    services.workbench.environments.enter(environment)
    return quitKeepingDrafts(&state)
  }
}
