import Runtime
import Terminal
import Widgets

/// A text to be read over whatever lies below.
extension Browser {
  func press(_ state: inout State, _ reading: HomeState.Reading, _ key: Key) -> Effects {
    var reading = reading
    switch key {
    case .escape, .enter, .character("q"):
      state.overlay = nil
      return []
    case .down, .character("j"): reading.view.move(.down)
    case .up, .character("k"): reading.view.move(.up)
    case .pageDown, .character(" "), .control("d"): reading.view.move(.pageDown)
    case .pageUp, .control("u"): reading.view.move(.pageUp)
    case .home, .character("g"): reading.view.move(.home)
    case .end, .character("G"): reading.view.move(.end)
    default: break
    }
    state.overlay = .reading(reading)
    return []
  }
}

extension BrowserPainter {
  func paint(_ reading: HomeState.Reading, in area: Rect, into grid: inout Grid) {
    let frame = area.centered(columns: min(area.columns, 100), rows: area.rows)
    let inside = Pane.content(of: frame).inset(columns: 1)
    var pane = Pane(reading.title)
    pane.scroll = reading.view.extent(visible: inside.rows)
    pane.paint(into: &grid, in: frame, look: look, focused: true)
    reading.view.paint(into: &grid, in: inside, look: look, focused: true)
  }
}
