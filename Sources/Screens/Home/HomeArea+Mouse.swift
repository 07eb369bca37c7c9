import Catalog
import Runtime
import Terminal
import Widgets

/// Clicks and the wheel on 首页: a click chooses, on what is chosen it opens.
extension HomeArea {
  func handle(_ input: InputEvent, _ state: inout HomeState, _ frame: inout Frame) -> Effects? {
    guard case .mouse(let event) = input, state.reading == nil else { return nil }
    let layout = HomeLayout(frame.shared.body, state)
    switch event.kind {
    case .press: return press(&state, &frame, layout, at: event.point)
    case .wheelUp: wheel(&state, layout, at: event.point, .up)
    case .wheelDown: wheel(&state, layout, at: event.point, .down)
    }
    return []
  }

  private func press(
    _ state: inout State, _ frame: inout Frame, _ layout: HomeLayout, at point: Point
  ) -> Effects {
    if let place = layout.themes.index(at: point) {
      let isSecond = state.focus == .themes && state.themes.place == place
      state.focus = .themes
      state.themes.choose(place)
      return isSecond ? open(&state, &frame) : []
    }
    if let place = layout.publishers.index(at: point) {
      let isSecond = state.focus == .publishers && state.publishers.place == place
      state.focus = .publishers
      state.publishers.choose(place)
      return isSecond ? open(&state, &frame) : []
    }
    if layout.showsTwoLists, layout.column(of: state.hot.neighbour).contains(point) {
      turnHot(&state, state.hot.neighbour.rawValue - state.hot.rawValue)
      state.hotList.resize(visible: layout.rows(of: state.hot).rows)
    }
    if let row = state.hotList.row(at: point, in: layout.rows(of: state.hot)) {
      let isSecond = state.focus == .hot && state.hotList.cursor == row
      state.focus = .hot
      state.hotList.move(.toRow(row))
      return isSecond ? open(&state, &frame) : []
    }
    let places = layout.places(of: state.site?.pages ?? [], measure)
    guard let page = places.firstIndex(where: { $0.contains(point) }) else { return [] }
    state.focus = .pages
    state.page = page
    return open(&state, &frame)
  }

  /// What is under the pointer moves, wherever the keyboard is.
  private func wheel(
    _ state: inout State, _ layout: HomeLayout, at point: Point, _ movement: Movement
  ) {
    if layout.themes.pane.contains(point) {
      _ = state.themes.move(movement, columns: layout.themes.columns)
    } else if layout.publishers.pane.contains(point) {
      _ = state.publishers.move(movement, columns: layout.publishers.columns)
    } else if layout.hot.contains(point) {
      for _ in 0..<3 { state.hotList.move(movement) }
    }
  }
}
