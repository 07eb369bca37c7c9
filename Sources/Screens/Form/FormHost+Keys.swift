import Runtime
import Terminal
import Widgets

/// Keys of an open form, and what comes of them.
extension FormHost {
  /// - Returns: nil for a key that means nothing there.
  func press(_ state: inout State, _ key: Key) -> Effects? {
    switch key {
    case .control("l"): return [.terminal(.redraw)]
    case .control("z"): return [.terminal(.suspend)]
    default: break
    }
    guard let page = state.form else { return [] }
    if page.awaitsLogin { change(&state) { $0.awaitsLogin = false } }
    guard page.phase == .editing else { return key == .escape ? cancelForm(&state) : [] }
    if key == .control("r"), page.captcha != nil { return fetchCaptcha(of: page) }
    if let button = page.buttons.first(where: { $0.key == key }) { return press(&state, button) }
    if !page.isOnButton, asksForFile(page, key) { return openChooser(&state) }
    return page.isOnButton ? pressOnButton(&state, key) : pressInFields(&state, key)
  }

  private func pressOnButton(_ state: inout State, _ key: Key) -> Effects? {
    switch key {
    case .enter, .character(" "), .control("s"): return submitForm(&state)
    case .escape: return leaveForm(&state)
    case .tab, .home: change(&state) { $0.form.focusFirst() }
    case .backTab, .up: change(&state) { $0.form.focusLast() }
    default: return nil
    }
    change(&state) { $0.isOnButton = false }
    return []
  }

  private func pressInFields(_ state: inout State, _ key: Key) -> Effects? {
    guard let before = state.form else { return [] }
    let isOpen = before.form.focused?.isOpen == true
    let goesOn = key == .tab && before.form.isAtLastStop && !isOpen
    if goesOn || key == .backTab && before.form.isAtFirstStop && !isOpen {
      change(&state) {
        $0.form.leaveFocused()
        $0.isOnButton = true
      }
      return inspect(state, before.form.focused?.id)
    }
    var response = KeyResponse<Form.Outcome>.ignored
    change(&state) {
      response = $0.form.handle(key)
      $0.checkFields()
    }
    switch response {
    case .finished(.submitted): return submitForm(&state)
    case .finished(.cancelled): return leaveForm(&state)
    case .ignored: return nil
    case .handled:
      let wasLeft = state.form?.form.focused?.id != before.form.focused?.id
      return (state.form?.draft == before.draft ? [] : draftDue(&state))
        + (wasLeft ? inspect(state, before.form.focused?.id) : [])
    }
  }

  func paste(_ state: inout State, _ text: String) -> Effects {
    guard state.form?.phase == .editing, state.form?.isOnButton == false else {
      return []
    }
    change(&state) {
      $0.form.paste(text)
      $0.checkFields()
    }
    return draftDue(&state)
  }

  func submitForm(_ state: inout State) -> Effects {
    guard let page = state.form, page.phase == .editing else { return [] }
    guard page.errors.isEmpty else {
      change(&state) {
        $0.form.setErrors($0.errors)
        $0.form.showErrors()
        $0.isOnButton = false
      }
      state.message = Message(.warning, FormText.check)
      return []
    }
    return submit(&state, page)
  }

  /// Hands in a form that is filled in.
  func submit(_ state: inout State, _ page: FormPage) -> Effects {
    state.layers.change(page.name) {
      $0.phase = .submitting
      $0.fault = nil
    }
    let (name, answers) = (page.name, page.answers)
    return keepDrafts(&state) + [
      .task(page.effect(.submit)) { post in
        let result = await Result { () async throws(ServiceFault) in
          try await page.submit(answers)
        }
        guard !Task.isCancelled else { return }
        post(.form(.page(name, .submitted(result))))
      }
    ]
  }

  private func cancelForm(_ state: inout State) -> Effects {
    guard let page = state.form else { return [] }
    change(&state) { $0.phase = .editing }
    if page.phase == .submitting { state.message = Message(.warning, FormText.cancelled) }
    return [.cancel(page.effect(.submit)), .cancel(page.effect(.button))] + fetchCaptcha(of: page)
  }

  private func press(_ state: inout State, _ button: FormButton) -> Effects {
    guard button.wait == 0, let page = state.form else { return [] }
    change(&state) { $0.phase = .busy }
    let (name, answers) = (page.name, page.answers)
    return [
      .task(page.effect(.button)) { post in
        let result = await Result { () async throws(ServiceFault) in
          try await button.press(answers)
        }
        guard !Task.isCancelled else { return }
        post(.form(.page(name, .pressed(button: button.name, result))))
      }
    ]
  }

  /// Changes the form that has the keyboard.
  func change(_ state: inout State, _ change: (inout FormPage) -> Void) {
    state.layers.change(change)
  }
}
