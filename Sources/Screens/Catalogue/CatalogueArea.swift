import Catalog
import Runtime
import Terminal
import Widgets
import Wording

/// 数据集 and 数据接口: navigation, list, and beside them a pane for the detail of the entry under
/// the cursor, which is an area of its own.
struct CatalogueArea: Area {
  typealias State = CatalogueState
  typealias Intent = CatalogueIntent
  typealias Fact = CatalogueFact

  static let place = AreaPlace.sections([.datasets, .interfaces])

  let catalogue: CatalogueServices
  let search: SearchServices

  func pulled(_ end: PullEnd, _ state: inout CatalogueState, _ frame: inout Frame) -> Effects {
    switch end {
    case .failed, .done(isFirst: false, changed: false): return []
    case .done(_, changed: false):
      state.recount()
      return []
    case .done(_, changed: true): return refresh(&state, frame.shared)
    }
  }

  func enter(_ state: inout CatalogueState, _ frame: inout Frame) -> Effects {
    state.isZoomed = false
    state.wayBack = nil
    show(&state, &frame, frame.shared.section == .interfaces ? .interfaces : .datasets)
    state.comeHome()
    return []
  }

  func retry(_ state: inout CatalogueState, _ frame: inout Frame) -> Effects {
    state.browse.results.fault = nil
    state.asked = nil
    if state.browse.navigation.fault != nil { state.browse.navigation.asked = nil }
    return []
  }

  func leave(_ state: inout CatalogueState) { state.endSearch() }

  func perform(
    _ intent: CatalogueIntent, _ state: inout CatalogueState, _ frame: inout Frame
  ) -> Effects {
    switch intent {
    case .cycleScope: return cycleScope(&state, &frame)
    case .sort: frame.show(.menu(.sort(current: state.browse.results.query)))
    case .order(let order): state.ask { $0.sort = order }
    case .nextDimension: state.turnDimension()
    case .zoom: state.isZoomed.toggle()
    case .search: return beginSearch(&state, &frame)
    case .theme(let name): showAll(&state, &frame, .theme, CatalogQuery(theme: name))
    case .publisher(let name):
      showAll(&state, &frame, .publisher, CatalogQuery(publisher: name))
    case .dropFilters:
      frame.say(Message(.plain, BrowseText.dropped(state.browse.results.query)))
      return widen(&state, keeping: state.browse.results.selected?.id) {
        $0.theme = nil
        $0.publisher = nil
      }
    case .step(let rows):
      state.browse.results.list.move(.by(rows))
      frame.say(BrowseText.place(state.browse.results).map { Message(.plain, $0) })
    case .entry(let id, let kind):
      return open(&state, &frame, id, in: CatalogQuery(kind: kind, sort: .updated))
    case .opened(let id, let kind, let back):
      return open(&state, &frame, id, in: CatalogQuery(kind: kind), back: back)
    case .listed(let id, let kind):
      return find(&state, &frame, id, in: CatalogQuery(kind: kind))
    case .focus(let pane): state.browse.focus = pane
    case .leave: frame.leaveLists(&state)
    case .reload: return refresh(&state, frame.shared)
    case .replace(let entry):
      for scope in state.browses.keys { state.browses[scope]?.results.replace(entry) }
    }
    return []
  }

  /// Brings a list to the screen as it was left.
  func show(_ state: inout State, _ frame: inout Frame, _ scope: Scope) {
    state.endSearch()
    state.opening = nil
    state.passing = nil
    frame.closeLine()
    state.scope = scope
    if state.browses[scope] == nil {
      var fresh = BrowseState(scope: scope)
      let known = state.browses.values.first { $0.navigation.isKnown }
      if let known { fresh.navigation = known.navigation.fresh }
      state.browses[scope] = fresh
    }
    if state.browse.focus == .detail, frame.shared.opened?.id != state.browse.results.selected?.id {
      state.browse.focus = .results
    }
    // 全部 is shown in the section that is open, where that has lists.
    if scope != .everything || !frame.shared.isBrowsing {
      frame.turn(to: scope == .interfaces ? .interfaces : .datasets)
    }
  }

  /// Enter on a row: the keyboard goes to its detail.
  func openSelected(_ state: inout State, _ frame: inout Frame) {
    guard let selected = state.browse.results.selected else { return }
    state.browse.focus = .detail
    frame.perform(.detail(.open(selected)))
  }

  // MARK: The picture

  func look(at shared: Shared, _ state: inout CatalogueState) { state.seen = shared }

  func pane(of guest: AreaID, _ state: CatalogueState, in body: Rect) -> Rect {
    CatalogueLayout(state, body).detail
  }

  func fit(_ state: inout CatalogueState, in body: Rect) {
    guard state.browses[state.scope] != nil else { return }
    let layout = CatalogueLayout(state, body)
    state.browse.results.list.resize(visible: layout.rows.rows)
    guard !layout.navigation.isEmpty else { return }
    let navigation = state.browse.navigation
    let insides = navigation.stack.contents(
      in: layout.navigation, focused: navigation.dimension.rawValue)
    for dimension in Dimension.allCases {
      var list = navigation.list(dimension)
      list.resize(visible: insides[dimension.rawValue].rows)
      state.browse.navigation.lists[dimension] = list
    }
  }

  func paint(
    _ state: CatalogueState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    CataloguePainter(brush: brush, state: state, highlights: search.highlights)
      .paint(into: &grid, in: body)
  }

  func lineHints(_ state: CatalogueState) -> [Hint] {
    BrowseText.searchHints(isFiltered: state.browse.results.query.isFiltered)
  }
}

extension CatalogueArea {
  init(_ services: BrowserServices) {
    self.init(catalogue: services.catalogue, search: services.search)
  }
}

extension Menu {
  /// 相关度 is offered only where there is a text to be relevant to, and 下载次数 where there is
  /// anything to be downloaded: interfaces have no files.
  fileprivate static func sort(current query: CatalogQuery) -> Menu {
    let orders = SortOrder.allCases.filter { order in
      switch order {
      case .relevance: !query.text.isEmpty
      case .downloads: query.kind != .interface
      case .score, .updated, .views: true
      }
    }
    return Menu(
      title: CommandText.sortHint,
      choices: zip(orders, "12345").map { order, key in
        Choice(
          title: order.label, key: key, intent: .catalogue(.order(order)),
          isPresent: order == query.sort)
      })
  }
}

extension Section {
  static let datasets = Section("datasets", 2, CommandText.datasets)
  static let interfaces = Section(
    "interfaces", 3, CommandText.interfaces, short: CommandText.interfacesShort)
}
