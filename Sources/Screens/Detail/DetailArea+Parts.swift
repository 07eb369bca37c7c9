import Catalog
import Runtime
import Widgets

/// An entry and its parts: what is asked of the services, and what they answer.
extension DetailArea {
  private static let slowness = Duration.milliseconds(200)

  /// The keyboard comes to an entry, and the platform hears of the visit.
  func open(_ entry: EntrySummary, _ state: inout State, _ frame: inout Frame) -> Effects {
    state.wantedTab = nil
    var effects: Effects = [visit(entry.id)]
    frame.perform(.voice(.load(entry.id)))
    frame.perform(.home(.markSeen(entry.id)))
    if state.detail?.entry.id != entry.id {
      state.detail = nil
      frame.perform(.test(.close))
      state.asked = entry.id
      effects.append(load(entry.id, &state))
    }
    return effects + partNeeded(&state, &frame)
  }

  func visit(_ id: EntryID) -> Effect<DetailFact> {
    let catalogue = catalogue
    return .task("detail.visit") { post in
      let result = await Result { () async throws(ServiceFault) in try await catalogue.visit(id) }
      guard !Task.isCancelled else { return }
      post(.visited(id, result))
    }
  }

  // MARK: What the services answer

  func take(_ fact: DetailFact, _ state: inout DetailAreaState, _ frame: inout Frame) -> Effects {
    switch fact {
    case .entry(let id, let result): return take(&state, &frame, id, result)
    case .visited(let id, let result): visited(&state, frame.shared, id, result)
    case .fields(let id, let result):
      state.note(id) {
        $0.fields.take(result)
        $0.fitFields(measure: measure)
      }
    case .preview(let id, let result):
      state.note(id) {
        $0.preview.take(result)
        $0.fitPreview(measure: measure)
      }
    case .files(let id, let result):
      state.note(id) {
        $0.files.take(result)
        $0.fitFiles(measure: measure)
      }
    case .specification(let id, let result):
      state.note(id) { $0.specification.take(result) }
      if state.detail?.tab == .test { frame.perform(.test(.begin)) }
    case .rested: rest(&state)
    case .slow(let id, let tab): state.note(id) { if $0.tab == tab { $0.isSlow = true } }
    }
    return []
  }

  private func take(
    _ state: inout State, _ frame: inout Frame, _ id: EntryID,
    _ result: Result<Entry?, ServiceFault>
  ) -> Effects {
    if state.reading == id { state.reading = nil }
    guard frame.shared.subject?.id == id else { return [] }
    switch result {
    case .success(let entry?):
      var detail = DetailState(entry: entry)
      if let old = state.detail, detail.tabs.contains(old.tab), old.tab != .test {
        detail.tab = old.tab
        detail.showsCodes = old.showsCodes
      }
      if let wanted = state.wantedTab, detail.tabs.contains(wanted) { detail.tab = wanted }
      state.wantedTab = nil
      if state.detail?.entry.id != id { frame.perform(.test(.close)) }
      state.detail = detail
      return partNeeded(&state, &frame)
    case .success(nil):
      frame.say(Message(.warning, DetailText.withdrawn))
      frame.perform(.catalogue(.focus(.results)))
    case .failure(let fault):
      // Another entry than the one under the cursor is not shown instead.
      if state.detail?.entry.id != id {
        state.detail = nil
        frame.perform(.test(.close))
      }
      state.unopened = fault
      frame.say(Message(fault))
    }
    return []
  }

  /// Where the catalogue tells all, a visit that did not arrive is no loss.
  private func visited(
    _ state: inout State, _ shared: Shared, _ id: EntryID, _ result: Result<Entry?, ServiceFault>
  ) {
    switch result {
    case .success(let entry):
      state.unread[id] = nil
      if let entry { state.note(id) { $0.entry = entry } }
    case .failure(let fault):
      state.unread[id] = shared.capabilities.contains(.detailPages) ? fault : nil
    }
  }

  // MARK: What is asked of them

  /// Asks for what the open tab shows, unless it is there: first what the store has, then what the
  /// platform says.
  func partNeeded(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard let detail = state.detail,
      frame.shared.capabilities.isSuperset(of: detail.tab.need)
    else { return [] }
    let id = detail.entry.id
    state.detail?.isSlow = false
    if detail.tab == .test { frame.perform(.test(.begin)) }
    let part: Effect<DetailFact>?
    switch detail.tab {
    case .basics: part = nil
    case .fields: part = fetch(&state, "fields", \.fields, parts.fields) { .fields(id, $0) }
    case .preview: part = fetchPreview(&state, of: id)
    case .files: part = fetch(&state, "files", \.files, parts.files) { .files(id, $0) }
    case .specification, .test:
      part = fetch(&state, "specification", \.specification, parts.specification) {
        .specification(id, $0)
      }
    }
    guard let part else { return [] }
    return [part, .after(Self.slowness, "detail.slow", .slow(id, detail.tab))]
  }

  /// What stands beside 基本信息 of an entry that has the keyboard, and what 在线测试 offers values
  /// from. A fault of it is said in its own tab.
  func previewNeeded(_ state: inout State, _ frame: inout Frame) -> Effects {
    guard let detail = state.detail, detail.usesPreview, frame.shared.hasKeys,
      detail.preview.value == nil, detail.preview.fault == nil, !detail.preview.isLoading,
      frame.shared.capabilities.isSuperset(of: DetailTab.preview.need)
    else { return [] }
    return fetchPreview(&state, of: detail.entry.id).map { [$0] } ?? []
  }

  private func fetchPreview(_ state: inout State, of id: EntryID) -> Effect<DetailFact>? {
    fetch(&state, "preview", \.preview, parts.preview) { .preview(id, $0) }
  }

  private func fetch<Part>(
    _ state: inout State, _ name: String, _ path: WritableKeyPath<DetailState, Loadable<Part>>,
    _ service: PartService<Part>,
    _ fact: @escaping @Sendable (Result<Part, ServiceFault>) -> DetailFact
  ) -> Effect<DetailFact>? {
    guard var detail = state.detail, !detail[keyPath: path].isLoading,
      detail[keyPath: path].value == nil || detail[keyPath: path].fault != nil
    else { return nil }
    detail[keyPath: path].begin()
    state.detail = detail
    let id = detail.entry.id
    return .task(EffectName("detail.part.\(name)")) { post in
      if let stored = await service.stored(id) { post(fact(.success(stored))) }
      let result = await Result { () async throws(ServiceFault) in try await service.fetch(id) }
      guard !Task.isCancelled else { return }
      post(fact(result))
    }
  }
}
