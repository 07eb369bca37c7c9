import Catalog
import Terminal
import Widgets

/// Moving about on 首页.
extension HomeArea {
  func move(_ state: inout State, _ shared: Shared, _ movement: Movement) {
    switch state.focus {
    case .themes: moveThemes(&state, shared, movement)
    case .hot: moveHot(&state, movement)
    case .pages:
      if movement == .up { state.focus = .hot }
    }
  }

  private func moveThemes(_ state: inout State, _ shared: Shared, _ movement: Movement) {
    let columns = HomeLayout(shared.body, themes: state.themes.count).themeColumns
    let count = state.themes.count
    guard count > 0 else { return }
    switch movement {
    case .up where state.theme >= columns: state.theme -= columns
    case .down where state.theme + columns < count: state.theme += columns
    case .down: state.focus = .hot
    case .home: state.theme = 0
    case .end: state.theme = count - 1
    default: break
    }
  }

  private func moveHot(_ state: inout State, _ movement: Movement) {
    let before = state.hotList.cursor
    state.hotList.setCount(state.hotCount)
    state.hotList.move(movement)
    guard state.hotList.cursor == before else { return }
    if movement == .up { state.focus = .themes }
    if movement == .down { state.focus = .pages }
  }

  func step(_ state: inout State, _ step: Int) {
    switch state.focus {
    case .themes: state.theme = max(0, min(state.theme + step, state.themes.count - 1))
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
    let panes = HomePane.allCases.count
    let next = (state.focus.rawValue + step + panes) % panes
    state.focus = HomePane(rawValue: next) ?? .themes
  }
}
