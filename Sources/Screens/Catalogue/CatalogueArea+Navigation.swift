import Catalog
import Widgets

/// 主题, 部门, 热点 beside the list.
extension CatalogueArea {
  func openNavigation(_ state: inout State, _ frame: inout Frame) {
    let navigation = state.browse.navigation
    guard navigation.dimension == .hot else {
      state.browse.focus = .results
      return
    }
    switch HotLine(rawValue: navigation.list(.hot).cursor) {
    case .latestDatasets: showLatest(&state, &frame, .datasets)
    case .latestInterfaces: showLatest(&state, &frame, .interfaces)
    case .policies: frame.perform(.home(.show(.policies)))
    case .changes: frame.perform(.home(.show(.changes)))
    case nil: break
    }
  }

  private func showLatest(_ state: inout State, _ frame: inout Frame, _ scope: Scope) {
    show(&state, &frame, scope)
    state.browse.focus = .results
    state.ask { $0 = CatalogQuery(kind: scope.kind, sort: .updated) }
  }

  /// Opens the list of a theme, both kinds together (manual 2.1.3.1).
  func showTheme(_ state: inout State, _ frame: inout Frame, named name: String) {
    show(&state, &frame, .everything)
    state.browse.focus = .results
    state.browse.navigation.dimension = .theme
    if let place = state.browse.navigation.themes.firstIndex(where: { $0.name == name }) {
      state.browse.navigation.select(row: place + 1, in: .theme)
    }
    state.ask { $0 = CatalogQuery(theme: name) }
  }
}

extension CatalogueState {
  mutating func move(_ movement: Movement) {
    switch browse.focus {
    case .navigation:
      browse.navigation.move(movement)
      applyNavigation()
    case .results, .detail: browse.results.list.move(movement)
    }
  }

  mutating func stepLeft() {
    switch browse.focus {
    case .navigation: break
    case .results: browse.focus = .navigation
    case .detail: if !isZoomed { browse.focus = .results }
    }
  }

  mutating func turnDimension() {
    if browse.focus == .navigation {
      let next = (browse.navigation.dimension.rawValue + 1) % Dimension.allCases.count
      browse.navigation.dimension = Dimension(rawValue: next) ?? .theme
    }
    browse.focus = .navigation
    applyNavigation()
  }

  /// The list follows the cursor of 主题 and 部门; 热点 waits for Enter.
  private mutating func applyNavigation() {
    let navigation = browse.navigation
    guard navigation.dimension != .hot else { return }
    let name = navigation.chosen?.name
    ask { query in
      query.theme = navigation.dimension == .theme ? name : nil
      query.publisher = navigation.dimension == .publisher ? name : nil
    }
  }

  mutating func take(_ result: Result<[Facet], ServiceFault>, for dimension: Dimension) {
    for scope in Scope.allCases where browses[scope] != nil || scope == self.scope {
      var browse = browses[scope] ?? BrowseState(scope: scope)
      switch result {
      case .success(let facets):
        browse.navigation.take(facets, for: dimension)
        browse.navigation.fault = nil
      case .failure(let fault): browse.navigation.fault = fault
      }
      browses[scope] = browse
    }
  }
}
