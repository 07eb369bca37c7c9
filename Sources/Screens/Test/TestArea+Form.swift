import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// The form: where it comes from, and what is done with what it says.
extension TestArea {
  /// Builds the form as soon as the specification is there.
  func begin(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard let entry = frame.shared.opened, let specification = frame.shared.specification else {
      return []
    }
    if state.test?.id != entry.id || state.test?.specification != specification {
      state.test = InterfaceTest(entry.id, specification)
    }
    // The account of the platform has no part in a call of somebody else's address.
    if state.test?.isOurs == true { frame.askStanding() }
    return [tasks.values(of: entry.id)]
  }

  func run(
    _ pending: PendingRequest, _ state: inout State, _ frame: inout Frame
  ) -> Effects {
    guard state.test?.id == pending.request.id else { return [] }
    state.test?.fill(pending.request)
    state.test?.check()
    if pending.sends { return send(&state, &frame) }
    guard let call = pending.past else {
      state.test?.focus = .form
      return []
    }
    return [tasks.answer(of: call)]
  }

  /// A call that was pasted fills in the form, of its own interface where it is another's.
  func fill(_ call: PastedCall, _ state: inout State, _ frame: inout Frame) {
    guard let test = state.test else { return }
    // An interface that was added by its address may end in the id of one of the platform's.
    let isThisOne = call.address == test.specification.address
    let id = isThisOne ? test.id : call.id ?? test.id
    let request = call.request(for: id)
    guard id == test.id else { return frame.perform(.workbench(.open(request))) }
    let known = Set(test.specification.filters.map(\.name))
    let unknown = request.filters.map(\.name).filter { !known.contains($0) }
    state.test?.fill(request)
    if let timeout = request.options.timeout { state.test?.options.timeout = timeout }
    state.test?.focus = .form
    state.test?.check()
    frame.say(
      unknown.isEmpty
        ? Message(.success, TestText.filled)
        : Message(.warning, TestText.leftOut(unknown.map { Sanitizer.line($0) })))
  }

  /// What the menu of options does.
  func change(_ intent: TestIntent, _ state: inout State, _ frame: inout Frame) {
    guard let test = state.test else { return }
    switch intent {
    case .turnMethod:
      state.test?.method = test.method.other
      frame.say(Message(.plain, TestText.methodIs(test.method.other)))
    case .turnPrivacy:
      state.test?.options.isPrivate.toggle()
      frame.say(state.test.map { Message(.plain, TestText.privacyIs($0.options)) })
    case .askTimeout: frame.open(.timeout(test.options))
    case .paste: frame.open(.pastedCall)
    case .save, .fetch: useRequest(intent, &state, &frame)
    case .begin, .close, .run, .send, .turnView, .foldAll, .filter, .copy, .copyNode, .openAsTable,
      .options, .showFetch:
      break
    }
  }

  /// Where a field is wrong, that is said instead.
  private func useRequest(_ intent: TestIntent, _ state: inout State, _ frame: inout Frame) {
    guard let test = state.test, let entry = frame.shared.opened else { return }
    guard let request = test.request else {
      state.test?.showFaults()
      return frame.say(Message(.warning, TestText.checkForm))
    }
    guard intent == .fetch else {
      let named = NamedRequest(name: "", tags: [], request: request, title: entry.title)
      return frame.perform(.workbench(.save(named)))
    }
    let isWhole = request.filters.allSatisfy { $0.value.isEmpty }
    frame.perform(
      .fetch(
        .find(
          FetchWish(
            request: request, typedSize: request.pageSize, rows: isWhole ? entry.rowCount : nil,
            isOurs: test.isOurs, hasPages: test.specification.takesPageSize))))
  }
}

extension FormPage {
  fileprivate static func timeout(_ options: InvokeOptions) -> FormPage {
    FormPage(
      "request.timeout", title: TestText.timeoutTitle, shape: .dialog,
      fields: [
        FormField(
          "seconds", TestText.seconds, hint: TestText.secondsHint,
          input: .line(
            LineEditor(options.timeout.map { String($0) } ?? "", limit: 4), .integer))
      ], drafting: .none,
      check: { answers in
        let text = answers["seconds"]
        let isRight = text.isEmpty || Int(text).map(InvokeOptions.timeouts.contains) == true
        return isRight ? [:] : ["seconds": TestText.badSeconds]
      },
      submit: { answers throws(ServiceFault) in
        FormSuccess(TestText.timeoutSet, then: [.test(.timeout(Int(answers["seconds"])))])
      })
  }

  fileprivate static var pastedCall: FormPage {
    FormPage(
      "request.paste", title: TestText.pasteTitle, shape: .dialog,
      notes: [TestText.pasteNote], verb: TestText.fill,
      fields: [
        FormField(
          "text", TestText.pasteLabel, isRequired: true, hint: TestText.pasteHint,
          input: .area(TextArea(rows: 6, limit: 8000)))
      ], drafting: .none,
      check: { answers in
        let text = answers["text"]
        let isCall = text.isEmpty || PastedCall(text) != nil
        return isCall ? [:] : ["text": TestText.noCall]
      },
      submit: { answers throws(ServiceFault) in
        guard let call = PastedCall(answers["text"]) else {
          throw ServiceFault(.failed, summary: TestText.noCall, advice: "")
        }
        return FormSuccess(TestText.filled, then: [.test(.pasted(call))])
      })
  }
}

extension Menu {
  static func options(_ test: InterfaceTest) -> Menu {
    Menu(
      title: TestText.options,
      choices: [
        Choice(title: TestText.method(test.method), key: "m", intent: .test(.turnMethod)),
        Choice(title: TestText.save + "…", key: "s", intent: .test(.save)),
        Choice(title: TestText.pasteChoice, key: "u", intent: .test(.paste)),
        Choice(title: CheckText.choice, key: "c", intent: .checks(.open)),
        Choice(title: TestText.timeout(test.options), key: "t", intent: .test(.askTimeout)),
        Choice(title: TestText.privacy(test.options), key: "h", intent: .test(.turnPrivacy)),
        Choice(
          title: WorkbenchText.environment + "…", key: "e", intent: .workbench(.environments)),
      ])
  }
}
