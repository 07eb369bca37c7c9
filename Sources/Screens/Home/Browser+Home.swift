import Catalog
import Runtime
import Widgets

/// 首页 (manual 2.1.3, 2.1.4).
extension Browser {
  private static let latestCount = 20

  func loadHome() -> Effects {
    let services = services
    let latest = EntryKind.allCases.map { kind in
      Effect<BrowserAction>.task(EffectName("home.latest.\(kind)")) { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.catalogue.latest(kind, Self.latestCount)
        }
        post(.home(.latest(kind, result)))
      }
    }
    return latest + [
      .task("home.themes") { post in
        let result = await Result { () async throws(ServiceFault) in
          try await services.catalogue.themes()
        }
        post(.home(.themes(result)))
      }
    ]
  }

  func take(_ state: inout State, _ fact: HomeFact) -> Effects {
    if case .themes = fact { state.home.awaitsThemes = false }
    switch fact {
    case .themes(.success(let themes)):
      state.home.themes = themes.filter { !$0.name.isEmpty }
      state.home.theme = min(state.home.theme, max(0, state.home.themes.count - 1))
    case .latest(let kind, .success(let entries)): state.home.latest[kind] = entries
    case .themes(.failure(let fault)), .latest(_, .failure(let fault)): state.home.fault = fault
    }
    return []
  }

  // MARK: Moving

  func moveHome(_ state: inout State, _ movement: Movement) -> Effects {
    if state.home.reading != nil {
      state.home.reading?.view.move(movement)
      return []
    }
    switch state.home.focus {
    case .themes: moveThemes(&state, movement)
    case .hot: moveHot(&state, movement)
    case .pages:
      if movement == .up { state.home.focus = .hot }
    }
    return []
  }

  private func moveThemes(_ state: inout State, _ movement: Movement) {
    let columns = BrowserLayout(state).themeColumns
    let count = state.home.themes.count
    guard count > 0 else { return }
    switch movement {
    case .up where state.home.theme >= columns: state.home.theme -= columns
    case .down where state.home.theme + columns < count: state.home.theme += columns
    case .down: state.home.focus = .hot
    case .home: state.home.theme = 0
    case .end: state.home.theme = count - 1
    default: break
    }
  }

  private func moveHot(_ state: inout State, _ movement: Movement) {
    let before = state.home.hotList.cursor
    state.home.hotList.setCount(state.hotCount)
    state.home.hotList.move(movement)
    guard state.home.hotList.cursor == before else { return }
    if movement == .up { state.home.focus = .themes }
    if movement == .down { state.home.focus = .pages }
  }

  func stepHome(_ state: inout State, _ step: Int) -> Effects {
    guard state.home.reading == nil else { return [] }
    switch state.home.focus {
    case .themes:
      let count = state.home.themes.count
      state.home.theme = max(0, min(state.home.theme + step, count - 1))
    case .hot:
      let lines = HotLine.allCases.count
      let next = (state.home.hot.rawValue + step + lines) % lines
      state.home.hot = HotLine(rawValue: next) ?? .latestDatasets
      state.home.hotList = ListState()
      state.home.hotList.setCount(state.hotCount)
    case .pages:
      let count = state.site?.pages.count ?? 0
      state.home.page = max(0, min(state.home.page + step, count - 1))
    }
    return []
  }

  func turnHomePane(_ state: inout State, _ step: Int) -> Effects {
    let panes = HomePane.allCases.count
    let next = (state.home.focus.rawValue + step + panes) % panes
    state.home.focus = HomePane(rawValue: next) ?? .themes
    return []
  }

  // MARK: Opening

  func openHome(_ state: inout State) -> Effects {
    guard state.home.reading == nil else { return [] }
    switch state.home.focus {
    case .themes:
      guard state.home.themes.indices.contains(state.home.theme) else { return [] }
      return showTheme(&state, named: state.home.themes[state.home.theme].name)
    case .hot: return openHot(&state)
    case .pages:
      guard let pages = state.site?.pages, pages.indices.contains(state.home.page) else {
        return []
      }
      let page = pages[state.home.page]
      state.home.reading = HomeState.Reading(title: page.title, body: page.body)
      return []
    }
  }

  private func openHot(_ state: inout State) -> Effects {
    let row = state.home.hotList.cursor
    switch state.home.hot {
    case .policies:
      guard let policies = state.site?.policies, policies.indices.contains(row) else { return [] }
      let policy = policies[row]
      state.home.reading = HomeState.Reading(
        title: policy.title, body: HomeText.policy(policy))
      return []
    case .latestDatasets: return openLatest(&state, .dataset, row)
    case .latestInterfaces: return openLatest(&state, .interface, row)
    case .changes: return openNews(&state, row)
    }
  }

  /// The list in order of 更新时间 with the cursor on that entry, opened.
  private func openLatest(_ state: inout State, _ kind: EntryKind, _ row: Int) -> Effects {
    guard let entries = state.home.latest[kind], entries.indices.contains(row) else { return [] }
    return showEntry(&state, entries[row].id, kind)
  }
}

extension BrowserState {
  /// Lines of the list of 数据热点 that is shown.
  var hotCount: Int {
    switch home.hot {
    case .latestDatasets: home.latest[.dataset]?.count ?? 0
    case .latestInterfaces: home.latest[.interface]?.count ?? 0
    case .policies: site?.policies.count ?? 0
    case .changes: news.all.count
    }
  }
}
