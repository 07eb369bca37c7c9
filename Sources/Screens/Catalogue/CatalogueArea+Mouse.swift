import Terminal
import Widgets

/// Clicks and the wheel, for those who turn the mouse on (`M`). Everything has its key as well.
extension CatalogueArea {
  func handle(
    _ input: InputEvent, _ state: inout CatalogueState, _ frame: inout Frame
  ) -> Effects? {
    guard case .mouse(let event) = input else { return nil }
    let layout = CatalogueLayout(state, frame.shared.body)
    switch event.kind {
    case .wheelUp: wheel(&state, &frame, layout, at: event.point, .up)
    case .wheelDown: wheel(&state, &frame, layout, at: event.point, .down)
    case .press: press(&state, &frame, layout, at: event.point)
    }
    return []
  }

  private func press(
    _ state: inout State, _ frame: inout Frame, _ layout: CatalogueLayout, at point: Point
  ) {
    if layout.navigation.contains(point) {
      state.pressNavigation(layout, at: point)
    } else if layout.results.contains(point) {
      state.browse.focus = .results
      guard let row = state.browse.results.list.row(at: point, in: layout.rows) else { return }
      let isSecond = row == state.browse.results.list.cursor
      if isSecond { openSelected(&state, &frame) } else { state.move(.toRow(row)) }
    } else if layout.detail.contains(point) {
      state.browse.focus = .detail
    }
  }

  /// What is under the pointer moves, wherever the keyboard is: three rows a notch, as most
  /// terminals do it.
  private func wheel(
    _ state: inout State, _ frame: inout Frame, _ layout: CatalogueLayout, at point: Point,
    _ movement: Movement
  ) {
    for _ in 0..<3 {
      if layout.detail.contains(point) {
        frame.perform(.detail(.scroll(movement)))
      } else if layout.results.contains(point) {
        state.browse.results.list.move(movement)
      } else if layout.navigation.contains(point), state.browse.focus == .navigation {
        state.move(movement)
      }
    }
  }
}

extension CatalogueState {
  fileprivate mutating func pressNavigation(_ layout: CatalogueLayout, at point: Point) {
    browse.focus = .navigation
    let navigation = browse.navigation
    let insides = navigation.stack.contents(
      in: layout.navigation, focused: navigation.dimension.rawValue)
    for dimension in Dimension.allCases {
      let list = navigation.list(dimension)
      guard let row = list.row(at: point, in: insides[dimension.rawValue]) else { continue }
      browse.navigation.dimension = dimension
      return move(.toRow(row))
    }
  }
}
