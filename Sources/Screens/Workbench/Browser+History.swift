import Calls
import Catalog
import Runtime
import Terminal
import Widgets

/// 历史 over the screen.
extension Browser {
  func openHistory(_ state: inout State) -> Effects {
    let subject = isTesting(state) ? state.detail?.entry.id : nil
    return show(&state, HistoryDesk(subject: subject, showsAll: subject == nil))
  }

  private func isTesting(_ state: State) -> Bool {
    if case .test = state.place { true } else { false }
  }

  private func show(_ state: inout State, _ desk: HistoryDesk) -> Effects {
    var desk = desk
    desk.calls.begin()
    state.overlay = .workbench(.history(desk))
    let services = services
    let entry = desk.entry
    return [
      .task("history") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.workbench.history.list(entry)
        }
        post(.workbench(.history(entry, result)))
      }
    ]
  }

  func take(
    _ state: inout State, _ entry: EntryID?, _ result: Result<[PastCall], ServiceFault>
  ) {
    guard case .workbench(.history(var desk)) = state.overlay, desk.entry == entry else { return }
    desk.calls.take(result)
    desk.refresh()
    state.overlay = .workbench(.history(desk))
  }

  func press(_ state: inout State, _ desk: HistoryDesk, _ key: Key) -> Effects {
    var desk = desk
    if desk.takesFilter(key) {
      state.overlay = .workbench(.history(desk))
      return []
    }
    switch key {
    case .escape, .character("q"):
      state.overlay = nil
      return []
    case .character("a") where desk.subject != nil:
      desk.showsAll.toggle()
      return show(&state, desk)
    case .character("/"): desk.filter.isTyping = true
    case .character("m"): return compare(&state, desk)
    case .character("x"): return remove(&state, &desk)
    case .character("X") where !desk.shown.isEmpty:
      state.overlay = .menu(.clearHistory(of: desk.entry))
      return []
    case .enter, .character("r"):
      guard let call = desk.selected else { return [] }
      state.overlay = nil
      let isRerun = key == .character("r")
      return run(
        &state, Errand(request: call.request, past: isRerun ? nil : call, sends: isRerun))
    default: if let movement = Movement(key) { desk.list.move(movement) }
    }
    state.overlay = .workbench(.history(desk))
    return []
  }

  private func remove(_ state: inout State, _ desk: inout HistoryDesk) -> Effects {
    guard let call = desk.selected else { return [] }
    desk.calls.value?.removeAll { $0.id == call.id }
    desk.refresh()
    state.overlay = .workbench(.history(desk))
    let services = services
    return [
      .task { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.workbench.history.remove(call.id)
          return true
        }
        post(.workbench(.removed(result)))
      }
    ]
  }

  func clearHistory(_ state: inout State, of entry: EntryID?) -> Effects {
    let services = services
    state.message = Message(.success, WorkbenchText.cleared)
    return [
      .task("history.clear") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.workbench.history.clear(entry)
          return true
        }
        if case .failure = result { post(.workbench(.removed(result))) }
      }
    ]
  }

  // MARK: From a list to the screen of its interface

  /// Shows a request in the 在线测试 of its interface, which is opened where it is not.
  func run(_ state: inout State, _ errand: Errand) -> Effects {
    if isTesting(state), state.detail?.entry.id == errand.request.id {
      return finish(&state, errand)
    }
    state.workbench.errand = errand
    let shown = show(&state, scope: .interfaces)
    state.browse.focus = .results
    let query = CatalogQuery(kind: .interface)
    let asked = ask(&state) { $0 = query }
    let services = services
    return shown + asked + [
      .task("results.position") { post in
        let row = await services.catalogue.position(errand.request.id, query)
        post(.catalogue(.position(.interfaces, query, row)))
      }
    ]
  }

  /// After every fact of the catalogue: goes on with what is on its way.
  func goOn(_ state: inout State, after fact: CatalogueFact) -> Effects {
    guard let errand = state.workbench.errand, !errand.hasArrived else { return [] }
    if case .position(.interfaces, _, nil) = fact {
      state.workbench.errand = nil
      state.message = Message(.warning, WorkbenchText.entryGone)
      return []
    }
    guard state.isBrowsing, state.browse.results.selected?.id == errand.request.id else {
      return []
    }
    state.workbench.errand?.hasArrived = true
    return showTest(&state)
  }

  /// The 在线测试 is there; what waits for it is done.
  func finishErrand(_ state: inout State) -> Effects {
    guard let errand = state.workbench.errand, errand.request.id == state.detail?.entry.id else {
      return []
    }
    state.workbench.errand = nil
    return finish(&state, errand)
  }

  private func finish(_ state: inout State, _ errand: Errand) -> Effects {
    state.detail?.test?.fill(errand.request)
    checkForm(&state)
    if errand.sends { return send(&state) }
    guard let call = errand.past else {
      state.detail?.test?.focus = .form
      return []
    }
    let services = services
    let measure = configuration.measure
    return [
      .task("history.answer") { post in
        let result = await Result { () async throws(ServiceFault) in
          TestAnswer(try await services.workbench.history.answer(call.id), measure: measure)
        }
        guard !Task.isCancelled else { return }
        post(.workbench(.answer(call, result)))
      }
    ]
  }

  /// What was typed into the fields of an interface before.
  func loadValues(_ id: EntryID) -> Effect<BrowserAction> {
    let services = services
    return .task("history.values") { post in
      guard let calls = try? await services.workbench.history.list(id) else { return }
      post(.workbench(.values(id, FieldHistory.values(of: calls.map(\.request)))))
    }
  }
}

extension Menu {
  fileprivate static func clearHistory(of entry: EntryID?) -> Menu {
    Menu(
      title: WorkbenchText.clearTitle,
      choices: [
        Choice(
          title: WorkbenchText.clear, key: "y", intent: .workbench(.clearHistory(entry))),
        Choice(title: WorkbenchText.keep, key: "n", intent: nil),
      ], selected: 1)
  }
}
