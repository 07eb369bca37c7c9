import Catalog
import Runtime
import Terminal
import Widgets

extension CatalogueArea {
  var commands: [Command<Sight<CatalogueState>, CatalogueIntent>] {
    let group = CommandText.catalogue
    return [
      Command(
        "scope", keys: [.control("t")], title: CommandText.scope, group: group, action: .cycleScope
      ) { $0.shared.isInView ? .enabled : .hidden }.ranked(.catalogue),
      Command(
        "sort", keys: [.character("S")], title: CommandText.sort, hint: CommandText.sortHint,
        group: group, action: .sort, availability: \.inLists
      ).ranked(.catalogue),
      Command(
        "navigation", keys: [.character("m")], title: CommandText.dimension,
        hint: CommandText.dimensionHint, group: group, action: .nextDimension,
        availability: \.inLists
      ).ranked(.catalogue),
      Command(
        "filters.drop", keys: [.control("x")], title: CommandText.dropFilters,
        hint: CommandText.dropFiltersHint, group: group, action: .dropFilters
      ) {
        $0.shared.isInView && $0.state.browse.focus != .detail
          && $0.state.browse.results.query.isFiltered ? .enabled : .hidden
      }.ranked(.catalogue),
      Command(
        "entry.zoom", keys: [.character("z")], title: CommandText.zoom, hint: CommandText.zoomHint,
        group: CommandText.entry, action: .zoom
      ) {
        guard case .detail = $0.shared.place else { return .hidden }
        return FrameLayout.showsThreePanes($0.shared.size.columns) ? .enabled : .hidden
      }.ranked(.copy),
      Command(
        "entry.next", keys: [.character("J")], title: CommandText.nextEntry,
        group: CommandText.entry, action: .step(1), availability: \.inDetail
      ).ranked(.copy),
      Command(
        "entry.previous", keys: [.character("K")], title: CommandText.previousEntry,
        group: CommandText.entry, action: .step(-1), availability: \.inDetail
      ).ranked(.copy),
    ]
  }

  func offers(_ gesture: Gesture, _ sight: Sight<CatalogueState>) -> Availability? {
    let browse = sight.state.browse
    return switch gesture {
    case .open: .enabled
    case .nextTab, .previousTab: sight.shared.opened == nil ? .hidden : .enabled
    case .nextHit, .previousHit:
      browse.focus != .navigation && !browse.results.query.text.isEmpty ? .enabled : .hidden
    case .move, .left, .right, .nextPane, .previousPane, .back, .search: .enabled
    case .narrower, .wider, .showCodes: .hidden
    }
  }

  /// What the detail leaves of it is done in the lists.
  func perform(
    _ gesture: Gesture, _ state: inout CatalogueState, _ frame: inout Frame
  ) -> Effects? {
    switch gesture {
    case .move(let movement): state.move(movement)
    case .left: state.stepLeft()
    case .right: stepRight(&state, &frame)
    case .nextPane: turnPane(&state, &frame, 1)
    case .previousPane: turnPane(&state, &frame, -1)
    case .nextTab: frame.perform(.detail(.turnTab(1)))
    case .previousTab: frame.perform(.detail(.turnTab(-1)))
    case .open: open(&state, &frame)
    case .back: return goBack(&state, &frame)
    case .search: return beginSearch(&state, &frame)
    case .nextHit: if state.browse.focus != .navigation { state.move(.down) }
    case .previousHit: if state.browse.focus != .navigation { state.move(.up) }
    case .narrower, .wider, .showCodes: break
    }
    return []
  }

  private func stepRight(_ state: inout State, _ frame: inout Frame) {
    switch state.browse.focus {
    case .navigation: state.browse.focus = .results
    case .results, .detail: openSelected(&state, &frame)
    }
  }

  private func open(_ state: inout State, _ frame: inout Frame) {
    switch state.browse.focus {
    case .navigation: openNavigation(&state, &frame)
    case .results, .detail: openSelected(&state, &frame)
    }
  }

  private func turnPane(_ state: inout State, _ frame: inout Frame, _ step: Int) {
    let panes: [BrowsePane] =
      frame.shared.opened == nil ? [.navigation, .results] : [.navigation, .results, .detail]
    let place = panes.firstIndex(of: state.browse.focus) ?? 0
    state.browse.focus = panes[(place + step + panes.count) % panes.count]
    if state.browse.focus == .detail { frame.perform(.detail(.attend)) }
  }

  /// Esc: out of the detail, out of the navigation; on the list first the search goes, then theme
  /// and department, then the section. What is under the cursor stays there.
  private func goBack(_ state: inout State, _ frame: inout Frame) -> Effects {
    switch state.browse.focus {
    case .detail where state.isZoomed: state.isZoomed = false
    case .detail where state.isPassing(frame.shared): frame.leaveLists(&state)
    case .detail, .navigation: state.browse.focus = .results
    case .results:
      let query = state.browse.results.query
      if !query.text.isEmpty {
        return widen(&state, keeping: state.browse.results.selected?.id) { $0.text = "" }
      }
      if query.isFiltered { return perform(.dropFilters, &state, &frame) }
      frame.leaveLists(&state)
    }
    return []
  }
}

extension CatalogueState {
  /// As `goBack` does it, one after the other.
  var words: [Gesture: String] {
    let query = browse.results.query
    return switch browse.focus {
    case .results where !query.text.isEmpty: [.back: CommandText.dropSearchHint]
    case .results where query.isFiltered: [.back: CommandText.dropFiltersHint]
    case .detail where isZoomed: [.back: CommandText.unzoomHint]
    case .results, .detail, .navigation: [:]
    }
  }
}

extension FrameRequests {
  /// Back to where the person came from.
  mutating func leaveLists(_ state: inout CatalogueState) {
    state.browse.focus = .results
    if let back = state.wayBack { perform(back) } else { go(.section(.home)) }
  }
}

extension Sight<CatalogueState> {
  fileprivate var inLists: Availability {
    shared.isInView && state.browse.focus != .detail ? .enabled : .hidden
  }

  /// Not in 在线测试, where there is an answer to be lost.
  fileprivate var inDetail: Availability {
    guard case .detail = shared.place else { return .hidden }
    return .enabled
  }
}
