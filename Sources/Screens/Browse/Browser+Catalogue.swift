import Catalog
import Runtime
import Widgets

/// The list and its navigation.
extension Browser {
  private static let slowness = Duration.milliseconds(200)

  // MARK: What the services answer

  func take(_ state: inout State, _ fact: CatalogueFact) -> Effects {
    switch fact {
    case .page(let scope, let query, let result): return take(&state, scope, query, result)
    case .slow(let scope, let query):
      if let browse = state.browses[scope], browse.results.query == query, browse.results.isStale {
        state.browses[scope]?.results.isSlow = true
      }
      return []
    case .facets(let dimension, let result): return take(&state, dimension, result)
    case .position(let scope, let query, let row):
      guard let row, state.browses[scope]?.results.query == query else {
        return pagesNeeded(&state)
      }
      state.browses[scope]?.results.follow(to: row)
      return pagesNeeded(&state)
    case .history(let history):
      state.browse.search?.editor.history = InputHistory(history.reversed())
      return []
    case .completions(let text, let completions):
      if state.browse.search?.editor.text == text { state.browse.search?.completions = completions }
      return []
    }
  }

  private func take(
    _ state: inout State, _ scope: Scope, _ query: CatalogQuery,
    _ result: Result<CatalogPage, ServiceFault>
  ) -> Effects {
    guard state.browses[scope]?.results.query == query else { return [] }
    switch result {
    case .success(let page):
      _ = state.browses[scope]?.results.take(page, for: query)
    case .failure(let fault):
      state.browses[scope]?.results.fault = fault
      return [.cancel("results.slow")]
    }
    guard scope == state.scope else { return [] }
    return [.cancel("results.slow")] + pagesNeeded(&state) + followCursor(&state)
  }

  private func take(
    _ state: inout State, _ dimension: Dimension, _ result: Result<[Facet], ServiceFault>
  ) -> Effects {
    for scope in Scope.allCases where state.browses[scope] != nil || scope == state.scope {
      var browse = state.browses[scope] ?? BrowseState(scope: scope)
      switch result {
      case .success(let facets):
        browse.navigation.take(facets, for: dimension)
        browse.navigation.fault = nil
      case .failure(let fault): browse.navigation.fault = fault
      }
      state.browses[scope] = browse
    }
    return []
  }

  // MARK: What is asked of them

  func loadFacets() -> Effects {
    let services = services
    return [
      .task("facets.themes") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.catalogue.themes()
        }
        post(.catalogue(.facets(.theme, result)))
      },
      .task("facets.publishers") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.catalogue.publishers()
        }
        post(.catalogue(.facets(.publisher, result)))
      },
    ]
  }

  /// Asks for the page the view needs next, if it lacks one.
  func pagesNeeded(_ state: inout State) -> Effects {
    guard state.isBrowsing else { return [] }
    let scope = state.scope
    let results = state.browse.results
    guard results.fault == nil,
      let page = results.missingPage(visible: BrowserLayout(state).resultRows)
    else { return [] }
    let query = results.query
    let services = services
    var effects: Effects = [
      .task("results.page") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.catalogue.page(
            query, page * ResultsState.pageSize, ResultsState.pageSize)
        }
        guard !Task.isCancelled else { return }
        post(.catalogue(.page(scope, query, result)))
      }
    ]
    if results.isStale {
      effects.append(.after(Self.slowness, "results.slow", .catalogue(.slow(scope, query))))
    }
    return effects
  }

  /// Shows the list of another query from its top.
  func ask(_ state: inout State, _ change: (inout CatalogQuery) -> Void) -> Effects {
    var query = state.browse.results.query
    change(&query)
    guard state.browse.results.ask(query) else { return [] }
    state.browse.results.list.move(.home)
    return pagesNeeded(&state)
  }

  /// After a pull: the list anew, with the cursor on the entry it was on.
  func refreshList(_ state: inout State) -> Effects {
    for scope in state.browses.keys { state.browses[scope]?.results.invalidate() }
    guard state.isBrowsing, let selected = state.browse.results.selected else {
      return pagesNeeded(&state)
    }
    let services = services
    let query = state.browse.results.query
    let scope = state.scope
    return [
      .task("results.position") { post in
        post(
          .catalogue(.position(scope, query, await services.catalogue.position(selected.id, query)))
        )
      }
    ]
  }

  // MARK: Navigation

  func moveNavigation(_ state: inout State, _ movement: Movement) -> Effects {
    state.browse.navigation.move(movement)
    return applyNavigation(&state)
  }

  /// The list follows the cursor of 主题 and 部门; 热点 waits for Enter.
  private func applyNavigation(_ state: inout State) -> Effects {
    let navigation = state.browse.navigation
    guard navigation.dimension != .hot else { return [] }
    let name = navigation.chosen?.name
    return ask(&state) { query in
      query.theme = navigation.dimension == .theme ? name : nil
      query.publisher = navigation.dimension == .publisher ? name : nil
    }
  }

  func turnDimension(_ state: inout State) -> Effects {
    if state.browse.focus == .navigation {
      let next = (state.browse.navigation.dimension.rawValue + 1) % Dimension.allCases.count
      state.browse.navigation.dimension = Dimension(rawValue: next) ?? .theme
    }
    state.browse.focus = .navigation
    return applyNavigation(&state)
  }

  func openNavigation(_ state: inout State) -> Effects {
    let navigation = state.browse.navigation
    guard navigation.dimension == .hot else {
      state.browse.focus = .results
      return []
    }
    switch HotLine(rawValue: navigation.list(.hot).cursor) {
    case .latestDatasets: return showLatest(&state, .datasets)
    case .latestInterfaces: return showLatest(&state, .interfaces)
    case .policies: return perform(&state, .home(.show(.policies)))
    case .changes: return perform(&state, .home(.show(.changes)))
    case nil: return []
    }
  }

  private func showLatest(_ state: inout State, _ scope: Scope) -> Effects {
    let shown = show(&state, scope: scope)
    state.browse.focus = .results
    return shown
      + ask(&state) { query in
        query = CatalogQuery(kind: scope.kind, sort: .updated)
      }
  }

  /// Opens the list of a theme, both kinds together (manual 2.1.3.1).
  func showTheme(_ state: inout State, named name: String) -> Effects {
    let shown = show(&state, scope: .everything)
    state.browse.focus = .results
    state.browse.navigation.dimension = .theme
    if let place = state.browse.navigation.themes.firstIndex(where: { $0.name == name }) {
      state.browse.navigation.select(row: place + 1, in: .theme)
    }
    return shown + ask(&state) { $0 = CatalogQuery(theme: name) }
  }

  /// Esc on the list: first the search goes, then the section.
  func leaveResults(_ state: inout State) -> Effects {
    if !state.browse.results.query.text.isEmpty { return ask(&state) { $0.text = "" } }
    return perform(&state, .section(.home))
  }
}
