import Catalog
import Runtime
import Terminal
import Widgets

/// 首页 (manual 2.1.3, 2.1.4).
struct HomeArea: Area {
  typealias State = HomeState
  typealias Intent = HomeIntent
  typealias Fact = HomeFact

  static let place = AreaPlace.sections([.home])

  let catalogue: CatalogueServices
  let news: NewsServices
  let measure: DisplayWidth
  /// The platform is the sample city.
  let isSample: Bool

  var commands: [Command<Sight<HomeState>, HomeIntent>] {
    [
      Command(
        "news.seen", keys: [.character("x")], title: NewsText.markAll, hint: NewsText.markHint,
        group: CommandText.catalogue, action: .markAllSeen
      ) {
        $0.shared.isInView && $0.state.reading == nil && $0.state.focus == .hot
          && $0.state.hot == .changes && !$0.state.news.unseen.isEmpty ? .enabled : .hidden
      }
    ]
  }

  func enter(_ state: inout HomeState, _ frame: inout Frame) -> Effects {
    state.reading = nil
    return load()
  }

  func retry(_ state: inout HomeState, _ frame: inout Frame) -> Effects {
    guard state.fault != nil || state.site == nil else { return [] }
    state.fault = nil
    return load() + loadSite()
  }

  func perform(_ intent: HomeIntent, _ state: inout HomeState, _ frame: inout Frame) -> Effects {
    switch intent {
    case .show(let line):
      state.focus = .hot
      state.hot = line
      state.hotList = ListState()
      frame.go(.section(.home))
      return []
    case .load: return load()
    case .markSeen(let id): return markSeen(id, &state, &frame)
    case .markAllSeen:
      frame.say(Message(.success, NewsText.marked))
      return markSeen(nil, &state, &frame)
    }
  }

  func offers(_ gesture: Gesture, _ sight: Sight<HomeState>) -> Availability? {
    switch gesture {
    case .move, .left, .right, .back: .enabled
    case .open, .nextPane, .previousPane: sight.state.reading == nil ? .enabled : .hidden
    case .search: sight.state.reading == nil ? nil : .hidden
    case .nextTab, .previousTab: sight.state.reading == nil ? .enabled : .hidden
    case .nextHit, .previousHit, .narrower, .wider, .showCodes: nil
    }
  }

  func perform(
    _ gesture: Gesture, _ state: inout HomeState, _ frame: inout Frame
  ) -> Effects? {
    if state.reading != nil { return read(gesture, &state) }
    switch gesture {
    case .move(let movement): move(&state, frame.shared, movement)
    case .left: step(&state, frame.shared, -1)
    case .right: step(&state, frame.shared, 1)
    case .nextPane: turnPane(&state, 1)
    case .previousPane: turnPane(&state, -1)
    case .open: return open(&state, &frame)
    case .back: frame.perform(.quit)
    case .nextTab: turnHot(&state, 1)
    case .previousTab: turnHot(&state, -1)
    case .search, .nextHit, .previousHit, .narrower, .wider, .showCodes:
      return nil
    }
    return []
  }

  private func read(_ gesture: Gesture, _ state: inout State) -> Effects? {
    switch gesture {
    case .move(let movement): state.reading?.view.move(movement)
    case .back: state.reading = nil
    case .left, .right, .open, .nextPane, .previousPane, .search, .nextTab, .previousTab, .nextHit,
      .previousHit, .narrower, .wider, .showCodes:
      break
    }
    return []
  }

  // MARK: Opening

  func open(_ state: inout State, _ frame: inout Frame) -> Effects {
    switch state.focus {
    case .themes: if let theme = state.themes.chosen { frame.go(.theme(theme.name)) }
    case .publishers:
      if let publisher = state.publishers.chosen { frame.go(.publisher(publisher.name)) }
    case .hot: return openHot(&state, &frame)
    case .pages:
      guard let pages = state.site?.pages, pages.indices.contains(state.page) else { return [] }
      let page = pages[state.page]
      state.reading = HomeState.Reading(title: page.title, body: page.body)
    }
    return []
  }

  private func openHot(_ state: inout State, _ frame: inout Frame) -> Effects {
    let row = state.hotList.cursor
    switch state.hot {
    case .policies:
      guard let policies = state.site?.policies, policies.indices.contains(row) else { return [] }
      let policy = policies[row]
      state.reading = HomeState.Reading(title: policy.title, body: HomeText.policy(policy))
    case .latestDatasets: openLatest(state, &frame, .dataset, row)
    case .latestInterfaces: openLatest(state, &frame, .interface, row)
    case .changes: return openNews(&state, &frame, row)
    }
    return []
  }

  /// The list in order of 更新时间 with the cursor on that entry, opened.
  private func openLatest(
    _ state: State, _ frame: inout Frame, _ kind: EntryKind, _ row: Int
  ) {
    guard let entries = state.latest[kind], entries.indices.contains(row) else { return }
    frame.go(.entry(entries[row].id, kind))
  }

  // MARK: The picture

  func tabBar(_ state: HomeState, in body: Rect) -> TabBar? {
    guard state.reading == nil else { return nil }
    return TabBar(tabs: state.hotTabs, rect: HomeLayout(body, state).hotTabs)
  }

  func fit(_ state: inout HomeState, in body: Rect) {
    state.hotList.setCount(state.hotCount)
    state.hotList.resize(visible: HomeLayout(body, state).rows(of: state.hot).rows)
    state.reading?.view.resize(ReadingLayout(body).text.size, measure: measure)
  }

  /// What is said of an empty catalogue hangs on the last pull.
  func needed(_ state: inout HomeState, _ frame: inout Frame) -> Effects {
    state.pull = frame.shared.pull
    return []
  }

  func paint(
    _ state: HomeState, into grid: inout Grid, in body: Rect, _ brush: Brush
  ) -> Point? {
    HomePainter(brush: brush, home: state, isSample: isSample).paint(into: &grid, in: body)
    return nil
  }
}

extension HomeArea {
  init(_ services: BrowserServices, _ configuration: BrowserConfiguration) {
    self.init(
      catalogue: services.catalogue, news: services.news, measure: configuration.measure,
      isSample: configuration.platform == nil)
  }
}

extension Section {
  static let home = Section("home", 1, CommandText.home)
}
