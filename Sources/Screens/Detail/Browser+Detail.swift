import Catalog
import Runtime
import Widgets

/// An entry's detail and its parts.
extension Browser {
  private static let slowness = Duration.milliseconds(200)

  // MARK: Opening and leaving

  func load(_ id: EntryID) -> Effect<BrowserAction> {
    let services = services
    return .task("detail.entry") { post in
      let result = await Result { () async throws(ServiceFault) in
        try await services.catalogue.entry(id)
      }
      guard !Task.isCancelled else { return }
      post(.detail(.entry(id, result)))
    }
  }

  /// Enter on a row: the keyboard goes to its detail, and the platform hears of the visit.
  func openSelected(_ state: inout State) -> Effects {
    guard let selected = state.browse.results.selected else { return [] }
    state.browse.focus = .detail
    state.wantedTab = nil
    let services = services
    var effects: Effects = [
      .task("detail.visit") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.catalogue.visit(selected.id)
        }
        guard !Task.isCancelled else { return }
        post(.detail(.visited(selected.id, result)))
      }
    ]
    effects +=
      perform(&state, .voice(.load(selected.id))) + perform(&state, .home(.markSeen(selected.id)))
    if state.detail?.entry.id != selected.id {
      state.detail = nil
      effects.append(load(selected.id))
    }
    return effects + partNeeded(&state)
  }

  func leaveDetail(_ state: inout State) -> Effects {
    if state.isZoomed {
      state.isZoomed = false
      return pagesNeeded(&state)
    }
    // From the form of 在线测试 to what the interface is.
    if state.detail?.tab == .test { return select(&state, .specification) }
    state.browse.focus = .results
    return pagesNeeded(&state) + followCursor(&state)
  }

  // MARK: What the services answer

  func take(_ state: inout State, _ fact: DetailFact) -> Effects {
    switch fact {
    case .entry(let id, let result): return take(&state, id, result)
    case .visited(let id, let result): visited(&state, id, result)
    case .fields(let id, let result):
      note(&state, id) {
        $0.fields.take(result)
        $0.fitFields(measure: configuration.measure)
      }
    case .preview(let id, let result):
      note(&state, id) {
        $0.preview.take(result)
        $0.fitPreview(measure: configuration.measure)
      }
    case .files(let id, let result):
      note(&state, id) {
        $0.files.take(result)
        $0.fitFiles(measure: configuration.measure)
      }
    case .specification(let id, let result):
      note(&state, id) { $0.specification.take(result) }
      if state.detail?.tab == .test { return perform(&state, .test(.begin)) }
    case .rested:
      state.isFollowing = false
      return followCursor(&state)
    case .slow(let id, let tab):
      note(&state, id) { if $0.tab == tab { $0.isSlow = true } }
    }
    return []
  }

  private func take(
    _ state: inout State, _ id: EntryID, _ result: Result<Entry?, ServiceFault>
  ) -> Effects {
    guard state.isBrowsing, state.browse.results.selected?.id == id else { return [] }
    switch result {
    case .success(let entry?):
      var detail = DetailState(entry: entry)
      if let old = state.detail, detail.tabs.contains(old.tab), old.tab != .test {
        detail.tab = old.tab
        detail.showsCodes = old.showsCodes
      }
      if let wanted = state.wantedTab, detail.tabs.contains(wanted) { detail.tab = wanted }
      state.wantedTab = nil
      state.detail = detail
      return partNeeded(&state)
    case .success(nil):
      state.message = Message(.warning, DetailText.withdrawn)
      state.browse.focus = .results
      return []
    case .failure(let fault):
      state.message = Message(fault)
      return []
    }
  }

  /// Where the catalogue tells all, a visit that did not arrive is no loss.
  private func visited(
    _ state: inout State, _ id: EntryID, _ result: Result<Entry?, ServiceFault>
  ) {
    let isMereList = state.capabilities.contains(.detailPages)
    switch result {
    case .success(let entry):
      state.unread[id] = nil
      if let entry { note(&state, id) { $0.entry = entry } }
    case .failure(let fault): state.unread[id] = isMereList ? fault : nil
    }
  }

  private func note(
    _ state: inout State, _ id: EntryID, _ change: (inout DetailState) -> Void
  ) {
    guard var detail = state.detail, detail.entry.id == id else { return }
    change(&detail)
    state.detail = detail
  }

  // MARK: Tabs

  func turnTab(_ state: inout State, _ step: Int) -> Effects {
    guard state.isBrowsing, let detail = state.detail else { return [] }
    if state.browse.focus != .detail { state.browse.focus = .detail }
    let caught = catchUp(&state)
    guard caught.isEmpty else {
      state.detail?.tab = detail.tab(after: step)
      return caught
    }
    return select(&state, detail.tab(after: step))
  }

  func select(_ state: inout State, _ tab: DetailTab) -> Effects {
    state.detail?.tab = tab
    return partNeeded(&state)
  }

  /// Straight to a tab of the entry under the cursor, from wherever the keyboard is.
  func showTab(_ state: inout State, _ tab: DetailTab) -> Effects {
    guard let subject = state.subject else { return [] }
    let opened = state.browse.focus == .detail ? [] : openSelected(&state)
    guard state.detail?.entry.id == subject.id else {
      state.wantedTab = tab
      return opened
    }
    return opened + select(&state, tab)
  }

  /// `t`: 在线测试 of an interface.
  func showTest(_ state: inout State) -> Effects {
    state.subject?.kind == .interface ? showTab(&state, .test) : []
  }

  /// Asks for what the open tab shows, unless it is there: first what the store has, then what the
  /// platform says.
  func partNeeded(_ state: inout State) -> Effects {
    guard state.isBrowsing, let detail = state.detail,
      state.capabilities.isSuperset(of: detail.tab.need)
    else { return [] }
    let id = detail.entry.id
    state.detail?.isSlow = false
    let part: Effect<BrowserAction>?
    switch detail.tab {
    case .basics: part = nil
    case .fields:
      part = fetch(&state, \.fields, services.parts.fields) { .fields(id, $0) }
    case .preview:
      part = fetch(&state, \.preview, services.parts.preview) { .preview(id, $0) }
    case .files: part = fetch(&state, \.files, services.parts.files) { .files(id, $0) }
    case .specification, .test:
      part = fetch(&state, \.specification, services.parts.specification) { .specification(id, $0) }
    }
    let test = detail.tab == .test ? perform(&state, .test(.begin)) : []
    guard let part else { return test }
    return test + [part, .after(Self.slowness, "detail.slow", .detail(.slow(id, detail.tab)))]
  }

  private func fetch<Part>(
    _ state: inout State, _ path: WritableKeyPath<DetailState, Loadable<Part>>,
    _ service: PartService<Part>,
    _ fact: @escaping @Sendable (Result<Part, ServiceFault>) -> DetailFact
  ) -> Effect<BrowserAction>? {
    guard var detail = state.detail, !detail[keyPath: path].isLoading,
      detail[keyPath: path].value == nil || detail[keyPath: path].fault != nil
    else { return nil }
    detail[keyPath: path].begin()
    state.detail = detail
    let id = detail.entry.id
    return .task(EffectName("detail.part.\(detail.tab)")) { post in
      if let stored = await service.stored(id) { post(.detail(fact(.success(stored)))) }
      let result = await Result { () async throws(ServiceFault) in try await service.fetch(id) }
      guard !Task.isCancelled else { return }
      post(.detail(fact(result)))
    }
  }
}
