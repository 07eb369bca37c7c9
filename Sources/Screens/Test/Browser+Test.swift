import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// 在线测试 (manual 2.3.5).
extension Browser {
  /// Builds the form as soon as the specification is there.
  func beginTest(_ state: inout State) -> Effects {
    guard let detail = state.detail, detail.tab == .test else { return [] }
    guard let specification = detail.specification.value else { return [] }
    if detail.test?.specification != specification {
      var test = TestState(specification: specification, form: .call(specification))
      if specification.style != CallSpecification.addressStyle {
        test.standing.value = state.standing
      }
      state.detail?.test = test
    }
    // The account of the platform has no part in a call of somebody else's address.
    let isOurs = specification.style != CallSpecification.addressStyle
    let standing = isOurs ? [loadStanding()] : []
    return standing + [loadValues(detail.entry.id)] + finishErrand(&state)
  }

  func loadStanding() -> Effect<BrowserAction> {
    let services = services
    return .task("developer") { post in
      let result = await Result { () async throws(ServiceFault) in
        try await services.platform.developer()
      }
      post(.standing(result))
      post(.test(.standing(result)))
    }
  }

  /// Keys of the form. Enter sends from every field; past the last field Tab goes on to the answer.
  /// - Returns: nil for a key that means nothing to it.
  func pressForm(_ state: inout State, _ key: Key) -> Effects? {
    switch key {
    case .enter: return send(&state)
    case .escape: return nil
    case .tab where state.detail?.test?.isAtLastField == true: return turnTestPane(&state)
    case .down where state.detail?.test?.walksHistory == false: return pressForm(&state, .tab)
    case .backTab where state.detail?.test?.isAtFirstField == true: return turnTestPane(&state)
    default:
      let response = state.detail?.test?.form.handle(key)
      checkForm(&state)
      return response == .handled ? [] : nil
    }
  }

  /// Says what is wrong with the form's fields, as far as they were left.
  func checkForm(_ state: inout State) {
    guard let faults = state.detail?.test?.faults else { return }
    state.detail?.test?.form.setErrors(faults)
  }

  func turnTestPane(_ state: inout State) -> Effects {
    guard let focus = state.detail?.test?.focus else { return [] }
    state.detail?.test?.focus = focus == .form ? .answer : .form
    return []
  }

  func turnAnswerView(_ state: inout State) -> Effects {
    guard let view = state.detail?.test?.view else { return [] }
    let next = (view.rawValue + 1) % AnswerView.allCases.count
    state.detail?.test?.view = AnswerView(rawValue: next) ?? .table
    guard let text = state.detail?.test?.search.text, !text.isEmpty else {
      return showFault(&state) ?? []
    }
    return search(&state, text)
  }

  func send(_ state: inout State) -> Effects {
    guard var detail = state.detail, var test = detail.test, !test.isSending else { return [] }
    guard let request = test.request(for: detail.entry.id) else {
      test.focus = .form
      test.form.setErrors(test.faults)
      test.form.showErrors()
      detail.test = test
      state.detail = detail
      state.message = Message(.warning, TestText.checkForm)
      return []
    }
    if state.fetches.phases[detail.entry.id]?.isRunning == true {
      state.message = Message(.warning, FetchText.busy)
      return []
    }
    state.fetches.phases[detail.entry.id] = nil
    test.isSending = true
    test.endArrival()
    test.fault = nil
    if !request.options.isPrivate { test.remember(request) }
    detail.test = test
    state.detail = detail
    state.message = Message(.plain, TestText.sending, isPassing: false)
    return [call(request)]
  }

  func take(_ state: inout State, _ fact: TestFact) -> Effects {
    switch fact {
    case .standing(let result):
      if state.detail?.test?.specification.style != CallSpecification.addressStyle {
        state.detail?.test?.standing.take(result)
      }
      return []
    case .answer(let id, let result): return take(&state, id, result, past: nil)
    case .arrival(let id, let step, let start):
      take(&state, id, step, start)
      return []
    }
  }

  /// - Parameter past: the call of the history this is the answer of; nil for one just made.
  func take(
    _ state: inout State, _ id: EntryID, _ result: Result<TestAnswer, ServiceFault>,
    past: PastCall?
  ) -> Effects {
    guard state.detail?.entry.id == id, var test = state.detail?.test else { return [] }
    test.isSending = false
    var effects: Effects = []
    switch result {
    case .success(let answer):
      if test.hasStart, past == nil { test.complete(answer) } else { test.show(answer) }
      test.past = past
      state.message = past == nil ? TestText.message(for: answer) : nil
      if past == nil, let quota = answer.exchange.quota {
        test.standing.value?.quota.remaining = quota.remaining
        state.standing?.quota.remaining = quota.remaining
        effects += settleStanding(state)
      }
      if past == nil { warnOfQuota(&state) }
    case .failure(let fault):
      test.fault = fault
      state.message = Message(fault)
    }
    test.endArrival()
    state.detail?.test = test
    if let titles = state.detail?.answerTitles {
      state.detail?.test?.answer?.setTitles(titles, measure: configuration.measure)
    }
    return effects + (state.standing?.isLocalCount == true ? [loadStanding()] : [])
  }
}
