import Catalog
import Terminal
import Widgets

/// Moving about on 首页.
extension HomeArea {
  func move(_ state: inout State, _ shared: Shared, _ movement: Movement) {
    switch state.focus {
    case .themes:
      let columns = HomeLayout(shared.body, state).themes.columns
      if !state.themes.move(movement, columns: columns), movement == .down { state.focus = .hot }
    case .publishers:
      let columns = HomeLayout(shared.body, state).publishers.columns
      if !state.publishers.move(movement, columns: columns), movement == .down {
        state.focus = .hot
      }
    case .hot: moveHot(&state, movement)
    case .pages:
      if movement == .up { state.focus = .hot }
    }
  }

  private func moveHot(_ state: inout State, _ movement: Movement) {
    let before = state.hotList.cursor
    state.hotList.setCount(state.hotCount)
    state.hotList.move(movement)
    guard state.hotList.cursor == before else { return }
    if movement == .up { state.focus = .themes }
    if movement == .down, state.hasPages { state.focus = .pages }
  }

  /// From the last theme of a row to the departments beside it, and back.
  func step(_ state: inout State, _ shared: Shared, _ step: Int) {
    let layout = HomeLayout(shared.body, state)
    switch state.focus {
    case .themes:
      let isIn = state.themes.step(step, columns: layout.themes.columns)
      if !isIn, step > 0, !state.publishers.facets.isEmpty { state.focus = .publishers }
    case .publishers:
      let isIn = state.publishers.step(step, columns: layout.publishers.columns)
      if !isIn, step < 0 { state.focus = .themes }
    case .hot: turnHot(&state, step)
    case .pages:
      let count = state.site?.pages.count ?? 0
      state.page = max(0, min(state.page + step, count - 1))
    }
  }

  /// The next list of 数据热点, from wherever the cursor is.
  func turnHot(_ state: inout State, _ step: Int) {
    let lines = HotLine.allCases.count
    let next = (state.hot.rawValue + step + lines) % lines
    state.focus = .hot
    state.hot = HotLine(rawValue: next) ?? .latestDatasets
    state.hotList = ListState()
    state.hotList.setCount(state.hotCount)
  }

  func turnPane(_ state: inout State, _ step: Int) {
    let hasPublishers = !state.publishers.facets.isEmpty
    let panes = HomePane.allCases.filter { pane in
      switch pane {
      case .publishers: hasPublishers
      case .pages: state.hasPages
      case .themes, .hot: true
      }
    }
    let place = panes.firstIndex(of: state.focus) ?? 0
    state.focus = panes[(place + step + panes.count) % panes.count]
  }
}
