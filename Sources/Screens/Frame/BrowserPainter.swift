import Catalog
import Terminal
import Widgets

/// Paints the browser's state: the frame here, its parts in extensions beside the parts' state.
struct BrowserPainter {
  let browser: Browser

  /// The look that was chosen since the program began.
  private(set) var chosen: Look?

  init(browser: Browser) { self.browser = browser }

  var look: Look { chosen ?? browser.configuration.look }

  /// - Returns: where the terminal's cursor belongs.
  func paint(_ state: BrowserState, into grid: inout Grid) -> Point? {
    var painter = self
    painter.chosen = state.look
    return painter.paintFrame(state, into: &grid)
  }

  private func paintFrame(_ state: BrowserState, into grid: inout Grid) -> Point? {
    grid.fill(grid.bounds, style: look[.text])
    guard state.size.columns >= FrameLayout.smallest.columns,
      state.size.rows >= FrameLayout.smallest.rows
    else {
      let middle = grid.bounds.centered(columns: grid.size.columns, rows: 1)
      grid.paint(BrowserText.tooSmall, .text, in: middle, look: look, alignment: .center)
      return nil
    }
    let layout = FrameLayout(state.size)
    paintBar(state, into: &grid, in: layout.bar)
    let cursor = paintLayers(state, into: &grid, in: layout.body)
    paintMessage(state, into: &grid, in: layout.message)
    HintLine(browser.hints(state)).paint(into: &grid, in: layout.hints, look: look)
    return cursor ?? (browser.configuration.showsCursor ? grid.focus : nil)
  }

  /// What is to be seen, from below.
  /// - Returns: the cursor of what lies on top.
  private func paintLayers(
    _ state: BrowserState, into grid: inout Grid, in body: Rect
  ) -> Point? {
    var cursor: Point?
    for layer in state.layers.visible {
      if layer.isOnTop {
        let dim = look[.dim]
        grid.restyle(body) { _ in dim }
      }
      switch layer {
      case .section: cursor = paintSection(state, into: &grid, in: body)
      case .area(let id):
        cursor = browser.areas[id].flatMap { paint($0, state, into: &grid, in: body) }
      case .line: break
      case .form(let page):
        let room = state.formBody(measure: grid.measure)
        cursor = FormPainter(look: look).paint(page, into: &grid, in: room)
      case .overlay(let overlay): cursor = overlay.paint(into: &grid, in: body, brush)
      case .sheet(let id):
        cursor = browser.areas[id].flatMap {
          state.paintSheet($0, into: &grid, in: body, brush)
        }
      }
    }
    return cursor
  }

  private func paintSection(
    _ state: BrowserState, into grid: inout Grid, in body: Rect
  ) -> Point? {
    if let missing = state.missingHere {
      let inside = Pane(state.section.title).paint(
        into: &grid, in: body, look: look, focused: true)
      brush.paint(browser.notices.notice(missing, state.standing), into: &grid, in: inside)
      return nil
    }
    return browser.areas.ofSection(state).flatMap { paint($0, state, into: &grid, in: body) }
  }

  /// An area, then those that have panes of its body.
  private func paint(
    _ area: any Area, _ state: BrowserState, into grid: inout Grid, in rect: Rect
  ) -> Point? {
    var cursor = state.paint(area, into: &grid, in: rect, brush)
    for (guest, pane) in browser.areas.guests(of: area, state, in: rect) {
      cursor = paint(guest, state, into: &grid, in: pane) ?? cursor
    }
    return cursor
  }

  // MARK: Last lines

  private func paintMessage(_ state: BrowserState, into grid: inout Grid, in rect: Rect) {
    guard let message = state.message else { return }
    let sign: String
    let role: Role
    switch message.tone {
    case .plain: (sign, role) = ("", .text)
    case .success: (sign, role) = ("", .success)
    case .warning: (sign, role) = (MessageSign.warning, .warning)
    case .failure: (sign, role) = (MessageSign.failure, .failure)
    }
    guard let trouble = TroubleLines(message, in: rect, measure: grid.measure) else {
      grid.paint(sign + message.text, role, in: rect.inset(columns: 1), look: look)
      return
    }
    // Over the body's last rows.
    grid.fill(trouble.area, style: look[.text])
    for (place, line) in trouble.lines.enumerated() {
      grid.paint(line, role, in: trouble.area.splitTop(place).rest.inset(columns: 1), look: look)
    }
  }
}
