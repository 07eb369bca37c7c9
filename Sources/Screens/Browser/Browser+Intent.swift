import Catalog
import Runtime
import Widgets

extension Browser {
  func perform(_ state: inout State, _ intent: Intent) -> Effects {
    switch intent {
    case .gesture(let gesture): return performGesture(&state, gesture)
    case .area(let intent): return perform(&state, intent)
    case .section(let section): return show(&state, section)
    case .cycleScope: return cycleScope(&state)
    case .sort:
      state.overlay = .menu(.sort(current: state.browse.results.query))
      return []
    case .order(let order): return ask(&state) { $0.sort = order }
    case .nextDimension: return turnDimension(&state)
    case .zoom, .showTest, .copy, .openAsTable: return inspect(&state, intent)
    case .elsewhere(let intent): return perform(&state, intent)
    case .form(let intent): return forms.perform(&state, intent)
    case .command(let name):
      guard let command = commands.commands.first(where: { $0.name == name }) else {
        state.message = Message(.warning, OverlayText.unknownCommand(name))
        return []
      }
      return give(&state, command)
    case .copyText(let text):
      state.message = Message(.success, OverlayText.copied(text))
      return [.terminal(.copy(text))]
    case .quit, .quitNow, .sync, .palette, .help, .redraw, .suspend, .mouse:
      return control(&state, intent)
    }
  }

  /// By the area that has the body; what it leaves to the frame, and where there is none, here.
  func performGesture(_ state: inout State, _ gesture: Gesture) -> Effects {
    if let effects = performInArea(&state, gesture) { return effects }
    if state.layers.area != nil { return [] }
    switch gesture {
    case .move(let movement): return move(&state, movement)
    case .left: return step(&state, -1)
    case .right: return step(&state, 1)
    case .nextPane: return turnPane(&state, 1)
    case .previousPane: return turnPane(&state, -1)
    case .nextTab: return turnTab(&state, 1)
    case .previousTab: return turnTab(&state, -1)
    case .open: return open(&state)
    case .back: return goBack(&state)
    case .search: return beginSearch(&state)
    case .nextHit: return moveToHit(&state, 1)
    case .previousHit: return moveToHit(&state, -1)
    case .narrower: return widen(&state, by: -2)
    case .wider: return widen(&state, by: 2)
    case .showCodes:
      state.detail?.toggleCodes(measure: configuration.measure)
      return []
    }
  }

  /// The program as a whole.
  private func control(_ state: inout State, _ intent: Intent) -> Effects {
    switch intent {
    case .quit:
      state.overlay = .menu(.quit)
      return []
    case .quitNow: return forms.quitKeepingDrafts(&state)
    case .sync:
      state.sync.isAsked = true
      return sync.begin(&state)
    case .palette:
      state.overlay = .palette(guide.palette(for: state))
      return []
    case .help:
      state.overlay = .help(guide.help(for: state))
      return []
    case .redraw: return [.terminal(.redraw)]
    case .suspend: return [.terminal(.suspend)]
    case .mouse:
      state.mouseIsOn.toggle()
      state.message = Message(.plain, state.mouseIsOn ? BrowserText.mouseOn : BrowserText.mouseOff)
      return [.terminal(.mouse(state.mouseIsOn))]
    default: return []
    }
  }

  private func show(_ state: inout State, _ section: Section) -> Effects {
    hideArea(&state)
    state.section = section
    state.isZoomed = false
    guard state.missingHere == nil else { return [] }
    if let area = areaOfSection(state) {
      return area.enter(&state).map { carryOut(&state, $0) } ?? []
    }
    switch section {
    case .datasets: return show(&state, scope: .datasets)
    case .interfaces: return show(&state, scope: .interfaces)
    case .home, .applications, .developers, .exchange, .account: return []
    }
  }

  /// Brings a list to the screen as it was left.
  func show(_ state: inout State, scope: Scope) -> Effects {
    state.scope = scope
    if !state.isBrowsing || scope != .everything {
      state.section = scope == .interfaces ? .interfaces : .datasets
    }
    if state.browses[scope] == nil {
      var fresh = BrowseState(scope: scope)
      let known = state.browses.values.first { !$0.navigation.themes.isEmpty }
      if let known { fresh.navigation = known.navigation.fresh }
      state.browses[scope] = fresh
    }
    if state.browse.focus == .detail, state.detail?.entry.id != state.subject?.id {
      state.browse.focus = .results
    }
    return pagesNeeded(&state) + followCursor(&state)
  }

  private func move(_ state: inout State, _ movement: Movement) -> Effects {
    switch state.place {
    case .home, .reading, .elsewhere, .area: return []
    case .navigation: return moveNavigation(&state, movement)
    case .results:
      state.browse.results.list.move(movement)
      return pagesNeeded(&state) + followCursor(&state)
    case .detail, .test: return moveDetail(&state, movement)
    }
  }

  /// `h` and `l`: pane to pane; in a table column to column; in the grid of themes cell to cell.
  private func step(_ state: inout State, _ step: Int) -> Effects {
    switch state.place {
    case .home, .reading, .elsewhere, .area: return []
    case .navigation:
      if step > 0 { state.browse.focus = .results }
      return []
    case .results:
      if step < 0 {
        state.browse.focus = .navigation
        return []
      }
      return open(&state)
    case .detail, .test: return stepDetail(&state, step)
    }
  }

  private func open(_ state: inout State) -> Effects {
    switch state.place {
    case .home, .reading, .elsewhere, .area: return []
    case .navigation: return openNavigation(&state)
    case .results: return openSelected(&state)
    case .detail, .test: return []
    }
  }

  private func goBack(_ state: inout State) -> Effects {
    switch state.place {
    case .elsewhere: return perform(&state, .section(.home))
    case .home, .reading, .area: return []
    case .detail, .test: return leaveDetail(&state)
    case .navigation:
      state.browse.focus = .results
      return []
    case .results: return leaveResults(&state)
    }
  }

  private func turnPane(_ state: inout State, _ step: Int) -> Effects {
    switch state.place {
    case .home, .reading, .elsewhere, .area: return []
    case .navigation, .results, .detail, .test:
      let panes: [BrowsePane] =
        state.detail == nil ? [.navigation, .results] : [.navigation, .results, .detail]
      let place = panes.firstIndex(of: state.browse.focus) ?? 0
      state.browse.focus = panes[(place + step + panes.count) % panes.count]
      let caught = state.browse.focus == .detail ? catchUp(&state) : []
      return pagesNeeded(&state) + (caught.isEmpty ? partNeeded(&state) : caught)
    }
  }
}
