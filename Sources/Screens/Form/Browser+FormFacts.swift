import Runtime

/// What the world answers to a form.
extension Browser {
  func take(_ state: inout State, _ fact: FormFact) -> Effects {
    switch fact {
    case .written(let name, let fault): return draftWritten(&state, of: name, fault)
    case .keep:
      state.drafts.isDue = false
      return keepDrafts(&state)
    case .waited: return [.quit(0)]
    default: break
    }
    guard let page = state.form, page.name == fact.name else { return [] }
    switch fact {
    case .written, .keep, .waited: return []
    case .draft(_, let draft):
      // What was typed meanwhile is worth more than what was kept.
      guard !page.isChanged else { return [] }
      change(&state) { $0.restore(draft) }
      state.message = Message(.plain, FormText.restored)
      return []
    case .captcha(_, .success(let captcha)):
      change(&state) { $0.show(captcha) }
      return []
    case .captcha(_, .failure(let fault)):
      change(&state) { $0.missCaptcha(fault) }
      return []
    case .submitted(_, let result): return take(&state, page, result)
    case .folder(_, let field, let listing): return take(&state, field: field, listing)
    case .pressed(_, let button, let result): return take(&state, button, result)
    case .tick: return tick(&state)
    }
  }

  private func take(
    _ state: inout State, _ page: FormPage, _ result: Result<FormSuccess, ServiceFault>
  ) -> Effects {
    switch result {
    case .success(let success):
      var effects = dropDraft(&state, of: page) + closeForm(&state)
      state.message = Message(.success, success.message)
      for action in success.then { effects += update(&state, .action(action)) }
      return effects
    case .failure(let fault):
      change(&state) { $0.take(fault) }
      let captcha = fetchCaptcha(&state)
      // 登录 stands over the form, which is there again behind it.
      return fault.kind == .signedOut && !page.isLogin
        ? captcha + perform(&state, .account(.login)) : captcha
    }
  }

  private func take(
    _ state: inout State, _ button: String, _ result: Result<FormButtonAnswer, ServiceFault>
  ) -> Effects {
    switch result {
    case .failure(let fault):
      change(&state) { $0.take(buttonFault: fault) }
      return []
    case .success(let answer):
      change(&state) { page in
        page.phase = .editing
        page.fault = nil
        guard let index = page.buttons.firstIndex(where: { $0.name == button }) else { return }
        page.buttons[index].wait = answer.wait
      }
      if !answer.message.isEmpty { state.message = Message(.success, answer.message) }
      return answer.then.reduce(into: nextTick(state)) {
        $0 += update(&state, .action($1))
      }
    }
  }

  private func tick(_ state: inout State) -> Effects {
    change(&state) { page in
      for index in page.buttons.indices {
        page.buttons[index].wait = max(0, page.buttons[index].wait - 1)
      }
      if let notes = page.liveNotes { page.notes = notes() }
    }
    return nextTick(state)
  }

  /// Counts on while a button waits, or the notes tell the time.
  func nextTick(_ state: State) -> Effects {
    guard let page = state.form,
      page.liveNotes != nil || page.buttons.contains(where: { $0.wait > 0 })
    else {
      return []
    }
    return [.after(.seconds(1), "form.tick", .form(.tick(page.name)))]
  }
}

extension FormFact {
  /// The page it is for; nil where it is for all.
  fileprivate var name: String? {
    switch self {
    case .keep, .waited: nil
    case .draft(let name, _), .written(let name, _), .captcha(let name, _),
      .submitted(let name, _), .folder(let name, _, _), .pressed(let name, _, _), .tick(let name):
      name
    }
  }
}
