import Catalog
import Runtime
import Terminal
import Widgets

/// An entry with its parts, tab by tab (manual 2.2, 2.3), in a pane of the catalogue.
struct DetailArea: Area {
  typealias State = DetailAreaState
  typealias Intent = DetailIntent
  typealias Fact = DetailFact

  static let place = AreaPlace.within(CatalogueArea.self)

  let catalogue: CatalogueServices
  let parts: PartServices
  let notices: Notices
  let measure: DisplayWidth

  func perform(
    _ intent: DetailIntent, _ state: inout DetailAreaState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .open(let entry):
      state.testOrigin = nil
      return open(entry, &state, &frame)
    case .attend:
      return state.detail?.entry.id == frame.shared.subject?.id ? partNeeded(&state, &frame) : []
    case .show(let tab): return show(tab, &state, &frame)
    case .turnTab(let step): return turnTab(&state, &frame, step)
    case .scroll(let movement):
      // 在线测试 moves what has the keyboard in it.
      if state.detail?.tab != .test {
        state.detail?.move(movement)
      } else if frame.shared.hasKeys {
        frame.perform(.move(movement))
      }
    case .copy: copyMenu(state, &frame)
    case .openAsTable(let exports): openAsTable(state, &frame, exports: exports)
    case .replace(let entry): state.note(entry.id) { $0.entry = entry }
    case .forget(let id):
      guard state.detail?.entry.id == id else { return [] }
      state.detail = nil
      state.asked = nil
      frame.perform(.test(.close))
      if frame.shared.hasKeys { frame.perform(.catalogue(.focus(.results))) }
    }
    return []
  }

  /// The part of the open tab, and the page where that was not read; or the entry itself.
  func retry(_ state: inout DetailAreaState, _ frame: inout Frame) -> Effects {
    if state.unopened != nil, let subject = frame.shared.subject {
      return [load(subject.id, &state)]
    }
    guard let id = state.detail?.entry.id else { return [] }
    return partNeeded(&state, &frame) + (state.unread[id] == nil ? [] : [visit(id)])
  }

  // MARK: Tabs

  /// The next tab of the entry under the cursor, which it waits for where the pane shows another.
  private func turnTab(_ state: inout State, _ frame: inout Frame, _ step: Int) -> Effects {
    guard let detail = state.detail else { return [] }
    frame.perform(.catalogue(.focus(.detail)))
    state.detail?.tab = detail.tab(after: step)
    state.testOrigin = nil
    return detail.entry.id == frame.shared.subject?.id ? partNeeded(&state, &frame) : []
  }

  /// Straight to a tab, from wherever the keyboard is.
  /// - Parameter isArriving: from another section, by way of the entry's list.
  func show(
    _ tab: DetailTab, _ state: inout State, _ frame: inout Frame, isArriving: Bool = false
  ) -> Effects {
    guard let subject = frame.shared.subject, tab != .test || subject.kind == .interface else {
      return []
    }
    guard frame.shared.isBrowsing else {
      state.wish = (subject.id, tab)
      frame.go(.entry(subject.id, subject.kind))
      return []
    }
    let shown = state.detail.flatMap { $0.entry.id == subject.id ? $0.tab : nil } ?? .basics
    if tab == .test, isArriving || shown != .test || !frame.shared.hasKeys {
      state.testOrigin = State.TestOrigin(
        tab: shown == .test ? .basics : shown,
        place: isArriving ? .elsewhere : frame.shared.hasKeys ? .detail : .list)
    }
    var effects: Effects = []
    if !frame.shared.hasKeys {
      frame.perform(.catalogue(.focus(.detail)))
      effects = open(subject, &state, &frame)
    }
    guard state.detail?.entry.id == subject.id else {
      state.wantedTab = tab
      return effects
    }
    state.detail?.tab = tab
    return effects + partNeeded(&state, &frame)
  }

  // MARK: Gestures

  func perform(
    _ gesture: Gesture, _ state: inout DetailAreaState, _ frame: inout Frame
  ) -> Effects? {
    guard state.detail != nil else { return nil }
    switch gesture {
    case .move(let movement): state.detail?.move(movement)
    case .left: return stepLeft(&state)
    case .right:
      if let path = state.detail?.tablePath { state.detail?[keyPath: path].move(columns: 1) }
    case .nextTab: return turnTab(&state, &frame, 1)
    case .previousTab: return turnTab(&state, &frame, -1)
    case .narrower: widen(&state, by: -2)
    case .wider: widen(&state, by: 2)
    case .showCodes: state.detail?.toggleCodes(measure: measure)
    case .open, .nextHit, .previousHit: break
    case .back:
      if state.detail?.turnAside(-1) == true { return [] }
      guard state.detail?.tab == .test else { return nil }
      return leaveTest(&state, &frame)
    case .nextPane: return state.detail?.turnAside(1) == true ? [] : nil
    case .previousPane: return state.detail?.turnAside(-1) == true ? [] : nil
    case .search: return nil
    }
    return []
  }

  /// From the form of 在线测试 to where it was opened from; by the tabs, to what the interface is.
  private func leaveTest(_ state: inout State, _ frame: inout Frame) -> Effects? {
    let origin = state.testOrigin
    state.testOrigin = nil
    state.detail?.tab = origin?.tab ?? .specification
    switch origin?.place {
    case .list: return nil
    case .elsewhere:
      frame.perform(.catalogue(.leave))
      return []
    case .detail, nil: return partNeeded(&state, &frame)
    }
  }

  /// In a table from column to column; on its first one the keyboard goes back to what is at its
  /// left.
  private func stepLeft(_ state: inout State) -> Effects? {
    if state.detail?.isInAside == true, state.detail?.previewTable.column == 0 {
      state.detail?.attendsAside = false
      return []
    }
    guard let path = state.detail?.tablePath, state.detail?[keyPath: path].column ?? 0 > 0 else {
      return nil
    }
    state.detail?[keyPath: path].move(columns: -1)
    return []
  }

  private func widen(_ state: inout State, by step: Int) {
    if let path = state.detail?.tablePath { state.detail?[keyPath: path].widen(by: step) }
  }

  // MARK: The picture

  func look(at shared: Shared, _ state: inout DetailAreaState) { state.seen = shared }

  func pane(of guest: AreaID, _ state: DetailAreaState, in pane: Rect) -> Rect {
    let layout = DetailLayout(pane, state.detail?.tab ?? .basics)
    return guest == AreaID(TestArea.self) ? layout.inside : layout.selectedFile
  }

  func tabBar(_ state: DetailAreaState, in pane: Rect) -> TabBar? {
    state.detail?.tabBar(in: pane)
  }

  func fit(_ state: inout DetailAreaState, in pane: Rect) {
    let seen = state.seen
    guard let id = state.detail?.entry.id else { return }
    state.detail?.fit(
      in: pane, seen.voice(of: id), isRated: seen.capabilities.contains(.voice),
      unread: state.unread[id], reach: notices.sharing.reach, measure: measure)
  }

  func paint(
    _ state: DetailAreaState, into grid: inout Grid, in pane: Rect, _ brush: Brush
  ) -> Point? {
    DetailPainter(brush: brush, state: state).paint(into: &grid, in: pane)
    return nil
  }
}

extension DetailArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      catalogue: services.catalogue, parts: services.parts,
      notices: Notices(facts: services.facts, sharing: services.voice.sharing),
      measure: configuration.measure)
  }
}

extension DetailState {
  fileprivate mutating func move(_ movement: Movement) {
    switch tab {
    case .basics where isInAside: previewTable.move(movement)
    case .basics: basicsScroll.move(movement)
    case .specification: specificationScroll.move(movement)
    case .fields: fieldsTable.move(movement)
    case .preview: previewTable.move(movement)
    case .files: filesTable.move(movement)
    case .test: break
    }
  }
}
