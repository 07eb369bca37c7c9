import Runtime

/// What the world answers to a form.
extension FormHost {
  func take(_ state: inout State, _ fact: FormFact) -> Effects {
    switch fact {
    case .written(let write, let result): return draftWritten(&state, write, result)
    case .keep:
      state.drafts.isDue = false
      return keepDrafts(&state)
    case .waited: return [.quit(0)]
    case .page(let name, let fact):
      guard let page = state.layers.form(name) else { return [] }
      return take(&state, page, fact)
    }
  }

  private func take(_ state: inout State, _ page: FormPage, _ fact: FormPageFact) -> Effects {
    switch fact {
    case .drafts(let drafts): return take(&state, page, drafts)
    case .captcha(.success(let captcha)):
      state.layers.change(page.name) { $0.show(captcha) }
      return []
    case .captcha(.failure(let fault)):
      state.layers.change(page.name) { $0.missCaptcha(fault) }
      return []
    case .submitted(let result): return take(&state, page, result)
    case .folder(let field, let listing): return take(&state, page, field: field, listing)
    case .inspected(let field, let path, let message):
      state.layers.change(page.name) { $0.refuse(field, at: path, message) }
      return []
    case .pressed(let button, let result): return take(&state, page, button, result)
    case .tick: return tick(&state, page)
    }
  }

  private func take(
    _ state: inout State, _ page: FormPage, _ result: Result<FormSuccess, ServiceFault>
  ) -> Effects {
    switch result {
    case .success(let success):
      var effects = dropDraft(&state, of: page) + close(&state, page)
      state.message = success.message.isEmpty ? nil : Message(.success, success.message)
      for action in success.then { effects += act(&state, action) }
      return page.isLogin ? effects + goOn(&state) : effects
    case .failure(let fault):
      state.layers.change(page.name) { $0.take(fault) }
      let captcha = fetchCaptcha(of: page)
      guard fault.kind == .signedOut, !page.isLogin else { return captcha }
      // 登录 stands over the form, which is there again behind it.
      state.layers.change(page.name) { $0.awaitsLogin = true }
      let isExpired = state.accountName != nil
      let effects =
        captcha + act(&state, .intent(.account(.expired))) + act(&state, .intent(.account(.login)))
      state.message = Message(.warning, FormText.loginFirst(page.verb, isExpired: isExpired))
      return effects
    }
  }

  /// What waited for the login is handed in, where nothing is left to be filled in, be it under
  /// another form.
  private func goOn(_ state: inout State) -> Effects {
    guard state.accountName != nil else { return [] }
    var effects: Effects = []
    for page in state.layers.forms where page.awaitsLogin {
      state.layers.change(page.name) { $0.awaitsLogin = false }
      if page.errors.isEmpty {
        effects += submit(&state, page)
      } else {
        state.message = Message(.plain, FormText.goOn(page.verb))
      }
    }
    return effects
  }

  private func take(
    _ state: inout State, _ page: FormPage, _ button: String,
    _ result: Result<FormButtonAnswer, ServiceFault>
  ) -> Effects {
    switch result {
    case .failure(let fault):
      state.layers.change(page.name) { $0.take(buttonFault: fault) }
      return []
    case .success(let answer):
      state.layers.change(page.name) { page in
        page.phase = .editing
        page.fault = nil
        guard let index = page.buttons.firstIndex(where: { $0.name == button }) else { return }
        page.buttons[index].wait = answer.wait
        if !answer.message.isEmpty { page.told = answer.message }
      }
      let ticks = state.layers.form(page.name).map { nextTick(of: $0) } ?? []
      return answer.then.reduce(into: ticks) { $0 += act(&state, $1) }
    }
  }

  private func tick(_ state: inout State, _ page: FormPage) -> Effects {
    state.layers.change(page.name) { page in
      for index in page.buttons.indices {
        page.buttons[index].wait = max(0, page.buttons[index].wait - 1)
      }
      if let notes = page.liveNotes { page.notes = notes() }
    }
    return state.layers.form(page.name).map { nextTick(of: $0) } ?? []
  }

  /// Counts on while a button waits, or the notes tell the time.
  func nextTick(of page: FormPage) -> Effects {
    guard page.liveNotes != nil || page.buttons.contains(where: { $0.wait > 0 }) else { return [] }
    return [.after(.seconds(1), page.effect(.tick), .form(.page(page.name, .tick)))]
  }
}
