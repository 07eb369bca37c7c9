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

  /// Opens the list of a theme or a department, both kinds together (manual 2.1.3.1).
  func showAll(
    _ state: inout State, _ frame: inout Frame, _ dimension: Dimension, _ query: CatalogQuery
  ) {
    state.noteWayBack(frame.shared)
    show(&state, &frame, .everything)
    state.browse.focus = .results
    state.browse.navigation.dimension = dimension
    state.ask { $0 = query }
  }
}

extension CatalogueState {
  /// The list beside which numbers are to be asked for, once; nil where they were, and while the
  /// list itself is on its way, which they would only hold up: both search the same.
  mutating func numbersWanted() -> CatalogQuery? {
    let counted = browse.results.query.counted
    guard !browse.results.isAwaited, browse.navigation.asked != counted else { return nil }
    browse.navigation.asked = counted
    return counted
  }

  /// The numbers are asked for anew.
  mutating func recount() {
    for scope in browses.keys { browses[scope]?.navigation.asked = nil }
  }

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
      switch navigation.dimension {
      case .theme: query.theme = name
      case .publisher: query.publisher = name
      case .hot: break
      }
    }
  }

  /// Numbers beside an older list are dropped.
  mutating func take(_ result: Result<CatalogFacets, ServiceFault>, beside counted: CatalogQuery) {
    for (scope, browse) in browses where browse.results.query.counted == counted {
      switch result {
      case .success(let facets):
        browses[scope]?.navigation.take(facets, beside: browse.results.query)
      case .failure(let fault): browses[scope]?.navigation.fault = fault
      }
    }
  }
}
