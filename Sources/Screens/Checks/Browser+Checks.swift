import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// 检查接口 over the screen.
extension Browser {
  /// - Parameter name: the check to be under the cursor.
  func openChecks(_ state: inout State, at name: String? = nil) -> Effects {
    var desk = CheckDesk(wanted: name)
    desk.checks.begin()
    state.overlay = .workbench(.checks(desk))
    return [loadChecks()]
  }

  /// For the list of checks, and for that of the requests which have some.
  func loadChecks() -> Effect<BrowserAction> {
    let services = services
    return .task("checks") { post in
      let result = await Result { () async throws(ServiceFault) in
        try await services.workbench.checks.list()
      }
      post(.workbench(.checks(.listed(result))))
    }
  }

  func take(_ state: inout State, _ fact: CheckFact) -> Effects {
    switch fact {
    case .listed(let result): listed(&state, result)
    case .ended(let name, let outcome): return ended(&state, name, outcome)
    case .saved(let name, let old):
      state.workbench.checks.forget(old ?? name)
      return openChecks(&state, at: name)
    case .removed(_, let fault?): state.message = Message(fault)
    case .removed(let name, nil):
      state.workbench.checks.forget(name)
      state.message = Message(.success, CheckText.removed(name))
    }
    return []
  }

  private func listed(_ state: inout State, _ result: Result<[CheckLine], ServiceFault>) {
    if case .success(let lines) = result { state.workbench.checks.learn(lines) }
    if case .workbench(.checks(var desk)) = state.overlay {
      desk.take(result)
      state.overlay = .workbench(.checks(desk))
    }
    if case .workbench(.requests(var desk)) = state.overlay {
      if case .success(let lines) = result { desk.checks = lines }
      state.overlay = .workbench(.requests(desk))
    }
  }

  func press(_ state: inout State, _ desk: CheckDesk, _ key: Key) -> Effects {
    var desk = desk
    if desk.takesFilter(key) {
      state.overlay = .workbench(.checks(desk))
      return []
    }
    switch key {
    case .escape, .character("q"): return leave(&state, desk)
    case .character("/") where !desk.isReading: desk.filter.isTyping = true
    case .character("d") where desk.selected != nil:
      desk.isReading.toggle()
      desk.scroll = Scroll()
    case .character("x") where !desk.isReading: return askRemove(&state, desk)
    case .character("e"): return edit(&state, desk)
    case .character("r"):
      return run(&state, desk.selected.map { [$0.id] } ?? [])
    case .character("a"), .character("R"): return askRunAll(&state, desk)
    case .enter, .character("o"): return openInterface(&state, desk)
    default: if let movement = Movement(key) { desk.move(movement) }
    }
    state.overlay = .workbench(.checks(desk))
    return []
  }

  /// Stops what waits for its turn, then closes what is on top.
  private func leave(_ state: inout State, _ desk: CheckDesk) -> Effects {
    if state.workbench.checks.hasMore {
      state.workbench.checks.stop()
      state.message = Message(.warning, CheckText.stopping)
      return []
    }
    guard desk.isReading else {
      state.overlay = nil
      return []
    }
    var desk = desk
    desk.isReading = false
    state.overlay = .workbench(.checks(desk))
    return []
  }

  private func openInterface(_ state: inout State, _ desk: CheckDesk) -> Effects {
    guard let line = desk.selected else { return [] }
    guard let request = line.request else {
      state.message = Message(.warning, CheckText.lost)
      return []
    }
    state.overlay = nil
    return run(&state, Errand(request: request))
  }

  // MARK: Changing them

  private func askRemove(_ state: inout State, _ desk: CheckDesk) -> Effects {
    guard let name = desk.selected?.id else { return [] }
    state.layers.cover(
      with: .menu(
        Menu(
          title: CheckText.removeTitle,
          choices: [
            Menu.Choice(
              title: CheckText.remove(name), key: "y", intent: .workbench(.removeCheck(name))),
            Menu.Choice(title: WorkbenchText.keep, key: "n", intent: nil),
          ], selected: 1)))
    return []
  }

  func removeCheck(_ state: inout State, _ name: String) -> Effects {
    if case .workbench(.checks(var desk)) = state.overlay {
      desk.checks.value?.removeAll { $0.id == name }
      desk.refresh()
      state.overlay = .workbench(.checks(desk))
    }
    let services = services
    return [
      .task { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.workbench.checks.remove(name)
        }
        var fault: ServiceFault?
        if case .failure(let found) = result { fault = found }
        post(.workbench(.checks(.removed(name, fault))))
      }
    ]
  }

  private func edit(_ state: inout State, _ desk: CheckDesk) -> Effects {
    guard let line = desk.selected else { return [] }
    let page = checkPage(line.check, title: line.title, replacing: line.id)
    return open(&state, page, coversOverlay: true)
  }

  /// From the list of named requests: to the request's check, or to a form for its first.
  func check(_ state: inout State, _ request: NamedRequest, _ checks: [CheckLine]) -> Effects {
    if let line = checks.first(where: { $0.check.isOf(request) }) {
      return openChecks(&state, at: line.id)
    }
    var check = InterfaceCheck(name: request.name, subject: .entry(request.request.id))
    check.request = request.name
    check.tags = request.tags
    let page = checkPage(check, title: request.title, replacing: nil)
    return open(&state, page, coversOverlay: true)
  }

  private func checkPage(
    _ check: InterfaceCheck, title: String, replacing old: String?
  ) -> FormPage {
    let services = services
    let request = check.request.map { ["\(CheckText.request)：\($0)"] } ?? []
    return FormPage(
      "check/\(old ?? "")", title: old == nil ? CheckForm.titleNew : CheckForm.titleOld,
      shape: .dialog, notes: [title] + request + [CheckForm.notes],
      fields: CheckForm.fields(check), drafting: .none, check: CheckForm.errors,
      submit: { answers throws(ServiceFault) in
        let made = CheckForm.check(check, answers)
        try await services.workbench.checks.save(made, old)
        return FormSuccess(
          CheckText.saved(made.name),
          then: [.workbench(.checks(.saved(made.name, replacing: old)))])
      })
  }
}

extension InterfaceCheck {
  func isOf(_ named: NamedRequest) -> Bool {
    request == named.name && entry == named.request.id
  }
}

extension CheckDesk {
  mutating func move(_ movement: Movement) {
    if isReading { scroll.move(movement) } else { list.move(movement) }
  }
}
