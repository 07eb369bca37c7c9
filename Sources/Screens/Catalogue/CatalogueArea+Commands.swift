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
        group: group, action: .sort, availability: isInLists
      ).ranked(.catalogue),
      Command(
        "navigation", keys: [.character("m")], title: CommandText.dimension,
        hint: CommandText.dimensionHint, group: group, action: .nextDimension,
        availability: isInLists
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
    ]
  }

  private func isInLists(_ sight: Sight<CatalogueState>) -> Availability {
    sight.shared.isInView && sight.state.browse.focus != .detail ? .enabled : .hidden
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
    case .back: goBack(&state, &frame)
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
  /// and department, then the section.
  private func goBack(_ state: inout State, _ frame: inout Frame) {
    switch state.browse.focus {
    case .detail:
      if state.isZoomed { state.isZoomed = false } else { state.browse.focus = .results }
    case .navigation: state.browse.focus = .results
    case .results:
      let query = state.browse.results.query
      if !query.text.isEmpty {
        state.ask { $0.text = "" }
      } else if query.isFiltered {
        frame.say(state.dropFilters())
      } else {
        frame.go(.section(.home))
      }
    }
  }
}
