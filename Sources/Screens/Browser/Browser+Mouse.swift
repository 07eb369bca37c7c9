import Runtime
import Terminal
import Widgets

/// Clicks and the wheel, for those who turn the mouse on (`M`). Everything has its key as well.
extension Browser {
  func takeInSection(_ state: inout State, mouse event: MouseEvent) -> Effects {
    switch event.kind {
    case .wheelUp: return wheel(&state, at: event.point, .up)
    case .wheelDown: return wheel(&state, at: event.point, .down)
    case .press: return press(&state, at: event.point)
    }
  }

  private func press(_ state: inout State, at point: Point) -> Effects {
    let layout = BrowserLayout(state)
    if layout.hints.contains(point) { return pressHint(&state, at: point, in: layout.hints) }
    guard state.isBrowsing else { return [] }
    if layout.navigation.contains(point) { return pressNavigation(&state, at: point, layout) }
    if layout.results.contains(point) {
      state.browse.focus = .results
      guard let row = state.browse.results.list.row(at: point, in: layout.resultRect) else {
        return []
      }
      let isSecond = row == state.browse.results.list.cursor
      return isSecond ? perform(&state, .open) : perform(&state, .move(.toRow(row)))
    }
    guard layout.detail.contains(point) else { return [] }
    state.browse.focus = .detail
    return catchUp(&state)
  }

  func pressHint(_ state: inout State, at point: Point, in rect: Rect) -> Effects {
    guide.command(at: point, in: rect, state).map { give(&state, $0) } ?? []
  }

  private func pressNavigation(
    _ state: inout State, at point: Point, _ layout: BrowserLayout
  ) -> Effects {
    state.browse.focus = .navigation
    let navigation = state.browse.navigation
    let insides = navigation.stack.contents(
      in: layout.navigation, focused: navigation.dimension.rawValue)
    for dimension in Dimension.allCases {
      let list = navigation.list(dimension)
      guard let row = list.row(at: point, in: insides[dimension.rawValue]) else { continue }
      state.browse.navigation.dimension = dimension
      return perform(&state, .move(.toRow(row)))
    }
    return []
  }

  /// Three rows a notch, as most terminals do it.
  private func wheel(_ state: inout State, at point: Point, _ movement: Movement) -> Effects {
    let layout = BrowserLayout(state)
    if state.isBrowsing {
      if layout.results.contains(point) { state.browse.focus = .results }
      if layout.detail.contains(point) { state.browse.focus = .detail }
    }
    let caught = state.browse.focus == .detail ? catchUp(&state) : []
    let isFollowing = state.isFollowing
    var effects: Effects = []
    for _ in 0..<3 {
      // A notch is one step to what follows the cursor.
      state.isFollowing = isFollowing
      effects = perform(&state, .move(movement))
    }
    return caught + effects
  }
}
